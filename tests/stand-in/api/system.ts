import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { record, strict } from '../strict.ts';

const unscripted = (name: string) => (): never => {
  throw new Error(`electron stand-in: dialog.${name} is not scripted; replace it by electronApp.evaluate()`);
};

/** Dialogs wait for a person, so a spec must say what the person does. */
export const dialog = strict('dialog', {
  showMessageBox: unscripted('showMessageBox'),
  showOpenDialog: unscripted('showOpenDialog'),
} satisfies { [M in keyof Pick<Electron.Dialog, 'showMessageBox' | 'showOpenDialog'>]: unknown });

const shellMembers: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'> = {
  openExternal: (url) => {
    record('openExternal', url);
    return Promise.resolve();
  },
  showItemInFolder: (file) => {
    record('showItemInFolder', file);
  },
};
export const shell = strict('shell', shellMembers);

class NativeTheme extends EventEmitter {
  themeSource: Electron.NativeTheme['themeSource'] = 'system';
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}
export const nativeTheme = strict('nativeTheme', new NativeTheme());

export const powerMonitor = strict('powerMonitor', new EventEmitter());

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
} as Electron.Display;
const screenMembers: Pick<Electron.Screen, 'getPrimaryDisplay' | 'getAllDisplays'> = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};
export const screen = strict('screen', screenMembers);
