import { TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Wording } from '../../../../shared/article/review/wording.ts';
import type { ListedSuggestion } from '../../../editor/suggested/list.ts';
import { Answers } from '../../../ui/Answers.tsx';
import { authorHue } from '../../../ui/author-hue.ts';
import { fullTime, shortTime } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';
import type { CardState } from '../card.ts';
import styles from '../margin.module.css';
import { sayAltered, type Said } from './altered.ts';
import { inSentence } from './sentence.ts';

type SuggestionCardProps = {
  listed: ListedSuggestion;
  state: CardState;
  /** For what is not in the text: what it is about, and the whole of it in a sentence. */
  told?: { kind: string; sentence: string };
};

/** What a person suggests: who, when, the words that go and come, why it is worth a look, and the two answers. */
export function SuggestionCard({ listed, state, told: given }: SuggestionCardProps) {
  const { suggestion, risks, wording } = listed;
  const say = words().margin;
  const sentence = given?.sentence ?? inSentence(wording);
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
          <Change wording={wording} kind={given?.kind} />
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
          <Answers
            accept={say.acceptThis(sentence)}
            reject={say.rejectThis(sentence)}
            tabIndex={state.tab}
            onAnswer={state.decide}
          />
        )}
      </div>
    </div>
  );
}

/** The words that go and come, and what is to look or be otherwise. A change of paragraphs says it by its kind. */
function Change({
  wording: { kind, gone, came, alters, about },
  kind: told,
}: {
  wording: Wording;
  kind: string | undefined;
}) {
  const said = alters.map(sayAltered);
  const isAltered = said.length > 0 && (kind === 'look' || kind === 'properties');
  return (
    <>
      {!isAltered && <span className={styles.kind}>{told ?? words().margin.kinds[kind]} </span>}
      {kind !== 'split' && kind !== 'joined' && <Words from={gone} to={came} />}
      {said.map((one) => (
        <Altered key={'phrase' in one ? one.phrase : one.name} said={one} />
      ))}
      {about.trim() !== '' && <bdi className={styles.about}>{about}</bdi>}
    </>
  );
}

/** `Paragraph → Heading`, or a name with the words that were there and that will be. */
function Altered({ said }: { said: Said }) {
  if ('phrase' in said) return <span className={styles.altered}>{said.phrase}</span>;
  return (
    <span className={styles.altered}>
      <span className={styles.kind}>{said.name} </span>
      <Words from={said.from} to={said.to} />
    </span>
  );
}

const Words = ({ from, to }: { from: string; to: string }) => (
  <>
    {from !== '' && <del dir="auto">{from}</del>} {to !== '' && <ins dir="auto">{to}</ins>}
  </>
);
