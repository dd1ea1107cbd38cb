/** Everything that `import … from 'electron'` finds. A name that is missing here is missing loudly: the import fails. */
import { app } from './api/app.ts';
import { ipcMain } from './api/ipc.ts';
import { Menu, MenuItem } from './api/menu.ts';
import { protocol } from './api/served.ts';
import { session } from './api/session.ts';
import { dialog, nativeTheme, powerMonitor, screen, shell } from './api/system.ts';
import { running, utilityProcess } from './api/utility-process.ts';
import { webContents } from './api/web-contents.ts';
import { BrowserWindow } from './api/window.ts';
import { recorded, strict } from './strict.ts';

/** For specs: what was recorded, and the processes that were started. Absent in Electron. */
const standIn = { recorded, utilityProcesses: running };

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  standIn,
  utilityProcess,
  webContents,
};

/** What Playwright hands to `electronApp.evaluate`. */
const electron: object = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  standIn,
  utilityProcess,
  webContents,
});
export { electron as default, electron as 'module.exports' };
