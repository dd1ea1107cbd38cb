import { useCallback } from 'react';
import { call } from '../../bridge/index.ts';
import { ChipInput } from '../../ui/ChipInput.tsx';
import { number } from '../../ui/format.ts';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { words } from '../../ui/words/index.ts';
import { useAsked } from '../inspector/useAsked.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import { MOST_KEYWORDS, withKeywords } from './keyword-list.ts';
import { Offers } from './Offers.tsx';
import { dismiss, useOffers } from './useOffers.ts';

/** Free keywords; those of earlier stories are offered as one types, and those the text speaks of below. */
export function Keywords({ readOnly }: { readOnly: boolean }) {
  const { inspector, story } = words();
  const say = story.tags;
  const { storyId } = useOpenStory();
  const [keywords, setKeywords] = useMeta('keywords');
  const [desk] = useMeta('desk');
  const asked = useAsked('keywords');
  const { keywords: found, dismissed } = useOffers();
  const taken = new Set(keywords.map((keyword) => keyword.toLocaleLowerCase()));
  const open = found.filter(
    ({ keyword }) => !taken.has(keyword.toLocaleLowerCase()) && !dismissed.includes(keyword),
  );

  const suggest = useCallback(
    async (typed: string): Promise<Suggestion[]> => {
      const answer = await call('keyword.suggest', {
        prefix: typed.trim().slice(0, 100),
        limit: 12,
        ...(desk === undefined ? {} : { desk }),
        chosen: keywords,
      });
      if (!answer.ok) return [];
      return answer.value.map(({ keyword, count }) => ({
        value: keyword,
        label: keyword,
        detail: words().story.tags.used(count, number(count)),
      }));
    },
    [keywords, desk],
  );

  return (
    <>
      <ChipInput
        label={say.keywords}
        {...asked}
        count={{ used: keywords.length }}
        placeholder={say.keywordsPlaceholder}
        hint={keywords.length >= MOST_KEYWORDS ? say.tooMany : undefined}
        chips={keywords.map((keyword) => ({ id: keyword, label: keyword }))}
        suggest={suggest}
        disabled={readOnly}
        onAdd={(typed) => setKeywords(withKeywords(keywords, typed))}
        onRemove={(id) => setKeywords(keywords.filter((keyword) => keyword !== id))}
      />
      {readOnly ? null : (
        <Offers
          label={inspector.suggest.keywords}
          offers={open.map(({ keyword, count, known }) => ({
            id: keyword,
            label: keyword,
            title: known ? inspector.suggest.known(count, number(count)) : keyword,
          }))}
          onAccept={(id) => setKeywords(withKeywords(keywords, id))}
          onDismiss={(id) => dismiss(storyId, id)}
        />
      )}
    </>
  );
}
