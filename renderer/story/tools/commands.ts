import { atHand } from './at-hand.ts';
import { changeTools, toolsNow, type Tools } from './state.ts';

const toggleFocus = (wanted: Exclude<Tools['focus'], 'off'>): void =>
  changeTools({ focus: toolsNow().focus === wanted ? 'off' : wanted });

const toggleSplit = (wanted: Exclude<Tools['split'], 'none'>): void =>
  changeTools({ split: toolsNow().split === wanted ? 'none' : wanted });

/** What the window's commands about the text do; the window binds them to the ids of its table. */
export const toolCommands = {
  'find.open': () => atHand().find?.open(false),
  'find.replace': () => atHand().find?.open(true),
  'find.next': () => atHand().find?.step(1),
  'find.previous': () => atHand().find?.step(-1),
  'tk.next': () => atHand().nextTk?.(),
  'outline.toggle': () => changeTools({ outline: !toolsNow().outline }),
  'focus.paragraph': () => toggleFocus('paragraph'),
  'focus.sentence': () => toggleFocus('sentence'),
  'typewriter.toggle': () => changeTools({ typewriter: !toolsNow().typewriter }),
  'split.notes': () => toggleSplit('notes'),
  'split.version': () => toggleSplit('version'),
  'snippets.open': () => atHand().snippets?.('list'),
  'snippets.create': () => atHand().snippets?.('new'),
  'mode.editing': () => atHand().work?.mode('editing'),
  'mode.suggesting': () => atHand().work?.mode('suggesting'),
  'mode.viewing': () => atHand().work?.mode('viewing'),
  'suggestions.markup': () => atHand().work?.view('markup'),
  'suggestions.final': () => atHand().work?.view('final'),
  'suggestions.original': () => atHand().work?.view('original'),
  'margin.toggle': () => atHand().margin?.toggle(),
  'margin.next': () => atHand().margin?.step(1),
  'margin.previous': () => atHand().margin?.step(-1),
  'margin.accept': () => atHand().margin?.decide('accept'),
  'margin.reject': () => atHand().margin?.decide('reject'),
  'margin.acceptAuthor': () => atHand().margin?.decideAuthor('accept'),
  'margin.rejectAuthor': () => atHand().margin?.decideAuthor('reject'),
} as const satisfies Record<string, () => void>;

export type ToolCommand = keyof typeof toolCommands;

/** The same commands, each after something else: the sheet has to be in sight before it is worked on. */
export const toolCommandsAfter = (first: () => void): Record<ToolCommand, () => void> => {
  const after = (run: () => void) => () => {
    first();
    run();
  };
  const pairs = Object.entries(toolCommands).map(([id, run]) => [id, after(run)]);
  return Object.fromEntries(pairs) as Record<ToolCommand, () => void>;
};
