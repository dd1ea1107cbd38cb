import { expect, test } from 'vitest';
import { formats } from '../../../../shared/formats/index.ts';
import { emptyStory, inputOf, textOf } from './support.ts';

test.each(['html', 'markdown', 'text'] as const)('a writer’s notes never leave as %s', (id) => {
  const story = emptyStory([{ kind: 'paragraph', id: 'p001', content: [{ kind: 'text', text: 'Public.' }] }]);
  const given = inputOf({ ...story, meta: { ...story.meta, notebook: 'SENTINEL' } });
  const made = textOf(formats[id].convert(given).file.content);
  expect([made.includes('Public.'), made.includes('SENTINEL')]).toEqual([true, false]);
});
