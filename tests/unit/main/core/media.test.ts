import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putMedia, readMedia } from '../../../../main/core/media.ts';
import { mediaPath, sweepMedia } from '../../../../main/store/media.ts';
import { good, profileHere, refusal, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A picture of one grey pixel row. */
function png(width: number, comment = ''): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(1, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(comment ? [chunk('tEXt', Buffer.from(`Comment\0${comment}`, 'latin1'))] : []),
    chunk('IDAT', deflateSync(Buffer.alloc(width + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const put = (content: Uint8Array) => putMedia(here.ctx, { name: 'picture.png', content });

test('keeps a picture under the hash of its content, once', () => {
  const first = good(put(png(3))).record;
  const second = good(put(png(3, 'taken at home'))).record;
  expect(second).toEqual(first);
  const read = good(readMedia(here.ctx, { media: first.media }));
  expect([read.record, Buffer.from(read.content).includes('taken at home')]).toEqual([first, false]);
  expect(readdirSync(join(here.dir, 'media', first.media.slice(0, 2)))).toEqual([`${first.media}.png`]);
});

test('a file that changed on the disk is not served, and putting it in again mends it', () => {
  const { record } = good(put(png(4)));
  writeFileSync(mediaPath(here.ctx.store.paths.media, record.media, record.type), 'rotten');
  expect(refusal(readMedia(here.ctx, { media: record.media }))).toBe('damaged');
  good(put(png(4)));
  expect(refusal(readMedia(here.ctx, { media: record.media }))).toBe('not refused');
});

test('refuses what is no picture, and says that it has none of an unknown id', () => {
  expect(refusal(put(new TextEncoder().encode('<svg onload=alert(1)>')))).toBe('invalid');
  expect(refusal(readMedia(here.ctx, { media: '0'.repeat(64) }))).toBe('not-found');
});

test('sweeps what a crash left half-written', () => {
  const { record } = good(put(png(5)));
  const folder = join(here.dir, 'media', record.media.slice(0, 2));
  writeFileSync(join(folder, 'x.png.1-1.part'), 'half');
  sweepMedia(here.ctx.store.paths.media);
  expect(readdirSync(folder)).toEqual([`${record.media}.png`]);
});
