/** How a text is worked on: written as it is, with all that is done told as suggestions, or only read. */
export const MODES = ['editing', 'suggesting', 'viewing'] as const;
export type Mode = (typeof MODES)[number];

/** As many stories as fit into what the layout keeps under one name, with room to spare. */
const MOST = 12;
const SIGNS = { suggesting: 's', viewing: 'v' } as const;

const pairs = (kept: string): string[][] =>
  kept
    .split(' ')
    .map((pair) => pair.split('='))
    .filter((pair) => pair.length === 2);

/** The mode of a story out of what is remembered; editing is what nobody has to remember. */
export function modeIn(kept: string, storyId: string): Mode {
  const sign = pairs(kept).find(([id]) => id === storyId)?.[1];
  return MODES.find((mode) => mode !== 'editing' && SIGNS[mode] === sign) ?? 'editing';
}

/**
 * What is remembered when a story gets another mode: the latest stand first, and the oldest go.
 * @example withMode('', 'abc', 'suggesting') // 'abc=s'
 */
export const withMode = (kept: string, storyId: string, mode: Mode): string =>
  [
    ...(mode === 'editing' ? [] : [`${storyId}=${SIGNS[mode]}`]),
    ...pairs(kept)
      .filter(([id]) => id !== storyId)
      .map((pair) => pair.join('=')),
  ]
    .slice(0, MOST)
    .join(' ');
