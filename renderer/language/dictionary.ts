import type { Bundled } from '../../shared/language/dictionaries.ts';
import { overlaps } from '../../shared/language/segments.ts';
import { openSpelling, spellingFindings } from '../../shared/language/spelling/speller.ts';
import { assetText } from '../bridge/assets.ts';
import { dictionaryFiles } from './dictionary-files.ts';
import type { Checker } from './engine.ts';
import { Refused } from './messages.ts';

/** Opens a dictionary that came with the app or that a desk added. */
export async function openDictionary(
  from: Bundled | { aff: string; dic: string },
  language: string,
): Promise<Checker & { words: number }> {
  const files = typeof from === 'string' ? await fetched(from) : from;
  const opened = openSpelling(files);
  if (!opened.ok) throw new Refused(opened.problem);
  const spelling = opened.value;
  const rule = `spelling:${language.toLowerCase()}`;
  return {
    words: spelling.size,
    check: (piece) =>
      Promise.resolve(
        spellingFindings(piece, { language, rule, message: '', spelling }).filter(
          ({ from: start, to }) => !overlaps(piece.skip, start, to),
        ),
      ),
    suggest: (word) => spelling.suggest(word),
  };
}

async function fetched(name: Bundled): Promise<{ aff: string; dic: string }> {
  const { aff, dic } = dictionaryFiles[name];
  const [rules, words] = await Promise.all([assetText(aff), assetText(dic)]);
  return { aff: rules, dic: words };
}
