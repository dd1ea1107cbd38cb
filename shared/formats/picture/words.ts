import { oneLine } from '../common/characters.ts';
import { ascii, u16, u32, u32le } from './bytes.ts';
import { readExif } from './exif.ts';
import { readIptc } from './iptc.ts';

/** What a picture file says about itself in words, and how it is turned. */
export type PictureWords = { caption: string; credit: string; rights: string; orientation: number };

type Blocks = { exif: Uint8Array; resources: Uint8Array };

const NONE = new Uint8Array(0);
const EXIF = 'Exif\0\0';
const PHOTOSHOP = 'Photoshop 3.0\0';

/** Finds the EXIF block and Photoshop's resources in the three kinds of file that carry them. */
function blocksOf(b: Uint8Array): Blocks {
  const found: Blocks = { exif: NONE, resources: NONE };
  if (b[0] === 0xff) {
    for (let at = 2; at + 4 <= b.length && b[at] === 0xff && b[at + 1] !== 0xda; at += 2 + u16(b, at + 2)) {
      const end = at + 2 + u16(b, at + 2);
      if (end <= at + 2) break;
      if (b[at + 1] === 0xe1 && ascii(b, at + 4, 6) === EXIF) found.exif = b.subarray(at + 10, end);
      if (b[at + 1] === 0xed && ascii(b, at + 4, 14) === PHOTOSHOP)
        found.resources = b.subarray(at + 18, end);
    }
  } else if (b[0] === 0x89) {
    for (let at = 8; at + 12 <= b.length; at += 12 + u32(b, at))
      if (ascii(b, at + 4, 4) === 'eXIf') found.exif = b.subarray(at + 8, at + 8 + u32(b, at));
  } else if (ascii(b, 0, 4) === 'RIFF') {
    for (let at = 12; at + 8 <= b.length; at += 8 + u32le(b, at + 4) + (u32le(b, at + 4) & 1)) {
      if (ascii(b, at, 4) !== 'EXIF') continue;
      const body = ascii(b, at + 8, 6) === EXIF ? at + 14 : at + 8;
      found.exif = b.subarray(body, at + 8 + u32le(b, at + 4));
    }
  }
  return found;
}

/** XMP packets longer than this are read up to here. */
const MAX_PACKET = 1_000_000;

/** The members of an XMP packet that name words, whichever way they are written (ISO 16684-1). */
function xmpWords(bytes: Uint8Array): (name: string) => string {
  const text = new TextDecoder('latin1').decode(bytes);
  const from = text.indexOf('<x:xmpmeta');
  const to = from === -1 ? -1 : text.indexOf('</x:xmpmeta>', from);
  const packet =
    to === -1 ? '' : new TextDecoder().decode(bytes.slice(from, Math.min(to, from + MAX_PACKET)));
  return (name) => {
    const attribute = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(packet)?.[1];
    const open = packet.search(new RegExp(`<${name}[\\s>]`, 'u'));
    const close = open === -1 ? -1 : packet.indexOf(`</${name}>`, open);
    const element = close === -1 ? '' : packet.slice(packet.indexOf('>', open) + 1, close);
    const item = element.indexOf('<rdf:li');
    const inner = item === -1 ? element : (element.slice(item).split('</rdf:li>')[0] ?? '');
    return oneLine(unescapeXml(attribute ?? inner.replace(/<[^<>]*>/gu, '')));
  };
}

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Reads IPTC, XMP and EXIF, in that order of trust; a file with broken metadata simply has none. */
export function pictureWords(content: Uint8Array): PictureWords {
  const blocks = blocksOf(content);
  const exif = readExif(blocks.exif);
  const iptc = readIptc(blocks.resources);
  const xmp = xmpWords(content);
  const first = (...words: string[]): string => words.map(oneLine).find((w) => w !== '') ?? '';
  const maker = first(iptc.byline, xmp('dc:creator'), exif.artist);
  const house = first(iptc.credit, xmp('photoshop:Credit'));
  return {
    caption: first(iptc.caption, xmp('dc:description'), exif.description).slice(0, 4000),
    credit: [...new Set([maker, house])]
      .filter((w) => w !== '')
      .join(' / ')
      .slice(0, 500),
    rights: first(iptc.copyright, xmp('dc:rights'), exif.copyright).slice(0, 1000),
    orientation: exif.orientation,
  };
}
