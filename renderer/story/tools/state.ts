import { create } from 'zustand';
import { ORDERS, type MarginOrder } from '../margin/order.ts';

/** The tools around the text, as this person has them; all of it is remembered. */
export type Tools = {
  outline: boolean;
  /** What stays bright while the rest is dimmed. */
  focus: 'off' | 'paragraph' | 'sentence';
  /** The line with the caret stays at one height. */
  typewriter: boolean;
  /** What stands beside the sheet. */
  split: 'none' | 'notes' | 'version';
  /** The share of the sheet in a split, in percent. */
  sheetShare: number;
  /** The column of cards beside the text: by itself when there are cards, or always, or never. */
  margin: 'auto' | 'shown' | 'hidden';
  marginOrder: MarginOrder;
  /** The stories that are not simply edited: see `../work/modes.ts`. */
  modes: string;
};

const FIRST: Tools = {
  outline: false,
  focus: 'off',
  typewriter: false,
  split: 'none',
  sheetShare: 60,
  margin: 'auto',
  marginOrder: 'text',
  modes: '',
};

const useStore = create<Tools>(() => FIRST);

export const useTools = <T>(select: (tools: Tools) => T): T => useStore(select);
export const toolsNow = (): Tools => useStore.getState();
export const changeTools = (part: Partial<Tools>): void => useStore.setState(part);

type Layout = Readonly<Record<string, string | number | boolean>>;

const KEYS = {
  outline: 'tools.outline',
  focus: 'tools.focus',
  typewriter: 'tools.typewriter',
  split: 'tools.split',
  sheetShare: 'tools.sheetShare',
  margin: 'tools.margin',
  marginOrder: 'tools.marginOrder',
  modes: 'tools.modes',
} as const satisfies Record<keyof Tools, string>;

const oneOf = <T extends string>(value: unknown, all: readonly T[], otherwise: T): T =>
  all.find((one) => one === value) ?? otherwise;

/** The tools out of the remembered layout; what does not fit any more begins anew. */
export const toolsFrom = (layout: Layout): Tools => ({
  outline: layout[KEYS.outline] === true,
  focus: oneOf(layout[KEYS.focus], ['off', 'paragraph', 'sentence'], FIRST.focus),
  typewriter: layout[KEYS.typewriter] === true,
  // Which version it was is not remembered, so a version is not either.
  split: oneOf(layout[KEYS.split], ['none', 'notes'], FIRST.split),
  margin: oneOf(layout[KEYS.margin], ['auto', 'shown', 'hidden'], FIRST.margin),
  modes: String(layout[KEYS.modes] ?? FIRST.modes),
  marginOrder: oneOf(layout[KEYS.marginOrder], ORDERS, FIRST.marginOrder),
  sheetShare: Math.min(
    85,
    Math.max(15, Number(layout[KEYS.sheetShare] ?? FIRST.sheetShare) || FIRST.sheetShare),
  ),
});

const toLayout = (tools: Tools): Layout =>
  Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [key, tools[name as keyof Tools]]));

/** Begins with what is remembered and remembers every change. Gives the way to stop. */
export function keepTools(
  layout: Layout,
  remember: (part: Record<string, string | number | boolean>) => void,
): () => void {
  useStore.setState(toolsFrom(layout));
  return useStore.subscribe((tools) => {
    remember(toLayout(tools));
  });
}
