import { app, protocol } from 'electron';
import { boot } from './boot.ts';
import { takeOpenedFiles } from './opened-files.ts';
import { SCHEME } from './origins.ts';
import { settleProfile } from './profile.ts';

// Everything here must happen before the app is ready, and so without waiting: `ready` comes only after this file ran.
const profileDir = settleProfile();
app.enableSandbox();
protocol.registerSchemesAsPrivileged([SCHEME]);

if (app.requestSingleInstanceLock()) {
  const openedFiles = takeOpenedFiles();
  void app.whenReady().then(() => boot({ profileDir, openedFiles }));
} else {
  app.quit();
}
