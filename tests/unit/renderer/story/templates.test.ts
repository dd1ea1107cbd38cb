import { expect, it } from 'vitest';
import { emptyTemplate } from '../../../../shared/article/template.ts';
import { linesToBody } from '../../../../shared/article/templates/starters.ts';
import { readTemplates, writeTemplates } from '../../../../renderer/story/templates/file.ts';
import { bodyToLines } from '../../../../renderer/story/templates/lines.ts';
import { templateOf, templatesFrom } from '../../../../renderer/story/templates/useTemplates.ts';

const row = (id: string, name: string) => ({
  kind: 'template' as const,
  id,
  name,
  value: emptyTemplate(),
  changedAt: 1,
});

it('the desk’s own form of a shipped template stands in its place, and its own come after, by name', () => {
  const all = templatesFrom([row('news', 'Our news'), row('own-b', 'Weather'), row('own-a', 'Court')]);
  expect([all[0], all.at(-1)?.name, all.map((t) => t.origin).filter((o) => o === 'own').length]).toEqual([
    { id: 'news', name: 'Our news', value: emptyTemplate(), origin: 'changed' },
    'Weather',
    2,
  ]);
  expect([templateOf(all, 'own-a')?.name, templateOf(all, 'gone'), templateOf(all, undefined)]).toEqual([
    'Court',
    null,
    null,
  ]);
});

it('a file of templates comes back as it was written, and any other file is refused', () => {
  const all = templatesFrom([row('own-a', 'Court')]);
  expect([
    readTemplates(writeTemplates(all)),
    readTemplates('{"copydesk":"templates","version":9,"templates":[]}'),
    readTemplates('{"copydesk":"templates","version":1,"templates":[]}'),
    readTemplates('not json'),
  ]).toEqual([all.map(({ id, name, value }) => ({ id, name, value })), 'newer', 'wrong', 'wrong']);
});

it('a text of lines can be edited as lines, and one that says more cannot', () => {
  const lines = ['## Life', '> Said so', '- one', '', 'Copy'];
  expect([
    bodyToLines(linesToBody(lines)),
    bodyToLines([{ kind: 'heading', id: 'deep', level: 3, content: [] }]),
    bodyToLines([{ kind: 'rule', id: 'rule' }]),
  ]).toEqual([lines.join('\n'), null, null]);
});
