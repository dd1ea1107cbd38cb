import type * as Electron from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './window.ts';

type Template = Electron.MenuItemConstructorOptions;

/** What a role is called when it has no label of its own. */
class MenuItem {
  readonly id: string | undefined;
  readonly role: Template['role'];
  readonly label: string;
  readonly type: NonNullable<Template['type']>;
  readonly accelerator: Template['accelerator'];
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly submenu: Menu | undefined;
  readonly #chosen: Template['click'];

  constructor(template: Template) {
    this.id = template.id;
    this.role = template.role;
    this.label = template.label ?? template.role ?? '';
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.accelerator = template.accelerator;
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.#chosen = template.click;
    if (Array.isArray(template.submenu)) this.submenu = new Menu(template.submenu);
  }
  click = (): void => {
    if (!this.enabled) return;
    if (this.role === 'quit') app.quit();
    else if (this.role === 'close') BrowserWindow.getFocusedWindow()?.close();
    else this.#chosen?.(this as unknown as Electron.MenuItem, undefined, {});
  };
}

class Menu {
  static #application: Menu | null = null;
  static buildFromTemplate = (template: Template[]): Menu => new Menu(template);
  static setApplicationMenu = (menu: Menu | null): void => {
    Menu.#application = menu;
  };
  static getApplicationMenu = (): Menu | null => Menu.#application;

  readonly items: MenuItem[];
  constructor(template: Template[]) {
    this.items = template.map((item) => new MenuItem(item));
  }
  getMenuItemById = (id: string): MenuItem | null => {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  };
}

export { Menu, MenuItem };
