const counted = (n: number, count: string, one: string, many: string): string =>
  `${count} ${n === 1 ? one : many}`;

/** The preview: the reader's page, cards, the galley. */
export const preview = {
  title: 'Preview',
  view: 'What to preview',
  views: { page: 'Page', cards: 'Cards', galley: 'Galley' },
  beside: 'Beside the text',
  page: {
    frame: 'The story as a reader sees it',
    scroller: 'The reader’s page',
    twin: 'Measures the page',
    width: 'Width',
    widths: { phone: 'Phone', tablet: 'Tablet', desktop: 'Desktop', free: 'Free' },
    freeWidth: 'Width in pixels',
    turn: 'Turn the screen',
    look: 'Look',
    looks: { light: 'Light', dark: 'Dark' },
    loading: 'Setting the page…',
    notFlushed: 'Your latest words are not saved yet, so this page is older than the sheet.',
    notes: (n: number, count: string) => counted(n, count, 'note', 'notes'),
    pixels: (width: string, percent: string | null) =>
      percent === null ? `${width} px wide` : `${width} px wide, shown at ${percent} %`,
  },
  style: {
    label: 'Site style',
    more: 'Site styles',
    refresh: 'Look for styles again',
    reveal: 'Show styles folder',
    broken: (name: string) => `${name} (cannot be used)`,
    by: (name: string, author: string) => `${name}, by ${author}`,
    refreshed: (n: number, count: string) => counted(n, count, 'site style found', 'site styles found'),
    folderIs: (path: string) => `Styles are folders in ${path}`,
  },
};
