import type { Suggestion } from '../../../../shared/article/review/suggestions.ts';
import { words } from '../../../ui/words/index.ts';

/** As much of a long passage as a sentence bears; more of it stands on the card and in the text. */
const MOST = 120;

const short = (text: string): string => {
  const signs = Array.from(text.replaceAll(/\s+/gu, ' ').trim());
  return signs.length <= MOST
    ? signs.join('')
    : `${signs
        .slice(0, MOST - 1)
        .join('')
        .trimEnd()}…`;
};

/** What a suggestion does, in one sentence. */
export const inSentence = ({ kind, gone, came }: Pick<Suggestion, 'kind' | 'gone' | 'came'>): string =>
  words().margin.said[kind](short(gone), short(came));
