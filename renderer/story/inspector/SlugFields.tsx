import { slugFrom, urlSlugFrom } from '../../../shared/article/slugs.ts';
import { slugify } from '../../../shared/kit/text.ts';
import { useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import styles from './inspector.module.css';
import { Slot } from './Slot.tsx';
import { useAsked, useCount } from './useAsked.ts';

/** The slug for colleagues and the last part of the story's address, each with one made from the headline on offer. */
export function SlugFields({ readOnly }: { readOnly: boolean }) {
  const [slug, setSlug] = useMeta('slug');
  const [urlSlug, setUrlSlug] = useMeta('urlSlug');
  const [headline] = useMeta('headline');
  const [headlines] = useMeta('headlines');
  const [language] = useMeta('language');
  return (
    <>
      <OneSlug
        field="slug"
        value={slug}
        offer={slugFrom(headline, language)}
        readOnly={readOnly}
        onChange={setSlug}
      />
      <OneSlug
        field="urlSlug"
        value={urlSlug ?? ''}
        offer={urlSlugFrom(headlines.web ?? headline, language)}
        readOnly={readOnly}
        onChange={(text) => setUrlSlug(text === '' ? undefined : text)}
      />
    </>
  );
}

type OneSlugProps = {
  field: 'slug' | 'urlSlug';
  value: string;
  offer: string;
  readOnly: boolean;
  onChange: (value: string) => void;
};

function OneSlug({ field, value, offer, readOnly, onChange }: OneSlugProps) {
  const { inspector } = words();
  const asked = useAsked(field);
  const count = useCount(field);
  const taken = useTaken(field, value);
  const offers = value === '' && offer !== '' && !readOnly;
  return (
    <Slot field={field}>
      <TextField
        mono
        label={inspector.fields[field]}
        count={count}
        {...asked}
        placeholder={field === 'urlSlug' ? inspector.urlSlugPlaceholder : undefined}
        maxLength={200}
        readOnly={readOnly}
        value={value}
        onChange={onChange}
        onBlur={() => {
          const clean = slugify(value);
          if (clean !== value) onChange(clean);
        }}
        hint={
          offers ? (
            <Button variant="link" size="small" className={styles.offer} onClick={() => onChange(offer)}>
              {inspector.use(offer)}
            </Button>
          ) : taken !== null ? (
            <span className={styles.asks}>{taken}</span>
          ) : value === '' && field === 'slug' ? (
            words().story.inspector.slugHint
          ) : undefined
        }
      />
    </Slot>
  );
}

/** A sentence when another story has the same slug; null otherwise. Slugs may be the same, colleagues only want to know. */
function useTaken(field: 'slug' | 'urlSlug', value: string): string | null {
  const { storyId } = useOpenStory();
  const { inspector } = words();
  const clean = slugify(value);
  const asked = useAsk('slug.taken', { storyId, field, value: clean }, { when: clean !== '' });
  if (asked.state !== 'ready' || clean === '') return null;
  const [first] = asked.value;
  if (!first) return null;
  return asked.value.length === 1 && first.headline !== ''
    ? inspector.taken(first.headline)
    : inspector.takenBy(asked.value.length, number(asked.value.length));
}
