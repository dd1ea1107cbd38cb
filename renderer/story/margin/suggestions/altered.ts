import type { Alteration, WordsAltered } from '../../../../shared/article/review/alterations.ts';
import { assertNever } from '../../../../shared/kit/assert-never.ts';
import { number } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';

/** Something that is to be otherwise, in words: a phrase, or a name with the words that were there and that will be. */
export type Said = { phrase: string } | { name: string; from: string; to: string };

const isWords = (one: Alteration): one is Extract<Alteration, { what: WordsAltered }> =>
  'from' in one && typeof one.from === 'string' && one.what !== 'kind' && one.what !== 'direction';

/** Tells one change of look, kind or field. */
export function sayAltered(one: Alteration): Said {
  const { altered, editor } = words();
  if (isWords(one)) return { name: altered.names[one.what], from: one.from, to: one.to };
  switch (one.what) {
    case 'mark':
      return { phrase: altered.marks[one.mark][one.on ? 'on' : 'off'] };
    case 'kind':
      return { phrase: altered.fromTo(editor.kinds[one.from], editor.kinds[one.to]) };
    case 'direction':
      return {
        phrase: altered.named(
          altered.names.direction,
          altered.directions[one.from ?? 'story'],
          altered.directions[one.to ?? 'story'],
        ),
      };
    case 'level':
      return { phrase: numbered(altered.names.level, one, (level) => number(level + 1)) };
    case 'start':
      return { phrase: numbered(altered.names.start, one, number) };
    case 'decorative':
      return { phrase: altered.decorative[one.on ? 'on' : 'off'] };
    case 'picture':
    case 'crop':
    case 'content':
      return { phrase: altered.others[one.what] };
    default:
      return assertNever(one);
  }
}

function numbered(
  name: string,
  { from, to }: { from: number | null; to: number | null },
  written: (value: number) => string,
): string {
  const { altered } = words();
  const after = to === null ? altered.noNumber : written(to);
  return from === null ? altered.is(name, after) : altered.named(name, written(from), after);
}

/** The same as one reads it aloud. */
export function sentenceOf(one: Said, short: (text: string) => string): string {
  const { said } = words().altered;
  if ('phrase' in one) return one.phrase;
  const { name, from, to } = one;
  if (from === '') return said.added(name, short(to));
  return to === '' ? said.removed(name, short(from)) : said.changed(name, short(from), short(to));
}
