import { dialog, shell, type BrowserWindow } from 'electron';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { Unsaved } from './closing.ts';
import type { OutsideLink } from './links.ts';
import { inWords, words } from './words.ts';

type Parent = { browser: BrowserWindow };

/** Nothing is lost by the default button, nor by Escape. */
export async function confirmClose(parent: Parent, unsaved: Unsaved): Promise<'close' | 'keep'> {
  const said = words().closing;
  const { response } = await dialog.showMessageBox(parent.browser, {
    type: 'warning',
    message: said.message,
    detail: said.reason(unsaved.reason ?? said.silent),
    buttons: [said.keep, said.close],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1 ? 'close' : 'keep';
}

export async function confirmLink(parent: Parent, link: OutsideLink): Promise<boolean> {
  const said = words().openLink;
  const { response } = await dialog.showMessageBox(parent.browser, {
    type: 'question',
    message: link.kind === 'mail' ? said.mail(link.shown) : said.web(link.shown),
    detail: link.url,
    buttons: [said.open, said.cancel],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

export async function chooseFolder(parent: Parent): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(parent.browser, {
    title: words().chooseFolder.title,
    buttonLabel: words().chooseFolder.button,
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** The page of a window crashed: everything acknowledged is in the store, so a reload is safe. */
export async function confirmReload(parent: Parent): Promise<boolean> {
  const said = words().gone;
  const { response } = await dialog.showMessageBox(parent.browser, {
    type: 'error',
    message: said.message,
    detail: said.detail,
    buttons: [said.reload, said.close],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 0;
}

const refusalTitle = ({ kind }: Problem): string => {
  const { refused } = words();
  const said: Partial<Record<Problem['kind'], string>> = refused;
  return said[kind] ?? refused.other;
};

/** The store could not be opened: says why, touches nothing, and offers the folder to look at. */
export async function tellRefusal(problem: Problem, profileDir: string): Promise<void> {
  const said = words().refused;
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: refusalTitle(problem),
    detail: inWords(problem),
    buttons: [said.quit, said.showFolder],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) shell.showItemInFolder(profileDir);
}

/** A file that the system handed over could not be brought in. */
export async function tellNotOpened(name: string, problem: Problem): Promise<void> {
  const said = words().opened;
  await dialog.showMessageBox({
    type: 'warning',
    message: said.message(name),
    detail: inWords(problem),
    buttons: [said.ok],
  });
}
