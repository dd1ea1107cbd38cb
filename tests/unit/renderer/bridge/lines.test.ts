import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../renderer/bridge/lines.ts';
import { takeCode } from '../../../../renderer/bridge/session-token.ts';

const streamOf = (...parts: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });

async function all(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(stream)) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('join pieces cut anywhere, inside a character too, and skip blank lines', async () => {
    const bytes = new TextEncoder().encode('{"a":"é"}\n\n{"b":1}\n{"last":true}');
    const cut = bytes.indexOf(0xc3) + 1;
    expect(await all(streamOf(bytes.slice(0, cut), bytes.slice(cut, 13), bytes.slice(13)))).toEqual([
      '{"a":"é"}',
      '{"b":1}',
      '{"last":true}',
    ]);
  });
});

describe('the code in the address', () => {
  it('is taken out and the rest stays', () => {
    expect([
      takeCode('#code=a%2Bb'),
      takeCode('#/story/1&code=x'),
      takeCode('#/story/1'),
      takeCode('#code='),
    ]).toEqual([
      { code: 'a+b', rest: '' },
      { code: 'x', rest: '/story/1' },
      { code: null, rest: '/story/1' },
      { code: null, rest: '' },
    ]);
  });
});
