import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from './pictures.ts';

const entry = fileURLToPath(new URL('../../main/node/cli.ts', import.meta.url));
let folder = '';
let profile = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-command-'));
  profile = path.join(folder, 'profile');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Ran = { code: number | null; out: string; err: string };

function start(args: string[]) {
  const child = spawn(process.execPath, [entry, ...args, '--profile', profile], { stdio: 'pipe' });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, ...said });
    });
  });
  return { child, said, ended };
}
const run = (...args: string[]): Promise<Ran> => start(args).ended;
const json = async (...args: string[]): Promise<unknown> =>
  JSON.parse((await run(...args, '--json')).out) as unknown;

describe('the command line', () => {
  it('imports with pictures, lists, finds, shows, exports, checks', async () => {
    const texts = path.join(folder, 'texts');
    await mkdir(path.join(texts, 'img'), { recursive: true });
    await writeFile(path.join(texts, 'img', 'a quay.png'), png(6, 4));
    await writeFile(path.join(folder, 'secret.png'), png(3, 3));
    await symlink(path.join(folder, 'secret.png'), path.join(texts, 'img', 'link.png'));
    await writeFile(
      path.join(texts, 'ferry.md'),
      '# Ferry leaves at last\n\nThe lighthouse keeper waved.\n\n![A quay](img/a%20quay.png)\n\n![out](../secret.png)\n\n![out](img/link.png)\n',
    );
    const imported = await run('import', path.join(texts, 'ferry.md'));
    expect([imported.code, imported.out]).toEqual([0, expect.stringContaining('Ferry leaves at last')]);
    // Both ways out of the folder were not followed, and it says so.
    expect(imported.err).toMatch(/secret\.png/u);
    expect(imported.err).toMatch(/link\.png/u);
    const id = imported.out.slice(0, 36);

    const listed = (await json('list')) as { total: number; rows: { storyId: string; words: number }[] };
    expect([listed.total, listed.rows[0]?.storyId]).toEqual([1, id]);
    expect((await run('search', 'lighthouse', 'keep')).out).toContain('Ferry leaves at last');
    expect((await run('show', id.slice(0, 20))).out).toContain('The lighthouse keeper waved.');

    const out = path.join(folder, 'out');
    const exported = await run('export', id, '--format', 'md', '--out', out);
    expect([exported.code, exported.out.trim()]).toEqual([0, path.join(out, 'ferry-leaves-at-last.md')]);
    expect((await readdir(path.join(out, 'ferry-leaves-at-last-files'))).length).toBe(1);
    expect(await json('verify')).toMatchObject({ stories: 1, media: 1, damaged: [] });
  });

  it('takes snapshots and goes back', async () => {
    expect((await run('snapshot')).code).toBe(0);
    expect((await run('sample', '--count', '20', '--seed', '5')).out).toContain('20 stories');
    const [latest] = (await json('snapshot', 'list')) as { id: string }[];
    const restored = await run('restore', latest?.id ?? '');
    expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('1 story')]);
    expect(await json('list')).toMatchObject({ total: 1 });
  });

  it('refuses with one clear line and the right code', async () => {
    const cases: [string[], number, RegExp][] = [
      [[], 2, /^$/u],
      [['nonsense'], 2, /There is no command/u],
      [['list', '--nonsense'], 2, /Usage: copydesk list/u],
      [['export', '--all'], 2, /--format/u],
      [['export', '--all', '--format', 'wordstar'], 2, /--format is one of/u],
      [['show', 'ffffffff'], 3, /There is no story/u],
      [['import', path.join(folder, 'no-such-file.md')], 3, /There is no file/u],
      [['restore', 'no-such-snapshot'], 3, /There is no snapshot/u],
      [['import', profile], 2, /is not a file/u],
    ];
    for (const [args, code, line] of cases) {
      const ran = await start(args).ended;
      expect([args.join(' '), ran.code]).toEqual([args.join(' '), code]);
      if (args.length > 0) {
        expect(ran.err.trim().split('\n')).toHaveLength(1);
        expect(ran.err).toMatch(line);
      }
    }
  }, 60_000);

  it('says that the profile is in use, reads beside the app, and frees it at once', async () => {
    const { child, ended } = start(['sample', '--count', '1000000']);
    let refused = await run('sample', '--count', '1');
    // The other process may not have taken the profile yet.
    for (let i = 0; i < 20 && refused.code === 0; i++) refused = await run('sample', '--count', '1');
    const read = await run('list', '--limit', '1');
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect([refused.code, refused.err, read.code, code, out]).toEqual([
      4,
      expect.stringContaining('already open'),
      0,
      130,
      expect.stringContaining('stories written'),
    ]);
    expect((await run('list', '--limit', '1')).code).toBe(0);
  }, 60_000);

  it('hands a story off, looks at it and takes it in', async () => {
    const story = path.join(folder, 'pier.md');
    const secret = path.join(folder, 'passphrase.txt');
    await writeFile(story, '# Pier opens\n\nThe pier opened on time.\n');
    await writeFile(secret, 'three wet herrings\n');
    const id = (await run('import', story)).out.slice(0, 36);
    const made = await run(
      'hand-off',
      id,
      '--to',
      'Night desk',
      '--passphrase-file',
      secret,
      '--out',
      folder,
    );
    const file = made.out.trim();
    expect([made.code, path.basename(file)]).toEqual([0, 'Pier-opens-r1.handoff']);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    const locked = await run('take', file);
    expect([locked.code, locked.err]).toEqual([6, expect.stringContaining('passphrase')]);
    const looked = await run('take', file, '--look', '--passphrase-file', secret);
    expect([looked.code, looked.out]).toEqual([0, expect.stringContaining('Pier opens')]);
    const taken = (await json('take', file, '--passphrase-file', secret)) as { plan: string }[];
    expect(taken.map(({ plan }) => plan)).toEqual(['same']);
  });
});
