import type { ElectronApplication } from '@playwright/test';
import type { Answer } from './desktop.ts';

/** Senders at the gate: our own window, and all that must be refused. */
export type Sender = 'own' | 'none' | 'inner' | 'foreign-origin' | 'foreign-window' | 'disposed';

/** Knocks at the gate with an event of our own making, which no page could make. */
export const knock = (
  app: ElectronApplication,
  sender: Sender,
  name: unknown,
  input: unknown,
): Promise<Answer> =>
  app.evaluate(
    ({ ipcMain, BrowserWindow }, [who, n, i]) => {
      type Handler = (event: object, name: unknown, input: unknown) => Promise<unknown>;
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
      const main = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
      const origin = 'app://newsroom';
      const frames: Record<string, () => object | null | undefined> = {
        own: () => main,
        none: () => null,
        inner: () => ({ origin, parent: main, frameTreeNodeId: main?.frameTreeNodeId }),
        'foreign-origin': () => ({
          origin: 'app://newsroom.example',
          parent: null,
          frameTreeNodeId: main?.frameTreeNodeId,
        }),
        'foreign-window': () => ({ origin, parent: null, frameTreeNodeId: 999_999 }),
        disposed: () => ({
          get parent() {
            throw new Error('Render frame was disposed');
          },
        }),
      };
      return handlers.get('copydesk:call')?.({ senderFrame: frames[who]?.() }, n, i) as Promise<Answer>;
    },
    [sender, name, input] as const,
  );
