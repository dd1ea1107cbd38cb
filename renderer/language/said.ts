import type { PlacedFinding } from '../../shared/language/finding.ts';
import { words } from '../ui/words/index.ts';

/** What a finding says; a misspelling says only which word it is. */
export const messageOf = (finding: PlacedFinding): string =>
  finding.message === '' ? words().language.finding.unknown(finding.words) : finding.message;

/** Who says so. */
export function sourceOf(finding: Pick<PlacedFinding, 'rule'>): string {
  const { source } = words().language.finding;
  const [by = '', id = ''] = finding.rule.split(/:(.*)/su);
  if (by === 'house') return source.house(id);
  return by === 'harper' && id !== 'SpellCheck' ? source.harper(id) : source.spelling;
}

/** Where in the story. */
export function placeName(finding: PlacedFinding): string {
  const { places } = words().language;
  switch (finding.key) {
    case 'web':
      return places.web;
    case 'social':
      return places.social;
    case 'print':
      return places.print;
    default:
      return finding.place === 'body' || finding.place === 'heading' || finding.place === 'quote'
        ? places.body
        : places[finding.place];
  }
}

/** The language a word is kept for: a name that is right in one English is right in all. */
export const listLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;

/** A language in the interface's own words. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The same finding before and after others have come or gone. */
export const findingId = (finding: PlacedFinding): string =>
  `${finding.key} ${String(finding.from)} ${String(finding.to)} ${finding.rule}`;
