import { useMemo } from 'react';
import type { ArticleMeta } from '../../../../shared/article/meta.ts';
import { directionOf } from '../../../../shared/article/questions.ts';
import { shareCard, type ShareCard, type ShareText } from '../../../../shared/article/share.ts';
import { charactersOf } from '../../../../shared/copyfit/breaks.ts';
import { clip, type Clipped } from '../../../../shared/copyfit/clip.ts';
import { usePicture } from '../../../bridge/index.ts';
import { cx } from '../../../ui/cx.ts';
import { number } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { words } from '../../../ui/words/index.ts';
import { useStoryView } from '../../useStory.ts';
import type { FieldPlace } from '../choices.ts';
import { measureIn } from '../measure.ts';
import { useBody } from '../useBody.ts';
import styles from './cards.module.css';

/** What result pages and networks use, as far as it can be known without asking them; true to a few pixels. */
const FACE = "Arial, 'Liberation Sans', 'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans CJK SC', sans-serif";
/** Result pages give titles and descriptions about 600 px: one line of 20 px, two of 14. */
const RESULT = { room: 600, title: 20, description: 14 };

type Part = 'title' | 'description' | 'address';
type OnField = (place: FieldPlace) => void;
type CardProps = { card: ShareCard; meta: ArticleMeta; onField: OnField };

/** The story in search results and behind shared links, at true size, with the field that each text comes from. */
export function CardsView({ onField }: { onField: OnField }) {
  const say = words().preview.cards;
  const meta = useStoryView((view) => view.meta);
  const body = useBody();
  const card = useMemo(() => shareCard(meta, body), [meta, body]);
  const props = { card, meta, onField };
  return (
    // A region that scrolls must be reachable for people without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.view} aria-label={say.title} tabIndex={0}>
      <SearchResult {...props} />
      <SocialCard {...props} shape="large" />
      <SocialCard {...props} shape="small" />
      <SocialCard {...props} shape="message" />
    </section>
  );
}

/** A text cut where the card would cut it, measured with the letters it is drawn in. */
function useClip(
  text: string,
  size: number,
  room: number,
  most: number,
  language: string,
  bold = false,
): Clipped {
  const measure = useMemo(() => {
    const plain = measureIn(FACE, size, language);
    return bold ? (part: string) => plain(part, 'bold') : plain;
  }, [size, language, bold]);
  return useMemo(() => clip(text, room, most, measure), [text, room, most, measure]);
}

function Source({
  part,
  text,
  clipped,
  room,
  onField,
}: {
  part: Part;
  text: ShareText;
  clipped?: Clipped;
  room?: number;
  onField: OnField;
}) {
  const say = words().preview.cards;
  const field = say.fields[text.from];
  const letters = number(charactersOf(text.text).length);
  const place: FieldPlace =
    text.from === 'none' ? (part === 'description' ? 'description' : 'headline') : text.from;
  return (
    <p className={styles.source}>
      <button
        type="button"
        className={styles.from}
        title={say.edit(say.parts[part], field)}
        onClick={() => {
          onField(place);
        }}
      >
        {say.parts[part]}
        <span>{say.from(field)}</span>
      </button>
      {clipped && room !== undefined && (
        <span>{say.count(letters, number(Math.round(clipped.width)), number(room))}</span>
      )}
      {clipped && (
        <span className={cx(clipped.cut && styles.cut)}>
          {clipped.cut ? say.cutAfter(number(clipped.kept)) : say.whole}
        </span>
      )}
    </p>
  );
}

function SearchResult({ card, meta, onField }: CardProps) {
  const say = words().preview.cards;
  const { room } = RESULT;
  const title = useClip(card.search.text, RESULT.title, room, 1, meta.language);
  const description = useClip(card.description.text, RESULT.description, room, 2, meta.language);
  return (
    <article className={styles.card} aria-label={say.search}>
      <h3>{say.search}</h3>
      <div className={styles.trueSize} data-true-size>
        <div className={styles.result} lang={meta.language} dir={directionOf(meta)}>
          <span className={styles.address} dir="ltr">
            {[say.domain, card.address.text].filter((part) => part !== '').join(' › ')}
          </span>
          <span className={styles.resultTitle} dir="auto">
            {title.shown[0] ?? say.noTitle}
          </span>
          <span className={styles.resultWords} dir="auto">
            {card.description.text === '' ? say.noDescription : <Lines clipped={description} />}
          </span>
        </div>
      </div>
      <Source part="title" text={card.search} clipped={title} room={room} onField={onField} />
      <Source part="address" text={card.address} onField={onField} />
      <Source
        part="description"
        text={card.description}
        clipped={description}
        room={room * 2}
        onField={onField}
      />
    </article>
  );
}

const Lines = ({ clipped }: { clipped: Clipped }) =>
  clipped.shown.map((line, i) => (
    // Lines have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={i} className={styles.line}>
      {line}
    </span>
  ));

/** Widths of the words and how many lines of title and description each kind of card shows. */
const SHAPES = {
  large: { room: 496, size: 16, title: 2, description: 1 },
  small: { room: 360, size: 15, title: 2, description: 2 },
  message: { room: 276, size: 14, title: 2, description: 1 },
} as const;

function SocialCard({ card, meta, onField, shape }: CardProps & { shape: keyof typeof SHAPES }) {
  const say = words().preview.cards;
  const { room, size, title: titles, description: lines } = SHAPES[shape];
  const title = useClip(card.social.text, size, room, titles, meta.language, true);
  const description = useClip(card.description.text, 14, room, lines, meta.language);
  return (
    <article className={styles.card} aria-label={say[shape]}>
      <h3>{say[shape]}</h3>
      <div className={cx(styles.social, styles[shape])} lang={meta.language} dir={directionOf(meta)}>
        <CardPicture card={card} />
        <div className={styles.words}>
          <span className={styles.domain} dir="ltr">
            {say.domain}
          </span>
          <span className={styles.socialTitle} dir="auto" style={{ fontSize: size }}>
            {card.social.text === '' ? say.noTitle : <Lines clipped={title} />}
          </span>
          <span className={styles.socialWords} dir="auto">
            {card.description.text === '' ? say.noDescription : <Lines clipped={description} />}
          </span>
        </div>
      </div>
      {card.picture && shape === 'large' && <p className={styles.source}>{say.crop}</p>}
      <Source part="title" text={card.social} clipped={title} room={room * titles} onField={onField} />
      <Source
        part="description"
        text={card.description}
        clipped={description}
        room={room * lines}
        onField={onField}
      />
    </article>
  );
}

function CardPicture({ card }: { card: ShareCard }) {
  const media = card.picture?.media;
  if (media === undefined) return <div className={styles.noPicture}>{words().preview.cards.noPicture}</div>;
  return <StoredPicture media={media} alt={card.picture?.alt ?? ''} />;
}

function StoredPicture({ media, alt }: { media: string; alt: string }) {
  const found = usePicture(media);
  if (!found) return <div className={styles.noPicture} />;
  if (!('url' in found)) return <div className={styles.noPicture}>{inWords(found)}</div>;
  return <img className={styles.picture} src={found.url} alt={alt} />;
}
