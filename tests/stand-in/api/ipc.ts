import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { strict } from '../strict.ts';
import type { StandInFrame } from './frames.ts';

export type InvokeEvent = { sender: unknown; senderFrame: StandInFrame | null; type: 'frame' };
type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  /** Named as in Electron, so that a spec can knock at the gate with events of its own making in both. */
  _invokeHandlers = new Map<string, Handler>();
  handle = (channel: string, handler: Handler): void => {
    if (this._invokeHandlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this._invokeHandlers.set(channel, handler);
  };
}
type IpcMembers = Pick<Electron.IpcMain, 'handle'>;

const main = new IpcMain();
main satisfies { [M in keyof IpcMembers]: unknown };
export const ipcMain = strict('ipcMain', main);
