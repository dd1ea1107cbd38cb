import { Menu, type MenuItemConstructorOptions } from 'electron';
import { words } from './words.ts';

/**
 * The system's menu. Every item is either one of the system's own roles or a command of the renderer's command table,
 * sent by its id: what it does, and whether it can be done now, is known there.
 */
type Item = MenuItemConstructorOptions;

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
  const { app, commands, menu: said } = words();
  const command = (id: keyof typeof commands, standard?: string): Item => {
    const chosen = given.keymap?.[id];
    const keys = chosen ? chosen.map(accelerator).find((known) => known !== null) : standard;
    return {
      id,
      label: commands[id],
      ...(keys ? { accelerator: keys } : {}),
      click: () => {
        given.send(id);
      },
    };
  };
  /** One of the system's own; its label is ours, because Electron has them in English only. */
  const own = (role: Extract<keyof typeof said, Item['role']>): Item => ({ role, label: said[role] });
  const line: Item = { type: 'separator' };
  const settings = command('settings.open', 'CmdOrCtrl+,');
  const about = command('help.about');
  const mac: Item[] = [
    {
      label: app,
      submenu: [about, line, settings, line, own('hide'), own('hideOthers'), line, own('quit')],
    },
  ];
  return [
    ...(given.isMac ? mac : []),
    {
      label: said.file,
      submenu: [
        command('story.new', 'CmdOrCtrl+N'),
        command('story.import', 'CmdOrCtrl+O'),
        line,
        command('story.save', 'CmdOrCtrl+S'),
        command('story.preview', 'CmdOrCtrl+Shift+P'),
        command('story.export', 'CmdOrCtrl+E'),
        ...(given.isMac ? [line, own('close')] : [line, settings, line, own('quit')]),
      ],
    },
    {
      label: said.edit,
      submenu: [
        own('undo'),
        own('redo'),
        line,
        own('cut'),
        own('copy'),
        own('paste'),
        own('pasteAndMatchStyle'),
        own('selectAll'),
        line,
        command('search.focus', 'CmdOrCtrl+Shift+O'),
        command('palette.open', 'CmdOrCtrl+Shift+K'),
      ],
    },
    {
      label: said.view,
      submenu: [
        command('desk.toggle', 'CmdOrCtrl+\\'),
        command('inspector.toggle', 'CmdOrCtrl+Shift+\\'),
        line,
        own('resetZoom'),
        own('zoomIn'),
        own('zoomOut'),
        own('togglefullscreen'),
        ...(given.devTools ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      role: 'window',
      label: said.window,
      submenu: [own('minimize'), ...(given.isMac ? [own('zoom'), line, own('front')] : [own('close')])],
    },
    {
      label: said.help,
      submenu: [
        command('help.shortcuts'),
        command('help.diagnostics'),
        ...(given.isMac ? [] : [line, about]),
      ],
    },
  ];
}

export function setMenu(given: Parameters<typeof menuTemplate>[0]): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(given)));
}
