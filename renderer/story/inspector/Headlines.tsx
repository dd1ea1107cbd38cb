import type { ArticleMeta } from '../../../shared/article/meta.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import { GrowingArea } from './GrowingArea.tsx';

/**
 * Where a headline begins to be cut: 110 characters is what search engines document for NewsArticle headlines;
 * cards of social networks show about 70. Print depends on the page, so it is only counted.
 */
const SOFT_LIMITS = { web: 110, social: 70, print: undefined } as const;
const KINDS = ['web', 'social', 'print'] as const;

/** Headlines for other places; the one on the sheet stands in for each that is empty. */
export function Headlines({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [headline] = useMeta('headline');
  const [headlines, setHeadlines] = useMeta('headlines');
  return KINDS.map((kind) => {
    const value = headlines[kind] ?? '';
    return (
      <GrowingArea
        key={kind}
        label={say[kind]}
        max={1000}
        readOnly={readOnly}
        placeholder={headline}
        count={{ used: characters(value === '' ? headline : value), limit: SOFT_LIMITS[kind] }}
        value={value}
        onChange={(text) => setHeadlines(withHeadline(headlines, kind, text))}
      />
    );
  });
}

/** Characters as people count them: an emoji or an accented letter is one. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const characters = (text: string): number => Array.from(graphemes.segment(text)).length;

function withHeadline(
  headlines: ArticleMeta['headlines'],
  kind: (typeof KINDS)[number],
  text: string,
): ArticleMeta['headlines'] {
  const { [kind]: _, ...others } = headlines;
  return text === '' ? others : { ...others, [kind]: text.replace(/\s*\n\s*/gu, ' ') };
}
