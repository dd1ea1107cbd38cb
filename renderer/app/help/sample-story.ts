import { emptyArticle, type Article } from '../../../shared/article/article.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import type { Profile } from '../../../shared/protocol/library.ts';
import { newBlockId } from '../../bridge/index.ts';
import { interfaceTag, words } from '../../ui/words/index.ts';

/** A whole small story in the language of the interface, so that the first preview and export can be tried at once. */
export function sampleStory({ name, zone }: Profile): Article {
  const say = words().help.sample;
  const empty = emptyArticle({ language: interfaceTag(), zone, blockId: newBlockId() });
  const content = (text: string) => [{ kind: 'text' as const, text }];
  const paragraph = (text: string): Block => ({
    kind: 'paragraph',
    id: newBlockId(),
    content: content(text),
  });
  return {
    ...empty,
    meta: {
      ...empty.meta,
      headline: say.headline,
      standfirst: say.standfirst,
      slug: say.slug,
      dateline: { place: say.place },
      bylines: name === '' ? [] : [{ name }],
    },
    body: [
      ...say.paragraphs.map(paragraph),
      { kind: 'heading', id: newBlockId(), level: 2, content: content(say.heading) },
      ...say.list.map((text): Block => ({
        kind: 'listItem',
        id: newBlockId(),
        list: 'bullet',
        level: 0,
        content: content(text),
      })),
      { kind: 'quote', id: newBlockId(), content: content(say.quote) },
      paragraph(say.last),
    ],
  };
}
