import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startBrowserShell } from '../support/browser-shell.ts';
import { longMarkdown } from '../support/long-markdown.ts';
import { expect, test } from '../support/newsroom.ts';
import { png } from '../support/png.ts';

test('a long Markdown story is imported, edited, tagged, exported to every format and comes back whole', async ({
  newsroom,
  shell,
  folder,
}) => {
  test.slow();
  const { desk, story, inspector, exports } = newsroom;
  const copy = path.join(folder, 'copy');
  mkdirSync(copy);
  const files = ['barrier.md', 'dusk.png', 'gate.png'].map((name) => path.join(copy, name));
  const [markdown = '', dusk = '', gate = ''] = files;
  writeFileSync(markdown, longMarkdown(['dusk.png', 'gate.png']));
  writeFileSync(dusk, png(64, 40, [40, 60, 120]));
  writeFileSync(gate, png(48, 48, [120, 60, 40]));

  // Nothing was lost on the way in, so the story opens without a word.
  await desk.chooseFiles(...files);
  await expect(story.headline).toHaveValue('The long barrier of Marrow Bay');
  await expect(story.standfirst).toHaveValue('Nine years, twelve chapters and one vote.');
  const storyId = newsroom.storyId();

  const imported = (await shell.call('story.open', { storyId })).article;
  const kinds = new Set(imported.body.map((b) => b.kind));
  expect([...kinds].toSorted()).toEqual([
    'heading',
    'image',
    'listItem',
    'paragraph',
    'quote',
    'rule',
    'table',
  ]);
  expect(imported.body.filter((b) => b.kind === 'image' && b.media !== undefined)).toHaveLength(2);
  expect(imported.body.filter((b) => b.kind === 'listItem' && b.level === 1)).toHaveLength(2);

  await story.write(' Edited after the import.');
  await inspector.addKeyword('barrier');
  await story.saved();

  for (const format of ['html', 'markdown', 'text', 'package'] as const) await exports.exportStory(format);
  await expect
    .poll(async () => (await shell.call('job.list', { limit: 10 })).map((job) => job.state), {
      timeout: 30_000,
    })
    .toEqual(['done', 'done', 'done', 'done']);
  const place = (await shell.call('destination.list', {}))[0]?.path ?? '';
  const written = readdirSync(place);
  const named = (ending: string): string => {
    const name = written.find((n) => n.endsWith(ending));
    if (name === undefined) throw new Error(`No ${ending} among ${written.join(', ')}`);
    return path.join(place, name);
  };
  for (const ending of ['.html', '.md', '.txt']) {
    const text = readFileSync(named(ending), 'utf8');
    expect(text, ending).toContain('The long barrier of Marrow Bay');
    expect(text, ending).toContain('Edited after the import.');
    expect(text, ending).toContain('thirty-one to twelve');
    expect(text, ending).toContain('Nested point');
  }
  for (const ending of ['.html', '.md'])
    expect(readFileSync(named(ending), 'utf8'), ending).toContain('https://example.org/page/7');

  const edited = (await shell.call('story.open', { storyId })).article;
  const other = await startBrowserShell(path.join(folder, 'another-profile'));
  try {
    const back = await other.call('import.file', {
      session: 'journey-import',
      name: path.basename(named('.copydesk')),
      content: new Uint8Array(readFileSync(named('.copydesk'))),
    });
    const [only] = back.stories;
    const returned = await other.call('story.open', { storyId: only?.ack.storyId ?? '' });
    expect(returned.article).toEqual(edited);
    for (const block of edited.body)
      if (block.kind === 'image' && block.media !== undefined) {
        const [here, there] = await Promise.all(
          [shell, other].map((s) => s.call('media.read', { media: block.media ?? '' })),
        );
        expect(there?.content).toEqual(here?.content);
      }
  } finally {
    await other.stop();
  }
});
