import { sameJson } from '../../../shared/kit/json.ts';
import { inlineText } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { linesToBody } from '../../../shared/article/templates/starters.ts';

const MARKS = { paragraph: '', heading: '## ', quote: '> ', listItem: '- ' } as const;

/** A body as lines that can be edited in a text box; null when it holds more than such lines can say. */
export function bodyToLines(body: readonly Block[]): string | null {
  const lines: string[] = [];
  for (const b of body) {
    if (b.kind !== 'paragraph' && b.kind !== 'heading' && b.kind !== 'quote' && b.kind !== 'listItem')
      return null;
    lines.push(`${MARKS[b.kind]}${inlineText(b.content)}`);
  }
  const without = (blocks: readonly Block[]) =>
    blocks.map(({ id, ...rest }) => ({ ...rest, known: id !== '' }));
  return sameJson(without(linesToBody(lines)), without(body)) ? lines.join('\n') : null;
}
