import { zlibSync } from 'fflate';
import { asciiBytes, be32, joinBytes, le32 } from '../../../../shared/formats/picture/bytes.ts';
import { pngChunk } from '../../../../shared/formats/picture/png.ts';

/** A real PNG file of one grey, optionally with more chunks before its data. */
export function tinyPng(width: number, height: number, shade: number, more: Uint8Array[] = []): Uint8Array {
  const rows = new Uint8Array((width + 1) * height).fill(shade);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return joinBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', joinBytes([be32(width), be32(height), Uint8Array.of(8, 0, 0, 0, 0)])),
    ...more,
    pngChunk('IDAT', zlibSync(rows)),
    pngChunk('IEND', new Uint8Array(0)),
  ]);
}

/** A segment of a JPEG file with its length. */
export const segment = (marker: number, data: Uint8Array): Uint8Array =>
  joinBytes([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data]);

/** A JPEG file with the given segments: every marker is real, the picture data is one short scan. */
export const jpegWith = (
  segments: Uint8Array[],
  size: { width: number; height: number },
  after: Uint8Array = new Uint8Array(0),
): Uint8Array =>
  joinBytes([
    Uint8Array.of(0xff, 0xd8),
    ...segments,
    segment(0xdb, new Uint8Array(65)),
    segment(
      0xc0,
      Uint8Array.of(8, size.height >> 8, size.height & 255, size.width >> 8, size.width & 255, 1, 1, 0x11, 0),
    ),
    segment(0xc4, new Uint8Array(20)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9),
    after,
  ]);

/** A TIFF block with an orientation, an artist and a pointer to where the picture was taken. */
export function exifBlock(orientation: number, artist: string): Uint8Array {
  const name = asciiBytes(`${artist}\0`);
  const entries = 3;
  const data = 8 + 2 + entries * 12 + 4;
  const entry = (tag: number, type: number, count: number, value: Uint8Array): Uint8Array =>
    joinBytes([Uint8Array.of(tag >> 8, tag & 255, 0, type), be32(count), value]);
  return joinBytes([
    asciiBytes('MM'),
    Uint8Array.of(0, 42, 0, 0, 0, 8, 0, entries),
    entry(0x0112, 3, 1, Uint8Array.of(0, orientation, 0, 0)),
    entry(0x013b, 2, name.length, be32(data)),
    entry(0x8825, 4, 1, be32(data + name.length)),
    be32(0),
    name,
    asciiBytes('GPS-LATITUDE-59.9'),
  ]);
}

/** Photoshop's resource block with IPTC data sets. */
export function iptcBlock(sets: [number, string][]): Uint8Array {
  const encoder = new TextEncoder();
  const iim = joinBytes(
    sets.map(([set, words]) => {
      const data = encoder.encode(words);
      return joinBytes([Uint8Array.of(0x1c, 2, set, data.length >> 8, data.length & 255), data]);
    }),
  );
  return joinBytes([
    asciiBytes('Photoshop 3.0\0'),
    asciiBytes('8BIM'),
    Uint8Array.of(4, 4, 0, 0),
    be32(iim.length),
    iim,
  ]);
}

export const xmpBlock = (description: string): Uint8Array =>
  asciiBytes(
    `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description photoshop:Credit="Marrow Bay Post" exif:GPSLatitude="59,54N"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`,
  );

/** A chunk of a RIFF file, padded to even length. */
export const riffChunk = (type: string, data: Uint8Array): Uint8Array =>
  joinBytes([asciiBytes(type), le32(data.length), data, new Uint8Array(data.length & 1)]);

export function webpWith(chunks: Uint8Array[]): Uint8Array {
  const body = joinBytes(chunks);
  return joinBytes([asciiBytes('RIFF'), le32(body.length + 4), asciiBytes('WEBP'), body]);
}

/** A box of an ISO media file. */
export const box = (type: string, ...parts: Uint8Array[]): Uint8Array => {
  const body = joinBytes(parts);
  return joinBytes([be32(body.length + 8), asciiBytes(type), body]);
};
