/** Characters that move the cursor, ring or rewrite a terminal: a headline must not be able to. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that a terminal shows and does not obey. Tabs and line ends stay. */
export const harmless = (text: string): string => text.replace(CONTROLS, '');

/** JSON on one line, with the same characters escaped: a reader of JSON gets them back. */
export const harmlessJson = (value: unknown): string =>
  JSON.stringify(value).replace(CONTROLS, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One line of a table: each cell as wide as it says, the last as wide as it is. */
export const cells = (row: readonly [string, number][]): string =>
  row
    .map(([text, width]) => text.replace(/\s+/gu, ' ').padEnd(width))
    .join('  ')
    .trimEnd();

/** How lines reach the person: stdout, stderr, and a progress line that the next line takes the place of. */
export type Printer = {
  say: (line: string) => void;
  data: (value: unknown) => void;
  warn: (line: string) => void;
  progress: (line: string) => void;
};

export function printerOf(out: NodeJS.WriteStream, err: NodeJS.WriteStream): Printer {
  let shown = false;
  const wipe = (): void => {
    if (shown) err.write('\r\u001b[K');
    shown = false;
  };
  return {
    say: (line) => {
      wipe();
      out.write(`${harmless(line)}\n`);
    },
    data: (value) => {
      wipe();
      out.write(`${harmlessJson(value)}\n`);
    },
    warn: (line) => {
      wipe();
      err.write(`${harmless(line)}\n`);
    },
    progress: (line) => {
      if (!err.isTTY) return;
      wipe();
      err.write(harmless(line));
      shown = true;
    },
  };
}
