import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/newsroom.ts';

/** What an input method sends: the text as it grows, and the text that it commits. */
type Composed = { steps: readonly string[]; text: string };

/** Types as an input method does: composition events first, then the committed text. */
async function compose(page: Page, parts: readonly Composed[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const { steps, text } of parts) {
    for (const step of steps)
      await devtools.send('Input.imeSetComposition', {
        text: step,
        selectionStart: step.length,
        selectionEnd: step.length,
      });
    await devtools.send('Input.insertText', { text });
  }
  await devtools.detach();
}

type Script = {
  name: string;
  language: string;
  headline: string;
  /** One paragraph, typed letter by letter or composed. */
  body: string;
  composed?: readonly Composed[];
  /** A word of the body, as a reader would look for it. */
  word: string;
  direction: 'ltr' | 'rtl';
};

const SCRIPTS: readonly Script[] = [
  {
    name: 'Arabic',
    language: 'ar',
    headline: 'ميناء جديد في خليج مارو',
    body: 'افتتحت المدينة ميناءً جديدًا للصيادين، بكلفة 40 مليونًا.',
    word: 'للصيادين',
    direction: 'rtl',
  },
  {
    name: 'Hebrew',
    language: 'he',
    headline: 'נמל חדש במפרץ מארו',
    body: 'העירייה פתחה נמל חדש לדייגים (31 מול 12) ב־Marrow Bay.',
    word: 'לדייגים',
    direction: 'rtl',
  },
  {
    name: 'Chinese',
    language: 'zh-Hans',
    headline: '台风来袭',
    body: '海湾城市准备迎接台风，渡轮停航。',
    composed: [
      { steps: ['h', 'hai', '海湾'], text: '海湾' },
      { steps: ['c', 'cheng', '城市'], text: '城市准备迎接台风，' },
      { steps: ['d', 'du', '渡轮'], text: '渡轮停航。' },
    ],
    word: '渡轮',
    direction: 'ltr',
  },
  {
    name: 'Japanese',
    language: 'ja',
    headline: '港の新しい桟橋',
    body: '市議会は月曜日に防潮堤を承認した。',
    composed: [
      { steps: ['s', 'し', 'しぎかい'], text: '市議会は' },
      { steps: ['げ', 'げつようび'], text: '月曜日に' },
      { steps: ['ぼ', 'ぼうちょうてい'], text: '防潮堤を承認した。' },
    ],
    word: '防潮堤',
    direction: 'ltr',
  },
  {
    name: 'emoji',
    language: 'en-GB',
    headline: 'Fire crew 👩🏽‍🚒 praised',
    body: 'The crew 👩🏽‍🚒👨‍👩‍👧‍👦 flew the 🏴󠁧󠁢󠁳󠁣󠁴󠁿 flag over café naïveté.',
    word: 'naïveté',
    direction: 'ltr',
  },
];

for (const script of SCRIPTS)
  test(`a story in ${script.name} is typed, found and exported intact`, async ({ newsroom, page, shell }) => {
    const { desk, story, inspector } = newsroom;
    await desk.newStory();
    await inspector.language(script.language);
    await story.headline.fill(script.headline);
    await story.text.click();
    if (script.composed) await compose(page, script.composed);
    else await page.keyboard.insertText(script.body);
    await story.saved();
    await expect(story.text.getByText(script.body)).toHaveCSS('direction', script.direction);

    const storyId = newsroom.storyId();
    const stored = await shell.call('story.open', { storyId });
    expect([
      stored.article.meta.headline,
      stored.article.body.map((b) => ('content' in b ? b.content : [])),
    ]).toEqual([script.headline, [[{ kind: 'text', text: script.body }]]]);

    await desk.searchFor(script.word);
    await expect(desk.list.getByRole('option')).toHaveCount(1);
    await expect(desk.list.locator('mark').first()).toBeVisible();

    const [folder] = await shell.call('destination.list', {});
    for (const format of ['html', 'markdown', 'text'] as const) {
      const job = await shell.call('export.request', {
        stories: [storyId],
        format,
        destination: folder?.id ?? '',
        confirmed: true,
      });
      await expect
        .poll(
          async () => (await shell.call('job.list', { limit: 9 })).find((j) => j.jobId === job.jobId)?.state,
        )
        .toBe('done');
      const done = (await shell.call('job.list', { limit: 9 })).find((j) => j.jobId === job.jobId);
      const file = readFileSync(path.join(folder?.path ?? '', done?.files[0] ?? ''), 'utf8');
      expect([file.includes(script.headline), file.includes(script.body)], format).toEqual([true, true]);
      if (format === 'html' && script.direction === 'rtl') expect(file).toContain('dir="rtl"');
    }
  });
