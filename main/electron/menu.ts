import { Menu, type MenuItemConstructorOptions } from 'electron';
import { words } from './words.ts';

/**
 * The system's menu. Every item is either one of the system's own roles or a command of the renderer's command table,
 * sent by its id: what it does, and whether it can be done now, is known there.
 */
type Item = MenuItemConstructorOptions;

const said = words.menu;

/** `mod+shift+P` as the system's menus write it; null for keys that a menu cannot carry, such as a bare sign. */
export function accelerator(keys: string): string | null {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const held = parts.map((part) => ({ mod: 'CmdOrCtrl', shift: 'Shift', alt: 'Alt' })[part.toLowerCase()]);
  if (held.includes(undefined) || key === '') return null;
  // A bare key would be taken from whoever types.
  if (!/^F\d+$/u.test(key) && !held.some((name) => name === 'CmdOrCtrl' || name === 'Alt')) return null;
  return [...held, key.replace(/^Arrow/u, '')].join('+');
}

export function menuTemplate(given: {
  /** Keys that the person chose instead of the standard ones, by command. */
  keymap?: Readonly<Record<string, readonly string[]>>;
  isMac: boolean;
  /** Developer tools have no place in a package. */
  devTools: boolean;
  send: (command: string) => void;
}): Item[] {
  const command = (id: string, label: string, standard?: string): Item => {
    const own = given.keymap?.[id];
    const keys = own ? own.map(accelerator).find((known) => known !== null) : standard;
    return {
      id,
      label,
      ...(keys ? { accelerator: keys } : {}),
      click: () => {
        given.send(id);
      },
    };
  };
  const line: Item = { type: 'separator' };
  const settings = command('settings.open', said.settings, 'CmdOrCtrl+,');
  const about = command('help.about', `About ${words.app}`);
  const mac: Item[] = [
    {
      label: words.app,
      submenu: [
        about,
        line,
        settings,
        line,
        { role: 'hide' },
        { role: 'hideOthers' },
        line,
        { role: 'quit' },
      ],
    },
  ];
  return [
    ...(given.isMac ? mac : []),
    {
      label: said.file,
      submenu: [
        command('story.new', said.newStory, 'CmdOrCtrl+N'),
        command('story.import', said.import, 'CmdOrCtrl+O'),
        line,
        command('story.save', said.save, 'CmdOrCtrl+S'),
        command('story.preview', said.preview, 'CmdOrCtrl+Shift+P'),
        command('story.export', said.export, 'CmdOrCtrl+E'),
        ...(given.isMac
          ? [line, { role: 'close' } as const]
          : [line, settings, line, { role: 'quit' } as const]),
      ],
    },
    {
      label: said.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        line,
        command('search.focus', said.find, 'CmdOrCtrl+Shift+O'),
        command('palette.open', said.palette, 'CmdOrCtrl+Shift+K'),
      ],
    },
    {
      label: said.view,
      submenu: [
        command('desk.toggle', said.desk, 'CmdOrCtrl+\\'),
        command('inspector.toggle', said.inspector, 'CmdOrCtrl+Shift+\\'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(given.devTools ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    { role: 'windowMenu', label: said.window },
    {
      label: said.help,
      submenu: [
        command('help.shortcuts', said.shortcuts),
        command('help.diagnostics', said.diagnostics),
        ...(given.isMac ? [] : [line, about]),
      ],
    },
  ];
}

export function setMenu(given: Parameters<typeof menuTemplate>[0]): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(given)));
}
