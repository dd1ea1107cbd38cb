import { describe, expect, expectTypeOf, it } from 'vitest';
import { decodeWire, encodeWire } from '../../../../shared/protocol/wire.ts';
import { formatId, formatInfo, type FormatId as WireFormatId } from '../../../../shared/protocol/export.ts';
import type { MediaRecord } from '../../../../shared/protocol/library.ts';
import { formats, type FormatId, type MediaInfo } from '../../../../shared/formats/index.ts';

describe('formats and the contract', () => {
  it('name the same formats and pictures', () => {
    expectTypeOf<FormatId>().toEqualTypeOf<WireFormatId>();
    expectTypeOf<MediaInfo>().toEqualTypeOf<MediaRecord>();
    expect(Object.keys(formats).sort()).toEqual([...formatId.options].sort());
    const odd = Object.values(formats).filter((f) => !formatInfo.safeParse(f.info).success);
    expect(odd.map((f) => f.info)).toEqual([]);
  });
});

describe('the wire over HTTP', () => {
  it('carries bytes', () => {
    const value = { name: 'a', content: Uint8Array.of(0, 255, 7), list: [{ inner: new Uint8Array(0) }] };
    expect(decodeWire(encodeWire(value))).toEqual(value);
  });
});
