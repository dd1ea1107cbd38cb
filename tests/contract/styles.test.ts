import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, kindOf, value, type Host } from './hosts.ts';

describe.each(hosts)('site styles %s', (_name, start) => {
  let host: Host;
  let storyId = '';
  const put = async (id: string, files: Record<string, string>): Promise<void> => {
    const folder = path.join(host.profileDir, 'styles', id);
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  };
  const render = (style: string) => value(host.asShell('preview.render', { storyId, theme: 'light', style }));

  beforeAll(async () => {
    host = await start();
    const { ack } = await value(host.call('story.create', { session: 'contract-styles' }));
    ({ storyId } = ack);
  });
  afterAll(() => host.stop());

  it('are those of the app and the folders that a desk added, found when asked for', async () => {
    const before = await value(host.call('style.list', {}));
    await put('harbour', {
      'style.json': '{"name":"Harbour","author":"Web desk"}',
      'style.css': 'h1{color:teal}',
    });
    await put('torn', { 'style.json': '{"name":', 'style.css': '' });
    const after = await value(host.call('style.list', {}));
    expect(before.styles.map(({ id }) => id)).toEqual(['plain', 'broadsheet']);
    expect(after.styles.slice(2)).toMatchObject([
      { id: 'harbour', name: 'Harbour', author: 'Web desk', shipped: false, problem: null },
      { id: 'torn', name: 'torn' },
    ]);
    expect(after.styles[3]?.problem?.message).toMatch(/^styles\/torn\/style\.json is not JSON/u);
    expect(after.folder).toBe(path.join(host.profileDir, 'styles'));
  });

  it('dress the page, inert', async () => {
    await put('spy', {
      'style.json': '{"name":"Spy"}',
      'style.css': '@import "https://spy.example/a.css";h1{background:url(https://spy.example/b)}',
    });
    const page = await render('spy');
    expect([page.html.includes('spy.example'), page.html.includes('h1{background:url("data:,")}')]).toEqual([
      false,
      true,
    ]);
    expect(page.twin?.css).toContain('h1{background');
    expect(page.notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^styles\/spy\/style\.css imports other style sheets: 1 left out/u),
      expect.stringMatching(/^styles\/spy\/style\.css names files outside the style: 1 left out/u),
    ]);
  });

  it.each([
    ['torn', /^styles\/torn\/style\.json is not JSON.* The plain style is shown instead\.$/u],
    ['nowhere', /^styles\/nowhere\/style\.json is missing\. The plain style is shown instead\.$/u],
    ['heavy', /^styles\/heavy\/style\.css is too large: 586 kB, and 512 kB are read/u],
    ['linked', /^styles\/linked\/style\.css is not a file/u],
  ])('that cannot be used leave the plain one: %s', async (style, note) => {
    await put('heavy', { 'style.json': '{"name":"Heavy"}', 'style.css': ' '.repeat(600_000) });
    await put('linked', { 'style.json': '{"name":"Linked"}' });
    const link = path.join(host.profileDir, 'styles', 'linked', 'style.css');
    await symlink(path.join(host.profileDir, 'styles', 'heavy', 'style.json'), link).catch(() => undefined);
    const [page, plain] = [await render(style), await render('plain')];
    expect(page.html).toBe(plain.html);
    expect(page.notes.map(({ message }) => message)).toEqual([expect.stringMatching(note)]);
  });

  it('cannot be named by a path, and their folder is made for a shell alone', async () => {
    expect([
      await kindOf(host.asShell('preview.render', { storyId, theme: 'light', style: '../x' })),
      await kindOf(host.raw('style.folder', {})),
    ]).toEqual(['invalid', 'unsupported']);
    const { path: guide } = await value(host.asShell('style.folder', {}));
    expect(guide).toBe(path.join(host.profileDir, 'styles', 'README.txt'));
  });
});
