import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { directionOf } from '../../../../shared/article/questions.ts';
import { PX_PER_PT } from '../../../../shared/copyfit/space.ts';
import type { Decks } from '../../../../shared/copyfit/decks.ts';
import type { Slot } from '../../../../shared/protocol/kept/slot.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { TextField } from '../../../ui/Field.tsx';
import { number } from '../../../ui/format.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { words } from '../../../ui/words/index.ts';
import { useMeta, useOpenStory, useStoryView } from '../../useStory.ts';
import type { FieldPlace } from '../choices.ts';
import { familyOf } from '../measure.ts';
import { Column } from './Column.tsx';
import styles from './galley.module.css';
import { FIRST_SLOT, useSlots } from './slots.ts';
import { SlotFields } from './SlotFields.tsx';
import { useGalley } from './useGalley.ts';

/** The story in a newspaper's column: how deep it runs, and whether it fits the space it was given. */
export function GalleyView({ onField }: { onField: (place: FieldPlace) => void }) {
  const { storyId } = useOpenStory();
  const { ready, own, named, give, keep, remove } = useSlots(storyId);
  const say = words().preview.galley;
  const [draft, setDraft] = useState<Slot | null>(null);
  const [name, setName] = useState('');
  const [shown, setShown] = useState(false);
  if (!ready) return <EmptyState>{say.setting}</EmptyState>;
  const slot = draft ?? own ?? FIRST_SLOT;
  const change = (next: Slot) => {
    setDraft(next);
    void give(next);
  };
  const same = named.find(({ value }) => JSON.stringify(value) === JSON.stringify(slot));
  return (
    <>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <Select
            label={say.slot}
            value={same?.id ?? ''}
            options={[
              { value: '', label: say.ownSlot },
              ...named.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={(id) => {
              const found = named.find((one) => one.id === id);
              if (found) change(found.value);
            }}
          />
        </div>
        {same && (
          <IconButton
            label={say.removeSlot(same.name)}
            icon={<Trash2 size={16} aria-hidden />}
            onClick={() => void remove(same)}
          />
        )}
        <Button
          variant="quiet"
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {say.change}
        </Button>
      </div>
      {shown && (
        <div className={styles.fields}>
          <SlotFields slot={slot} onSlot={change} />
          <div className={styles.wide}>
            <TextField label={say.slotName} maxLength={100} value={name} onChange={setName} />
          </div>
          <Button
            disabled={name.trim() === ''}
            onClick={() => {
              void keep(name.trim(), slot);
              setName('');
            }}
          >
            {say.keepSlot}
          </Button>
        </div>
      )}
      <Galley slot={slot} onField={onField} />
    </>
  );
}

function Galley({ slot, onField }: { slot: Slot; onField: (place: FieldPlace) => void }) {
  const say = words().preview.galley;
  const { fitted, stands, decks } = useGalley(slot);
  const [language] = useMeta('language');
  const direction = useStoryView(({ meta }) => directionOf(meta));
  if (!fitted || !stands) return <EmptyState>{say.setting}</EmptyState>;
  const { over } = stands;
  return (
    <>
      <output className={styles.standing} aria-label={say.summary}>
        <span className={styles.verdict} data-over={over > 0 || undefined}>
          {over > 0 ? say.over(over, number(over)) : over < 0 ? say.under(-over, number(-over)) : say.fits}
        </span>
        <span>{say.depthOf(number(stands.lines), number(stands.space))}</span>
        {over > 0 && <span>{say.cut(stands.words, number(stands.words))}</span>}
        {over < 0 && <span>{say.write(stands.words, number(stands.words))}</span>}
      </output>
      {/* A region that scrolls must be reachable for people without a pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.view} aria-label={say.title} tabIndex={0}>
        {decks && (
          <DeckList decks={decks} slot={slot} language={language} direction={direction} onField={onField} />
        )}
        <Column slot={slot} fitted={fitted} space={stands.space} language={language} direction={direction} />
      </section>
    </>
  );
}

type DeckListProps = {
  decks: Decks;
  slot: Slot;
  language: string;
  direction: 'ltr' | 'rtl';
  onField: (place: FieldPlace) => void;
};

/** The headline in its decks; those past the number it was given are red. */
function DeckList({ decks, slot, language, direction, onField }: DeckListProps) {
  const say = words().preview.galley;
  const { over, allowed } = decks;
  return (
    <div className={styles.decks} dir={direction}>
      <div className={styles.deck}>
        <Button
          variant="link"
          size="small"
          onClick={() => {
            onField('print');
          }}
        >
          {say.printHeadline}
        </Button>
        <span className={styles.verdict} data-over={over > 0 || undefined}>
          {over > 0
            ? say.decksOver(over, number(over), number(allowed))
            : over < 0
              ? say.decksUnder(number(decks.decks.length), number(allowed))
              : say.decksFit(allowed, number(allowed))}
        </span>
      </div>
      {decks.decks.map((deck, i) => (
        <div
          // Decks have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          className={cx(styles.deck, i >= allowed && styles.deckOver)}
        >
          <span
            className={styles.deckWords}
            lang={language}
            style={{
              inlineSize: deck.room,
              fontFamily: familyOf(slot.face),
              fontSize: slot.headline.size * PX_PER_PT,
              lineHeight: 1.1,
            }}
          >
            {deck.text}
          </span>
          <span className={styles.note}>
            {say.deckShare(number(Math.round((deck.width / deck.room) * 100)))}
          </span>
        </div>
      ))}
    </div>
  );
}
