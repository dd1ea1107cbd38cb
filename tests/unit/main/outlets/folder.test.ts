import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderOutlet } from '../../../../main/outlets/folder.ts';
import type { Parcel } from '../../../../main/outlets/outlet.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-outlet-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const parcel = (name: string, content: string, pictures: Record<string, string> = {}): Parcel => ({
  file: { name, content },
  beside: Object.entries(pictures).map(([picture, bytes]) => ({
    name: picture,
    content: new TextEncoder().encode(bytes),
  })),
});

const all = async (): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const file = path.join(entry.parentPath, entry.name);
      found[path.relative(folder, file)] = await readFile(file, 'utf8');
    }
  return found;
};

it('writes a file and the pictures it names, and leaves nothing else', async () => {
  const answers = await folderOutlet(folder, { make: false }).deliver([
    parcel('fire.html', 'page', { 'fire-files/1-aa.jpg': 'picture' }),
    parcel('quay.html', 'other'),
  ]);
  expect([answers.map((a) => a.ok), await all()]).toEqual([
    [true, true],
    { 'fire.html': 'page', 'fire-files/1-aa.jpg': 'picture', 'quay.html': 'other' },
  ]);
});

it('leaves no final name when the world stops between writing and renaming', async () => {
  const stopped = folderOutlet(folder, {
    make: false,
    steps: { beforeRename: () => Promise.reject(new Error('stopped')) },
  });
  const answers = await stopped.deliver([parcel('fire.html', 'page', { 'fire-files/1.jpg': 'p' })]);
  expect([answers.map((a) => a.ok), await all()]).toEqual([[false], {}]);
});

it('keeps the file that was there when the new one cannot be finished', async () => {
  await writeFile(path.join(folder, 'fire.html'), 'old');
  const stopped = folderOutlet(folder, {
    make: false,
    steps: { beforeRename: () => Promise.reject(new Error('stopped')) },
  });
  await stopped.deliver([parcel('fire.html', 'new')]);
  expect(await all()).toEqual({ 'fire.html': 'old' });
});

it('never shows the page before its pictures', async () => {
  const order: string[] = [];
  const outlet = folderOutlet(folder, {
    make: false,
    steps: {
      beforeRename: (final) => {
        order.push(path.basename(final));
        return Promise.resolve();
      },
    },
  });
  await outlet.deliver([parcel('a.html', 'page', { 'a-files/1.jpg': '1', 'a-files/2.jpg': '2' })]);
  expect(order).toEqual(['1.jpg', '2.jpg', 'a.html']);
});

it('replaces a link by the file instead of writing through it', async () => {
  const elsewhere = path.join(folder, 'elsewhere.txt');
  await writeFile(elsewhere, 'private');
  await symlink(elsewhere, path.join(folder, 'fire.html'));
  await folderOutlet(folder, { make: false }).deliver([parcel('fire.html', 'page')]);
  expect(await all()).toEqual({ 'elsewhere.txt': 'private', 'fire.html': 'page' });
});

it('says of a chosen folder that is gone that it is gone, and does not make it', async () => {
  const gone = path.join(folder, 'usb-stick');
  const ready = await folderOutlet(gone, { make: false }).prepare();
  expect(ready).toMatchObject({ ok: false, problem: { wide: true, problem: { kind: 'not-found' } } });
  expect(await readdir(folder)).toEqual([]);
});

it('makes its own folder, and says when something else has that name', async () => {
  const own = path.join(folder, 'deep', 'exports');
  expect(await folderOutlet(own, { make: true }).prepare()).toEqual({ ok: true, value: null });
  await writeFile(path.join(folder, 'file'), '');
  const ready = await folderOutlet(path.join(folder, 'file'), { make: true }).prepare();
  expect(ready).toMatchObject({ ok: false, problem: { wide: true } });
});

it('clears away part files of a dead process and leaves fresh ones and strangers alone', async () => {
  const old = path.join(folder, '.copydesk-0123456789abcdef.part');
  const fresh = path.join(folder, '.copydesk-fedcba9876543210.part');
  for (const file of [old, fresh, path.join(folder, 'notes.part')]) await writeFile(file, 'x');
  await utimes(old, new Date(0), new Date(0));
  await folderOutlet(folder, { make: false }).prepare();
  expect((await readdir(folder)).sort()).toEqual(['.copydesk-fedcba9876543210.part', 'notes.part']);
});

it('refuses a place, not a story, when the folder vanishes under way', async () => {
  const gone = path.join(folder, 'gone');
  await mkdir(gone);
  const outlet = folderOutlet(gone, { make: false });
  await outlet.prepare();
  await rm(gone, { recursive: true });
  const answers = await outlet.deliver([parcel('a.html', 'x'), parcel('b.html', 'y')]);
  expect(answers.map((a) => !a.ok && a.problem.wide)).toEqual([true, true]);
});
