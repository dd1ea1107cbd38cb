import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim, replace, stage, writeNew, writeOnce, type Linking } from '../../../../main/disk/whole.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-disk-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const all = async (): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder)).toSorted())
    found[name] = await readFile(path.join(folder, name), 'utf8');
  return found;
};
const refusing =
  (code: string): Linking =>
  () =>
    Promise.reject(Object.assign(new Error(code), { code }));

/** How systems say that a disk has no hard links: Linux, macOS, network drives, Windows. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL', 'EXDEV'];
const ways: [string, Linking | undefined][] = [
  ['with hard links', undefined],
  ...NO_LINKS.map((code): [string, Linking] => [`where a link answers ${code}`, refusing(code)]),
];

describe.each(ways)('a new file, %s', (_name, linking) => {
  const how = linking === undefined ? {} : { linking };

  it('is whole under its name, and nothing else is left', async () => {
    const written = await writeNew(folder, 'wall.handoff', bytes('ours'), how);
    expect([written, await all()]).toEqual([
      { ok: true, value: path.join(folder, 'wall.handoff') },
      { 'wall.handoff': 'ours' },
    ]);
  });

  it('stands beside what has its name', async () => {
    await writeFile(path.join(folder, 'wall.handoff'), 'theirs');
    await mkdir(path.join(folder, 'wall-2.handoff'));
    await symlink(path.join(folder, 'nowhere'), path.join(folder, 'wall-3.handoff'));
    await writeNew(folder, 'wall.handoff', bytes('ours'), how);
    expect((await readdir(folder)).toSorted()).toEqual([
      'wall-2.handoff',
      'wall-3.handoff',
      'wall-4.handoff',
      'wall.handoff',
    ]);
    expect(await readFile(path.join(folder, 'wall.handoff'), 'utf8')).toBe('theirs');
  });

  it('takes no name from the many who want it in the same instant', async () => {
    const texts = Array.from({ length: 24 }, (_, n) => `desk ${String(n)}`);
    await Promise.all(
      texts.map((text, n) =>
        // Half of the desks reach the same folder over a drive that has links.
        writeNew(folder, 'wall.handoff', bytes(text), n % 2 === 0 ? how : {}),
      ),
    );
    const found = await all();
    expect(Object.values(found).toSorted()).toEqual(texts.toSorted());
    expect(found['wall.handoff']).toMatch(/^desk /u);
  });

  it('is not written twice where one of its name is enough', async () => {
    const first = await writeOnce(folder, 'a.receipt', bytes('first'), how);
    const second = await writeOnce(folder, 'a.receipt', bytes('second'), how);
    expect([first, second, await all()]).toEqual([
      { ok: true, value: path.join(folder, 'a.receipt') },
      { ok: true, value: null },
      { 'a.receipt': 'first' },
    ]);
  });

  it('leaves nothing and says why when the folder is gone', async () => {
    const gone = path.join(folder, 'stick');
    const written = await writeNew(gone, 'wall.handoff', bytes('ours'), how);
    expect(written).toMatchObject({ ok: false, problem: { kind: 'not-found', detail: 'ENOENT' } });
    expect(await readdir(folder)).toEqual([]);
  });
});

/** A desk that looks for a free name, and renames to it a moment later. */
const lookAndRename: typeof claim = async (part, final, linking) => {
  if (existsSync(final)) return false;
  await linking?.(part, final).catch(() => undefined);
  await rename(part, final);
  return true;
};

describe('a rival who takes the name just before', () => {
  /** Lets another desk put its file under the name at the last moment, then goes on. */
  const lateRival =
    (then: Linking): Linking =>
    async (part, final) => {
      await writeFile(final, 'theirs', { flag: 'wx' });
      await then(part, final);
    };
  const noLinks = refusing('EPERM');

  it.each([
    ['a disk with links', claim, lateRival(link), ['theirs', false]],
    ['a disk without', claim, lateRival(noLinks), ['theirs', false]],
    ['looking and then renaming, which loses it', lookAndRename, lateRival(noLinks), ['ours', true]],
  ])('keeps it: %s', async (_name, way, linking, expected) => {
    const final = path.join(folder, 'wall.handoff');
    const part = await stage(folder, 'ours');
    const claimed = await way(part, final, linking);
    expect([await readFile(final, 'utf8'), claimed]).toEqual(expected);
  });
});

it('shows an empty file at most while a name is claimed without links', async () => {
  const seen: string[] = [];
  const final = path.join(folder, 'wall.handoff');
  const part = await stage(folder, 'ours');
  const stop = new AbortController();
  const watching = (async () => {
    while (!stop.signal.aborted) seen.push(await readFile(final, 'utf8').catch(() => ''));
  })();
  await claim(part, final, refusing('EPERM'));
  stop.abort();
  await watching;
  expect(seen.filter((text) => text !== '' && text !== 'ours')).toEqual([]);
});

it('takes its claim back when the file cannot follow', async () => {
  const final = path.join(folder, 'wall.handoff');
  await expect(claim(path.join(folder, 'no.part'), final, refusing('EPERM'))).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual([]);
});

it('takes the place of what was there only when told to', async () => {
  const final = path.join(folder, 'page.html');
  await writeFile(final, 'old');
  await replace(await stage(folder, 'new'), final);
  expect(await all()).toEqual({ 'page.html': 'new' });
});
