import type { Edit } from './edit.ts';
import type { Typography } from './languages.ts';

/**
 * Two hyphens become the dash of the language, or an en rule between numbers, once the next key shows that no third follows
 * (three alone in a paragraph are a rule). Three points become an ellipsis at once.
 */
export function dashEdits(line: string, { dash }: Typography): Edit[] {
  const edits: Edit[] = [];
  for (const found of line.matchAll(/(?<!-)--(?!-)/gu)) {
    const from = found.index;
    const to = from + 2;
    // An option of a command (`--version`) is not a dash.
    if (/(?:^|\s)$/u.test(line.slice(0, from)) && /^[a-z]/iu.test(line.slice(to))) continue;
    const range = /\d$/u.test(line.slice(0, from)) && /^\d/u.test(line.slice(to));
    edits.push({ from, to, text: range ? '–' : dash, done: to + 1 });
  }
  for (const { index } of line.matchAll(/(?<!\.)\.\.\.(?!\.)/gu))
    edits.push({ from: index, to: index + 3, text: '…', done: index + 3 });
  return edits;
}
