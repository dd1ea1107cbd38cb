import type { PlacedFinding } from '../../../shared/language/finding.ts';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import type { TextMark } from '../../editor/ArticleEditor.tsx';
import { findingId } from '../../language/index.ts';
import { sheetField, typeInto } from '../sheet/field-text.ts';
import type { OpenStory } from '../useStory.ts';

/** The mark of a finding in the text; null when it stands in a field of the story. */
export function markOf(finding: PlacedFinding): TextMark | null {
  const [part, block] = finding.key.split(':');
  if (block === undefined) return null;
  const { from, to, words, sort } = finding;
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
  if (key === 'headline' || key === 'standfirst' || key === 'description') {
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
  const change = changedField(here.session.view().meta, finding, instead);
  const field = change ? sheetField(finding.key) : null;
  // Through the field itself, so that its own undo takes it back.
  if (field && typeInto(field, finding.from, finding.to, instead)) return true;
  if (change) here.session.edit(change);
  return change !== null;
}
