import { languageTag } from '../../../shared/article/meta.ts';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { interfaceTag, words } from '../../ui/words/index.ts';
import type { Read } from './useDraft.ts';

/** Languages that are offered first; any other tag may be typed. */
const COMMON = [
  'en-GB', 'en-US', 'nb', 'nn', 'sv', 'da', 'fi', 'is', 'se', 'de', 'fr', 'es', 'pt', 'pt-BR', 'it', 'nl', 'pl', 'uk',
  'ru', 'el', 'tr', 'ar', 'fa', 'he', 'ur', 'hi', 'bn', 'id', 'vi', 'th', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'sw',
]; // prettier-ignore

/** The name of a language in the language of the interface, or the tag when there is none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(interfaceTag(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Languages whose tag or name holds what was typed. */
export function suggestLanguages(typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const all = COMMON.map((value) => ({ value, label: languageName(value), detail: value }));
  const exact = all.some((l) => l.value.toLowerCase() === wanted);
  if (wanted === '' || exact) return all;
  return all.filter(
    (l) => l.value.toLowerCase().startsWith(wanted) || l.label.toLowerCase().includes(wanted),
  );
}

export function readLanguage(text: string): Read<string> {
  const read = languageTag.safeParse(text.trim());
  return read.success
    ? { ok: true, value: read.data }
    : { ok: false, why: words().story.inspector.languageWrong };
}
