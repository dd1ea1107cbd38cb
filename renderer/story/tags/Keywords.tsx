import { useCallback } from 'react';
import { call } from '../../bridge/index.ts';
import { ChipInput } from '../../ui/ChipInput.tsx';
import { number } from '../../ui/format.ts';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import { MOST_KEYWORDS, withKeywords } from './keyword-list.ts';

/** Free keywords; those of earlier stories are offered, the most used first. */
export function Keywords({ readOnly }: { readOnly: boolean }) {
  const say = words().story.tags;
  const [keywords, setKeywords] = useMeta('keywords');

  const suggest = useCallback(
    async (typed: string): Promise<Suggestion[]> => {
      const answer = await call('keyword.suggest', { prefix: typed.trim().slice(0, 100), limit: 12 });
      if (!answer.ok) return [];
      return answer.value
        .filter(({ keyword }) => !keywords.includes(keyword))
        .map(({ keyword, count }) => ({
          value: keyword,
          label: keyword,
          detail: say.used(count, number(count)),
        }));
    },
    [keywords, say],
  );

  return (
    <ChipInput
      label={say.keywords}
      count={{ used: keywords.length }}
      placeholder={say.keywordsPlaceholder}
      hint={keywords.length >= MOST_KEYWORDS ? say.tooMany : undefined}
      chips={keywords.map((keyword) => ({ id: keyword, label: keyword }))}
      suggest={suggest}
      disabled={readOnly}
      onAdd={(typed) => setKeywords(withKeywords(keywords, typed))}
      onRemove={(id) => setKeywords(keywords.filter((keyword) => keyword !== id))}
    />
  );
}
