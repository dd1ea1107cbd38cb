import { expect, it } from 'vitest';
import { decodeText, looksBinary } from '../../../../main/core/decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each<[string, Uint8Array, string, number]>([
  ['UTF-8', utf8('Åse'), 'Åse', 0],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a', 0],
  ['UTF-16 little end', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0]), 'ab', 0],
  ['UTF-16 big end', new Uint8Array([0xfe, 0xff, 0, 0x61, 0, 0x62]), 'ab', 0],
  ['Windows-1252', new Uint8Array([0x93, 0x61, 0x94, 0x80]), '“a”€', 1],
  ['line ends of every system', utf8('a\r\nb\rc\n'), 'a\nb\nc\n', 0],
  ['a NUL inside', utf8('a\u0000b'), 'ab', 1],
])('reads %s', (_what, content, text, notes) => {
  const read = decodeText(content);
  expect([read.text, read.notes.length]).toEqual([text, notes]);
});

it('knows text from bytes', () => {
  expect([
    looksBinary(utf8('words')),
    looksBinary(new Uint8Array([1, 0, 2])),
    looksBinary(new Uint8Array([0xff, 0xfe, 0x61, 0])),
  ]).toEqual([false, true, false]);
});
