import { describe, expect, it } from 'vitest';
import { asciiBytes, be32, joinBytes } from '../../../../shared/formats/picture/bytes.ts';
import { inspectPicture } from '../../../../shared/formats/picture/index.ts';
import { pngChunk } from '../../../../shared/formats/picture/png.ts';
import {
  box,
  exifBlock,
  iptcBlock,
  jpegWith,
  riffChunk,
  segment,
  tinyPng,
  webpWith,
  xmpBlock,
} from './pictures.ts';
import { say } from '../../../../shared/protocol/said.ts';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const inspected = (bytes: Uint8Array) => {
  const result = inspectPicture(bytes);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const refusedBecause = (bytes: Uint8Array): string => {
  const result = inspectPicture(bytes);
  return result.ok ? 'accepted' : result.problem.message;
};

const exif = (turn: number) =>
  segment(0xe1, joinBytes([asciiBytes('Exif\0\0'), exifBlock(turn, 'Elsie Thorncombe')]));
const icc = segment(0xe2, asciiBytes('ICC_PROFILE\0\u0001\u0001colours'));
const jfif = segment(
  0xe0,
  joinBytes([asciiBytes('JFIF\0'), Uint8Array.of(1, 2, 0, 0, 1, 0, 1, 2, 1), asciiBytes('thumbs')]),
);

describe('a JPEG', () => {
  const photo = jpegWith(
    [
      jfif,
      exif(6),
      segment(0xe1, xmpBlock('The quay &amp; the wall')),
      segment(
        0xed,
        iptcBlock([
          [110, 'Marrow Bay Post'],
          [80, 'Elsie Thorncombe'],
          [116, '© Marrow Bay Post'],
        ]),
      ),
      icc,
      segment(0xfe, asciiBytes('shot on a phone')),
    ],
    { width: 400, height: 300 },
    asciiBytes('GPS-TRAILER'),
  );

  it('loses where it was taken and keeps its words, turn and colours', () => {
    const { content, ...words } = inspected(photo);
    expect(words).toEqual({
      type: 'image/jpeg',
      width: 300,
      height: 400,
      orientation: 6,
      caption: 'The quay & the wall',
      credit: 'Elsie Thorncombe / Marrow Bay Post',
      rights: '© Marrow Bay Post',
      notes: [say('picture.cleaned')],
    });
    expect(latin(content)).not.toMatch(/GPS|Thorncombe|phone|thumbs|xmpmeta/u);
    expect(latin(content)).toContain('ICC_PROFILE');
  });

  it('says the same of what is left, and changes no byte the second time', () => {
    const once = inspected(photo);
    const twice = inspected(once.content);
    expect([twice.orientation, twice.content]).toEqual([6, once.content]);
  });

  it('is refused when it ends too early, at every length', () => {
    const whole = jpegWith([jfif, exif(1)], { width: 40, height: 30 });
    const accepted: number[] = [];
    for (let length = 3; length < whole.length; length++)
      if (inspectPicture(whole.subarray(0, length)).ok) accepted.push(length);
    expect(accepted).toEqual([]);
  });

  it('is refused when it declares more than 100 megapixels', () => {
    expect(refusedBecause(jpegWith([], { width: 60_000, height: 60_000 }))).toBe(
      'The picture has 3,600 megapixels; the most is 100. Make it smaller and add it again.',
    );
  });
});

describe('a PNG', () => {
  const more = [
    pngChunk('tEXt', asciiBytes('Comment\0GPS here')),
    pngChunk('eXIf', exifBlock(3, 'Tobias Wren')),
    pngChunk('tIME', new Uint8Array(7)),
    pngChunk('gAMA', be32(45455)),
  ];

  it('loses text, time and place and keeps colour, credit and turn', () => {
    const found = inspected(tinyPng(5, 4, 9, more));
    expect([found.width, found.height, found.orientation, found.credit]).toEqual([5, 4, 3, 'Tobias Wren']);
    expect(latin(found.content)).not.toMatch(/GPS|tIME|Wren/u);
    expect(latin(found.content)).toContain('gAMA');
    expect(inspected(found.content).content).toEqual(found.content);
  });

  it('is refused when cut or altered', () => {
    const whole = tinyPng(5, 4, 9);
    const altered = whole.slice();
    altered[45] = (altered[45] ?? 0) ^ 1;
    const message = 'The picture is damaged or not complete. Get it again from its source.';
    expect([refusedBecause(whole.subarray(0, whole.length - 4)), refusedBecause(altered)]).toEqual([
      message,
      message,
    ]);
  });
});

describe('a WebP', () => {
  const head = Uint8Array.of(0x08 | 0x04 | 0x20, 0, 0, 0, 99, 0, 0, 49, 0, 0);
  const data = joinBytes([Uint8Array.of(0, 0, 0, 0x9d, 0x01, 0x2a, 100, 0, 50, 0), new Uint8Array(6)]);
  const file = webpWith([
    riffChunk('VP8X', head),
    riffChunk('ICCP', asciiBytes('colours')),
    riffChunk('VP8 ', data),
    riffChunk('EXIF', exifBlock(8, 'Ada Okonjo')),
    riffChunk('XMP ', xmpBlock('Wall')),
  ]);

  it('loses its place and keeps its words, turn and colours', () => {
    const found = inspected(file);
    expect([found.width, found.height, found.orientation, found.caption, found.credit]).toEqual([
      100,
      50,
      8,
      'Wall',
      'Ada Okonjo / Marrow Bay Post',
    ]);
    expect(latin(found.content)).not.toMatch(/GPS|Okonjo|xmpmeta/u);
    expect(latin(found.content)).toContain('ICCP');
    expect(inspected(found.content).content).toEqual(found.content);
    expect(refusedBecause(file.subarray(0, 60))).toContain('damaged');
  });
});

describe('a GIF', () => {
  const frame = Uint8Array.of(0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 0x44, 0x01, 0);
  const comment = joinBytes([Uint8Array.of(0x21, 0xfe, 8), asciiBytes('GPS here'), Uint8Array.of(0)]);
  const file = joinBytes([
    asciiBytes('GIF89a'),
    Uint8Array.of(2, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255),
    comment,
    frame,
    Uint8Array.of(0x3b),
    asciiBytes('tail'),
  ]);

  it('loses its comments', () => {
    const found = inspected(file);
    expect([found.width, found.height, latin(found.content).includes('GPS'), found.content.length]).toEqual([
      2,
      2,
      false,
      file.length - comment.length - 4,
    ]);
    expect(refusedBecause(file.subarray(0, 30))).toContain('damaged');
  });
});

describe('an AVIF', () => {
  const infe = (id: number, type: string) =>
    box('infe', Uint8Array.of(2, 0, 0, 0, 0, id, 0, 0), asciiBytes(type), Uint8Array.of(0));
  const build = (offset: number, ...properties: Uint8Array[]) => {
    const iloc = box(
      'iloc',
      Uint8Array.of(0, 0, 0, 0, 0x44, 0, 0, 2),
      Uint8Array.of(0, 1, 0, 0, 0, 1),
      be32(offset),
      be32(4),
      Uint8Array.of(0, 2, 0, 0, 0, 1),
      be32(offset + 4),
      be32(12),
    );
    const ispe = box('ispe', be32(0), be32(640), be32(480));
    const meta = box(
      'meta',
      be32(0),
      box('iinf', be32(0), Uint8Array.of(0, 2), infe(1, 'av01'), infe(2, 'Exif')),
      iloc,
      box('iprp', box('ipco', ispe, ...properties)),
    );
    return joinBytes([
      box('ftyp', asciiBytes('avif'), be32(0), asciiBytes('mif1avif')),
      meta,
      box('mdat', asciiBytes('PIXLGPS-LATITUDE')),
    ]);
  };
  const probe = build(0);
  const file = build(probe.length - 16);

  it('has its place blanked where it lies and its pixels untouched', () => {
    const found = inspected(file);
    expect([found.type, found.width, found.height, found.content.length]).toEqual([
      'image/avif',
      640,
      480,
      file.length,
    ]);
    expect(latin(found.content)).toContain('PIXL\0\0\0\0');
    expect(latin(found.content)).not.toContain('GPS');
    expect(refusedBecause(file.subarray(0, file.length - 20))).toContain('damaged');
  });

  it('is as wide as it is shown after a quarter turn', () => {
    const quarter = box('irot', Uint8Array.of(1));
    const turned = inspected(build(build(0, quarter).length - 16, quarter));
    expect([turned.width, turned.height]).toEqual([480, 640]);
  });

  it('says that something was removed only when something was', () => {
    const notes = [file, inspected(file).content].map((bytes) => inspected(bytes).notes.length);
    expect(notes).toEqual([1, 0]);
  });
});

describe('anything else', () => {
  it.each([
    [
      'an SVG drawing',
      '<?xml version="1.0"?><svg xmlns="x" onload="alert(1)"/>',
      'SVG drawings are not taken',
    ],
    ['a page', '<html><script>1</script>', 'not a picture'],
    ['nothing', '', 'The file is empty.'],
    ['a program with a picture’s name', 'MZ\u0090\0', 'not a picture'],
  ])('%s is refused in words', (_, start, message) => {
    expect(refusedBecause(asciiBytes(start))).toContain(message);
  });
});
