import { placedText } from '../../../shared/article/lines.ts';
import type { Inline } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { isProposedField } from '../../../shared/article/proposals.ts';
import { isMarked } from '../../../shared/article/review/reading.ts';
import { placedIn, placedStretch } from '../../../shared/article/review/shown.ts';
import type { PlacedFinding } from '../../../shared/language/finding.ts';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import type { TextMark } from '../../editor/ArticleEditor.tsx';
import { findingId } from '../../language/index.ts';
import { sheetField, typeInto } from '../sheet/field-text.ts';
import { atHand } from '../tools/at-hand.ts';
import type { OpenStory } from '../useStory.ts';

/** Lines of which a part is struck out: language help reads them without it, and they stand in the text with it. */
let struck: ReadonlyMap<string, readonly Inline[]> = new Map();

const linesWithStruck = (block: Block): [string, readonly Inline[]][] => {
  if (!isMarked(block)) return [];
  if (block.kind === 'table')
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flatMap(linesWithStruck)));
  return 'content' in block && block.content.some(({ del }) => del) ? [[block.id, block.content]] : [];
};

/** The body that language help was given: its findings are placed in it. */
export const readFrom = (body: readonly Block[]): void => {
  struck = new Map(body.flatMap(linesWithStruck));
};

/** The mark of a finding in the text; null when it stands in a field of the story. */
export function markOf(finding: PlacedFinding): TextMark | null {
  const [part, block] = finding.key.split(':');
  if (block === undefined) return null;
  const content = part === 'caption' ? undefined : struck.get(block);
  const { from, to } = content ? placedStretch(finding, placedIn(content)) : finding;
  const words = content ? placedText(content).slice(from, to) : finding.words;
  const { sort } = finding;
  return {
    id: findingId(finding),
    spot: { block, part: part === 'caption' ? 'caption' : 'text', from, to },
    words,
    sort,
  };
}

/** A field's words with others in the place of a stretch; null when they are not there any more. */
function changedField(
  meta: ArticleMeta,
  finding: PlacedFinding,
  instead: string,
): Partial<ArticleMeta> | null {
  const { key, from, to } = finding;
  const within = (text: string | undefined): string | null =>
    text?.slice(from, to) === finding.words ? text.slice(0, from) + instead + text.slice(to) : null;
  if (key === 'description') {
    const text = within(meta[key]);
    return text === null ? null : { [key]: text };
  }
  if (key === 'web' || key === 'social' || key === 'print') {
    const text = within(meta.headlines[key]);
    return text === null ? null : { headlines: { ...meta.headlines, [key]: text } };
  }
  return null;
}

/** Puts other words in the place of those a finding is about. False when the text has changed since. */
export function applyTo(here: OpenStory, finding: PlacedFinding, instead: string): boolean {
  const mark = markOf(finding);
  if (mark) return here.link.handle?.language.replace(mark, instead) ?? false;
  const field = sheetField(finding.key);
  if (field) {
    const { from, to } = finding;
    if (field.value.slice(from, to) !== finding.words) return false;
    // Through the field itself, so that its own undo takes it back.
    if (!typeInto(field, from, to, instead) && isProposedField(finding.key))
      atHand().fields?.write(finding.key, field.value.slice(0, from) + instead + field.value.slice(to));
    return true;
  }
  const change = changedField(here.session.view().meta, finding, instead);
  if (change) here.session.edit(change);
  return change !== null;
}
