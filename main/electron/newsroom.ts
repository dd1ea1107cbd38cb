import { session, type Session } from 'electron';

/**
 * The session of every window: in memory and without a cache, so that no page, picture or story reaches a browser's
 * files. Nothing may ask for a device, a place or a notification, nothing is downloaded, no dictionary is fetched.
 */
export function openNewsroom(answer: (request: Request) => Response): Session {
  const newsroom = session.fromPartition('newsroom', { cache: false });
  newsroom.protocol.handle('app', answer);
  newsroom.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  newsroom.setPermissionCheckHandler(() => false);
  newsroom.setDevicePermissionHandler(() => false);
  newsroom.setDisplayMediaRequestHandler((_request, choose) => {
    choose({});
  });
  newsroom.setSpellCheckerEnabled(false);
  newsroom.on('will-download', (event) => {
    event.preventDefault();
  });
  return newsroom;
}
