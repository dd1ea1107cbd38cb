import { useEffect, useRef, type CSSProperties } from 'react';
import { FIELD_LIMITS, type ProposedField } from '../../../shared/article/proposals.ts';
import { proposalOf, proposalsFor } from '../../../shared/article/review/proposed.ts';
import { authorHue } from '../../ui/author-hue.ts';
import { HiddenCharacters } from '../../ui/HiddenCharacters.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { shownIn, undoDecision, writeField } from '../fields/desk.ts';
import { Proposals } from '../fields/Proposals.tsx';
import { atHand, layOut } from '../tools/at-hand.ts';
import { showInspector } from '../view-state.ts';
import { useMeta, useOpenStory, useStoryView } from '../useStory.ts';
import type { Work } from '../work/useWork.ts';
import { ByLine } from './ByLine.tsx';
import { GrowingField } from './GrowingField.tsx';
import styles from './sheet.module.css';

type MastheadProps = {
  direction: 'ltr' | 'rtl';
  work: Work;
  punctuation: boolean;
  onLeave: () => void;
};

/** What stands above the text: headline and standfirst, with what is suggested for them, and the byline. */
export function Masthead({ direction, work, punctuation, onLeave }: MastheadProps) {
  const { session } = useOpenStory();
  const box = useRef<HTMLElement>(null);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(
    () =>
      layOut({
        fields: {
          shown: (field) => shownIn(session.view().meta, field, latest.current),
          write: (field, text) => {
            if (latest.current.textLocked === null)
              writeField(session, field, text, latest.current.suggesting);
          },
        },
      }),
    [session],
  );
  const shared = { direction, work, punctuation };
  return (
    <header className={styles.masthead} ref={box} dir={direction}>
      <SheetField
        {...shared}
        field="headline"
        onLeave={() => box.current?.querySelectorAll('textarea')[1]?.focus()}
      />
      <SheetField {...shared} field="standfirst" onLeave={onLeave} />
      <ByLine onEdit={() => showInspector('story')} />
    </header>
  );
}

type SheetFieldProps = MastheadProps & { field: ProposedField };

/** One field: its words, or those that this person proposes, and what is suggested for it. */
function SheetField({ field, direction, work, punctuation, onLeave }: SheetFieldProps) {
  const { session } = useOpenStory();
  const meta = useStoryView((view) => view.meta);
  const [language] = useMeta('language');
  const say = words().story.sheet;
  const { suggesting, textLocked } = work;
  const value = shownIn(meta, field, work);
  const readOnly = textLocked !== null;
  const write = (text: string): void => writeField(session, field, text, suggesting);
  const mine = work.view === 'markup' && suggesting ? proposalOf(meta, field, suggesting.by) : undefined;
  const others = work.view === 'markup' ? proposalsFor(meta, field).filter((one) => one !== mine) : [];
  const hue = suggesting
    ? ({ '--hue': `var(--author-${String(authorHue(suggesting.by))})` } as CSSProperties)
    : undefined;
  return (
    <div className={styles.slot} style={hue}>
      <GrowingField
        kind={field}
        label={say[field]}
        placeholder={mine ? words().fields.nothing[field] : say[`${field}Placeholder`]}
        max={FIELD_LIMITS[field]}
        direction={direction}
        language={language}
        readOnly={readOnly}
        punctuation={punctuation}
        proposed={mine !== undefined}
        value={value}
        onChange={write}
        onLeave={onLeave}
        onUndo={() => undoDecision(session, field)}
        onRefused={() => refuse(work)}
      />
      {mine && meta[field] !== '' && (
        <p className={styles.stands} data-kind={field} lang={language} dir="auto">
          <span className="visually-hidden">{words().fields.asItStands}</span>
          <del>{meta[field]}</del>
        </p>
      )}
      <HiddenCharacters text={value} onRemove={readOnly ? undefined : write} />
      <Proposals
        field={field}
        meta={meta}
        proposals={mine ? [mine, ...others] : others}
        mine={mine}
        canDecide={work.canDecide}
        language={language}
      />
    </div>
  );
}

/** Says why what was typed changed nothing, and what to do. */
function refuse({ mode, view, textLocked }: Work): void {
  const { fields, work } = words();
  if (textLocked === 'name') showToast(fields.refused.unnamed);
  else if (textLocked === 'view' && view !== 'markup')
    showToast(fields.refused[view], {
      action: { label: work.ways.view, run: () => atHand().work?.view('markup') },
    });
  else if (textLocked === 'mode' && mode === 'viewing')
    showToast(fields.refused.viewing, {
      action: { label: work.ways.editing, run: () => atHand().work?.mode('editing') },
    });
}
