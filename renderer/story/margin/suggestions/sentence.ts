import type { Wording } from '../../../../shared/article/review/wording.ts';
import { words } from '../../../ui/words/index.ts';
import { sayAltered, sentenceOf } from './altered.ts';

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

const inOne = (said: readonly string[]): string =>
  said.reduce((all, next) => (all === '' ? next : words().altered.and(all, next)), '');

/** What a suggestion does, in one sentence; of changed looks and kinds, from what to what. */
export function inSentence({ kind, gone, came, alters, about }: Wording): string {
  const { margin, altered } = words();
  const changes = alters.map((one) => sentenceOf(sayAltered(one), short));
  const all = inOne(changes);
  const said = changes.length === 0 || about.trim() === '' ? all : altered.about(all, short(about));
  if (kind === 'look' || kind === 'properties')
    return said === '' ? margin.said[kind](short(gone), short(about)) : said;
  if (kind !== 'changed' || said === '') return margin.said[kind](short(gone), short(came));
  const moved = gone === '' ? 'inserted' : came === '' ? 'deleted' : 'replaced';
  return gone + came === ''
    ? inOne([margin.kinds.changed, said])
    : inOne([margin.said[moved](short(gone), short(came)), said]);
}
