import { slugify } from '../../../shared/kit/text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import styles from './inspector.module.css';
import { slugFrom } from './slug.ts';

/** The slug, with one made from the headline on offer while there is none. */
export function SlugField({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [slug, setSlug] = useMeta('slug');
  const [headline] = useMeta('headline');
  const offer = slugFrom(headline);
  const offers = slug === '' && offer !== '' && !readOnly;
  return (
    <TextField
      mono
      label={say.slug}
      maxLength={200}
      readOnly={readOnly}
      value={slug}
      onChange={setSlug}
      onBlur={() => {
        const clean = slugify(slug);
        if (clean !== slug) setSlug(clean);
      }}
      hint={
        offers ? (
          <Button variant="link" size="small" className={styles.offer} onClick={() => setSlug(offer)}>
            {say.takeSlug(offer)}
          </Button>
        ) : slug === '' ? (
          say.slugHint
        ) : undefined
      }
    />
  );
}
