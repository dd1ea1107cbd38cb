import { useEffect, useEffectEvent } from 'react';
import { useEvent } from '../bridge/index.ts';
import { effectiveKeys } from '../ui/keymap.ts';
import { isBare, pressedIs } from '../ui/keys.ts';
import { commandOf, commandTable, type CommandId } from './command-table.ts';

export type CommandRuns = Record<CommandId, () => void>;

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type)));

/** Only our own dialogs: notices carry the same role and stop nothing. */
const dialogIsOpen = (): boolean => document.querySelector('[data-dialog]') !== null;

/** Runs the command table: keys, and the system's menu where the shell has one. */
export function useCommands(runs: CommandRuns, hasStory: boolean): (id: CommandId) => void {
  const run = (id: CommandId): void => {
    if (!commandOf(id)?.needsStory || hasStory) runs[id]();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Whoever had the focus has already used the key: a link in the editor, an arrow in a list.
    if (event.defaultPrevented || event.isComposing || event.repeat || dialogIsOpen()) return;
    const typing = takesText(event.target);
    const typesSigns = event.getModifierState('AltGraph');
    const hears = (keys: string): boolean =>
      isBare(keys) ? !typing && pressedIs(event, keys) : !typesSigns && pressedIs(event, keys);
    const found = commandTable.find(({ id, shortcuts }) => effectiveKeys(id, shortcuts).some(hears));
    if (!found) return;
    event.preventDefault();
    run(found.id);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
  useEvent('shell.command', ({ command }) => {
    const found = commandTable.find((row) => row.id === command);
    if (found && !dialogIsOpen()) run(found.id);
  });
  return run;
}
