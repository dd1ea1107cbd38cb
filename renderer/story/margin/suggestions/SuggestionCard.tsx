import { Check, TriangleAlert, X } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Suggestion } from '../../../../shared/article/review/suggestions.ts';
import type { ListedSuggestion } from '../../../editor/suggested/list.ts';
import { authorHue } from '../../../ui/author-hue.ts';
import { fullTime, shortTime } from '../../../ui/format.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { words } from '../../../ui/words/index.ts';
import type { CardState } from '../card.ts';
import styles from '../margin.module.css';
import { inSentence } from './sentence.ts';

/** What a person suggests: who, when, the words that go and come, why it is worth a look, and the two answers. */
export function SuggestionCard({ listed, state }: { listed: ListedSuggestion; state: CardState }) {
  const { suggestion, risks } = listed;
  const say = words().margin;
  const sentence = inSentence(suggestion);
  // That words are touched goes without saying where something graver is.
  const told = risks.length > 1 ? risks.filter((risk) => risk !== 'words') : risks;
  const at = Date.parse(suggestion.at);
  const hue = { '--hue': `var(--author-${String(authorHue(suggestion.by))})` } as CSSProperties;
  return (
    <div className={styles.suggestion} style={hue}>
      <div className={styles.head}>
        <bdi className={styles.author}>{suggestion.by === '' ? say.unnamed : suggestion.by}</bdi>
        <time className={styles.when} dateTime={suggestion.at} title={fullTime(at)}>
          {shortTime(at, Math.max(at, state.now))}
        </time>
      </div>
      <button type="button" className={styles.what} tabIndex={state.tab} data-card-focus>
        <span className="visually-hidden">{sentence}</span>
        <span aria-hidden="true">
          <span className={styles.kind}>{say.kinds[suggestion.kind]}</span> <Change suggestion={suggestion} />
        </span>
      </button>
      {suggestion.clash && (
        <p className={styles.clash}>
          <TriangleAlert size={13} aria-hidden="true" />
          {say.clash}
        </p>
      )}
      <div className={styles.foot}>
        <span className={styles.risks}>
          {told.map((risk) => (
            <span key={risk} className={styles.risk}>
              {say.risks[risk]}
            </span>
          ))}
        </span>
        {state.canDecide && (
          <span className={styles.answers}>
            <IconButton
              size="small"
              label={say.acceptThis(sentence)}
              tabIndex={state.tab}
              icon={<Check size={15} />}
              onClick={() => state.decide('accept')}
            />
            <IconButton
              size="small"
              label={say.rejectThis(sentence)}
              tabIndex={state.tab}
              icon={<X size={15} />}
              onClick={() => state.decide('reject')}
            />
          </span>
        )}
      </div>
    </div>
  );
}

/** The words themselves. A change of paragraphs says it by its kind. */
function Change({ suggestion: { kind, gone, came } }: { suggestion: Suggestion }) {
  if (kind === 'split' || kind === 'joined') return null;
  const marked = kind !== 'look' && kind !== 'properties';
  return (
    <>
      {gone !== '' && <del dir="auto">{gone}</del>} {came !== '' && marked && <ins dir="auto">{came}</ins>}
      {came !== '' && !marked && <bdi>{came}</bdi>}
    </>
  );
}
