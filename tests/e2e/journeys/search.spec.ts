import type { InputOf } from '../../../shared/protocol/index.ts';
import { emptyArticle } from '../../../shared/article/article.ts';
import { text } from '../../../shared/article/inline.ts';
import { expect, test } from '../support/newsroom.ts';

type Copy = { headline: string; language: string; words: string };

const COPY: Copy[] = [
  {
    headline: 'Barrier vote',
    language: 'en-GB',
    words: 'Councillors chose the estuary barrier after midnight.',
  },
  { headline: '台风来袭', language: 'zh', words: '海湾城市准备迎接台风，渡轮停航。' },
  { headline: 'ميناء جديد', language: 'ar', words: 'افتتحت المدينة ميناء جديدا للصيادين.' },
];

const story = ({ headline, language, words }: Copy, n: number): InputOf<'story.create'> => {
  const article = emptyArticle({ language, zone: 'Europe/Oslo', blockId: `block${String(n)}` });
  return {
    session: 'journey-search',
    article: {
      ...article,
      meta: { ...article.meta, headline },
      body: [{ kind: 'paragraph', id: `block${String(n)}`, content: [text(words)] }],
    },
  };
};

for (const [query, headline, other] of [
  ['estuary', 'Barrier vote', '台风来袭'],
  ['estu', 'Barrier vote', 'ميناء جديد'],
  ['"estuary barrier"', 'Barrier vote', 'ميناء جديد'],
  ['台风', '台风来袭', 'Barrier vote'],
  ['渡轮', '台风来袭', 'ميناء جديد'],
  ['للصيادين', 'ميناء جديد', 'Barrier vote'],
] as const)
  test(`the desk finds ${query}`, async ({ newsroom, shell }) => {
    for (const [n, copy] of COPY.entries()) await shell.call('story.create', story(copy, n));
    await expect(newsroom.desk.list.getByRole('option')).toHaveCount(3);
    await newsroom.desk.searchFor(query);
    await expect(newsroom.desk.list.getByRole('option')).toHaveCount(1);
    await expect(newsroom.desk.row(headline)).toBeVisible();
    await expect(newsroom.desk.row(other)).toHaveCount(0);
    await expect(newsroom.desk.list.locator('mark').first()).toBeVisible();
  });

test('what is typed a moment ago is found at once', async ({ newsroom }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Fresh from the sheet');
  await newsroom.story.write('An unmistakable zeppelin.');
  await newsroom.story.saved();
  await newsroom.desk.searchFor('zeppelin');
  await expect(newsroom.desk.row('Fresh from the sheet')).toBeVisible();
  await newsroom.desk.searchFor('nowhere to be found');
  await expect(newsroom.page.getByText('Nothing found for “nowhere to be found”.')).toBeVisible();
});
