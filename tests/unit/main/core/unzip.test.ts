import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entryName, unzip, ZIP_LIMITS } from '../../../../main/core/unzip.ts';

const kind = async (content: Uint8Array): Promise<string> => {
  const read = await unzip(content);
  return read.ok ? `${String(read.value.size)} files` : read.problem.kind;
};

const x = strToU8('x');

/** Overwrites every place where some bytes stand, in the list and in front of the file alike. */
function replaced(content: Uint8Array, was: string, now: string): Uint8Array {
  const out = Buffer.from(content);
  for (let at = out.indexOf(was); at !== -1; at = out.indexOf(was, at + 1)) out.write(now, at, 'latin1');
  return new Uint8Array(out);
}

/** Changes a field of the first entry of the list at the end. */
function listed(content: Uint8Array, change: (list: Buffer) => void): Uint8Array {
  const out = Buffer.from(content);
  change(out.subarray(out.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))));
  return new Uint8Array(out);
}

const many = (count: number): Zippable =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${String(i)}.txt`, x]));

describe('a hostile zip', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a path out of it', () => zipSync({ '../a.md': x }), 'invalid'],
    ['a path out of it further in', () => zipSync({ 'b/../../a.md': x }), 'invalid'],
    [
      'an absolute path',
      () => replaced(zipSync({ 'xetc/passwd': x }), 'xetc/passwd', '/etc/passwd'),
      'invalid',
    ],
    ['a drive', () => zipSync({ 'C:/a.md': x }), 'invalid'],
    ['a backslash', () => replaced(zipSync({ '..xa.md': x }), '..xa.md', '..\\a.md'), 'invalid'],
    ['a NUL in a name', () => replaced(zipSync({ 'axb.md': x }), 'axb.md', 'a\u0000b.md'), 'invalid'],
    [
      'the prototype as a name',
      () => replaced(zipSync({ x__roto__x: x }), 'x__roto__x', '__proto__/'),
      'invalid',
    ],
    ['two files of one name', () => replaced(zipSync({ 'a.md': x, 'b.md': x }), 'b.md', 'a.md'), 'invalid'],
    ['two names that differ in case', () => zipSync({ 'a.md': x, 'A.md': x }), 'invalid'],
    ['two names that differ in Unicode form', () => zipSync({ 'å.md': x, 'a\u030a.md': x }), 'invalid'],
    [
      'a symbolic link',
      () =>
        listed(zipSync({ 'a.md': strToU8('/etc/passwd') }), (list) => {
          list.writeUInt16LE(0x0314, 4);
          list.writeUInt32LE(0o120777 * 0x10000, 38);
        }),
      'invalid',
    ],
    [
      'a device',
      () =>
        listed(zipSync({ 'a.md': x }), (list) => {
          list.writeUInt16LE(0x0314, 4);
          list.writeUInt32LE(0o020666 * 0x10000, 38);
        }),
      'invalid',
    ],
    ['a password', () => listed(zipSync({ 'a.md': x }), (list) => list.writeUInt16LE(1, 8)), 'invalid'],
    [
      'a size smaller than it is',
      () => listed(zipSync({ 'a.md': new Uint8Array(5000) }), (list) => list.writeUInt32LE(10, 24)),
      'invalid',
    ],
    [
      'a size larger than all limits',
      () => listed(zipSync({ 'a.md': x }), (list) => list.writeUInt32LE(0xfffffff0, 24)),
      'too-large',
    ],
    ['a bomb', () => zipSync({ 'a.md': new Uint8Array(20_000_000) }, { level: 9 }), 'too-large'],
    [
      'many smaller bombs',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 60 }, (_, i) => [`${String(i)}.md`, new Uint8Array(1_040_000)]),
          ),
          { level: 9 },
        ),
      '60 files',
    ],
    ['too many files', () => zipSync(many(ZIP_LIMITS.entries + 1), { level: 0 }), 'too-large'],
    ['a cut end', () => zipSync(many(5)).subarray(0, 200), 'invalid'],
    [
      'damaged content',
      () => replaced(zipSync({ 'a.md': strToU8('hello there') }, { level: 0 }), 'hello there', 'hello where'),
      'invalid',
    ],
    ['nothing at all', () => new Uint8Array(), 'invalid'],
    ['other bytes', () => new Uint8Array(1000).fill(7), 'invalid'],
    ['an honest one', () => zipSync({ 'a.md': x, 'img/q.png': x, 'img/': new Uint8Array() }), '2 files'],
  ])('with %s', async (_what, make, expected) => {
    expect(await kind(make())).toBe(expected);
  });
});

it('rebuilds names and refuses those that mean something else elsewhere', () => {
  expect(
    [
      'a.md',
      './b/./c.md',
      'å.md',
      'a//b.md',
      '/a',
      'a\\b',
      'c:a',
      '..',
      'a/..',
      '',
      '.',
      '__proto__/a',
      'a\u202eb',
      'x/'.repeat(17),
    ].map(entryName),
  ).toEqual(['a.md', 'b/c.md', 'å.md', 'a/b.md', null, null, null, null, null, null, null, null, null, null]);
});
