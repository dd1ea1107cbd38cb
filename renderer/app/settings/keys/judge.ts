import { chordKey, holdersOf } from '../../../ui/keymap.ts';
import { isBare } from '../../../ui/keys.ts';
import type { ListedCommand } from '../../all-commands.ts';

/** What is to be said of keys that a person wants for a command. */
export type Judgement =
  | { is: 'refused'; why: 'typing' | 'editing' }
  /** Others have these keys already. */
  | { is: 'taken'; by: ListedCommand[] }
  | { is: 'free'; warn: 'browser' | 'outside' | null };

const named = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Moving about, confirming, leaving and the clipboard work the same everywhere. */
const EDITING = named(
  'escape tab enter space backspace delete arrowup arrowdown arrowleft arrowright home end pageup pagedown mod+c mod+x mod+v mod+a',
);

/** Keys that browsers do not hand to a page: reserved in Chromium and Firefox. */
const BROWSERS_OWN = named(
  'mod+n mod+t mod+w mod+shift+n mod+shift+t mod+shift+w mod+tab mod+shift+tab mod+q alt+f4 f11',
);

/** Whether keys can be a command's, and what to know first. */
export function judge(
  command: ListedCommand,
  keys: string,
  commands: readonly ListedCommand[],
  shell: 'desktop' | 'browser',
): Judgement {
  const chord = chordKey(keys);
  if (EDITING.has(chord.replace(/^shift\+/u, '')) || EDITING.has(chord))
    return { is: 'refused', why: 'editing' };
  if (isBare(keys) && command.of === 'text') return { is: 'refused', why: 'typing' };
  const by = holdersOf(commands, command.id, keys);
  if (by.length > 0) return { is: 'taken', by };
  if (shell === 'browser' && BROWSERS_OWN.has(chord)) return { is: 'free', warn: 'browser' };
  return { is: 'free', warn: isBare(keys) ? 'outside' : null };
}
