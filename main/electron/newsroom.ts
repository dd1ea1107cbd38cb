import { session, type Session } from 'electron';
import { NEWSROOM } from './origins.ts';

/**
 * The one thing a page may do with the system without asking: put text on the clipboard when the person chose to copy.
 * @param from the origin or address of the page
 */
export const mayUse = (permission: string, from: string, isMainFrame: boolean): boolean =>
  permission === 'clipboard-sanitized-write' && isMainFrame && `${from}/`.startsWith(`${NEWSROOM}/`);

/** A file that one of our pages made and the person asked for, such as a word list: the system asks where to keep it. */
export const mayKeep = (address: string): boolean => address.startsWith(`blob:${NEWSROOM}/`);

/**
 * The session of every window: in memory and without a cache, so that no page, picture or story reaches a browser's
 * files. No page may use a device, a place or a notification, nothing is fetched from anywhere, no dictionary either.
 */
export function openNewsroom(answer: (request: Request) => Response): Session {
  const newsroom = session.fromPartition('newsroom', { cache: false });
  newsroom.protocol.handle('app', answer);
  newsroom.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl, isMainFrame }) => {
    decide(mayUse(permission, requestingUrl, isMainFrame));
  });
  newsroom.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) =>
    mayUse(permission, origin, isMainFrame),
  );
  newsroom.setDevicePermissionHandler(() => false);
  newsroom.setDisplayMediaRequestHandler((_request, choose) => {
    choose({});
  });
  newsroom.setSpellCheckerEnabled(false);
  newsroom.on('will-download', (event, item) => {
    if (!mayKeep(item.getURL())) event.preventDefault();
  });
  return newsroom;
}
