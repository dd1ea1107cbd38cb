import type { Image } from '../../../article/nodes/image.ts';
import { markupText, oneLine } from '../../common/characters.ts';
import { extensionOf } from '../../common/media.ts';
import type { MediaFile } from '../../format.ts';
import type { Relations } from './relations.ts';
import type { Pictures, Writing } from './writing.ts';
import { NS, tag } from './xml.ts';

/** English Metric Units in a pixel of 1/96 inch. */
const EMU = 9525;
/** The widest and highest picture that fits a page, in such pixels. */
const [WIDEST, HIGHEST] = [600, 800];

/** What every Word can show. */
const SHOWN: readonly string[] = ['image/jpeg', 'image/png', 'image/gif'];

export const isShown = (file: MediaFile): boolean => SHOWN.includes(file.record.type);

/** The files of pictures, each once however often it stands in the story. */
export class PictureFiles implements Pictures {
  readonly files: { name: string; content: Uint8Array; type: string; ending: string }[] = [];
  private readonly known = new Map<string, { id: string; file: MediaFile } | null>();
  private readonly read: (media: string) => MediaFile | null;
  private readonly relations: Relations;

  constructor(read: (media: string) => MediaFile | null, relations: Relations) {
    this.read = read;
    this.relations = relations;
  }

  of(media: string | undefined): { id: string; file: MediaFile } | null {
    if (media === undefined) return null;
    const known = this.known.get(media);
    if (known !== undefined) return known;
    const file = this.read(media);
    if (!file || !isShown(file)) {
      this.known.set(media, null);
      return null;
    }
    const ending = extensionOf(file.record.type);
    const name = `media/image${String(this.files.length + 1)}.${ending}`;
    this.files.push({ name, content: file.content, type: file.record.type, ending });
    const made = { id: this.relations.add('image', name), file };
    this.known.set(media, made);
    return made;
  }
}

function sizeOf(width: number, height: number): { cx: number; cy: number } {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return {
    cx: Math.max(1, Math.round(width * scale)) * EMU,
    cy: Math.max(1, Math.round(height * scale)) * EMU,
  };
}

/** The run that shows a picture; empty where there is none to show. */
export function drawing(image: Image, writing: Writing): string {
  const shown = writing.pictures.of(image.media);
  if (!shown) return '';
  const { width, height } = shown.file.record;
  const size = sizeOf(width, height);
  const number = writing.number();
  const about = { id: number, name: `Picture ${String(number)}` };
  const decorative = tag(
    'a:extLst',
    {},
    tag(
      'a:ext',
      { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
      tag('adec:decorative', { 'xmlns:adec': NS.adec, val: 1 }),
    ),
  );
  const graphic = tag(
    'pic:pic',
    { 'xmlns:pic': NS.pic },
    tag('pic:nvPicPr', {}, tag('pic:cNvPr', about), tag('pic:cNvPicPr')),
    tag('pic:blipFill', {}, tag('a:blip', { 'r:embed': shown.id }), tag('a:stretch', {}, tag('a:fillRect'))),
    tag(
      'pic:spPr',
      {},
      tag('a:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', size)),
      tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')),
    ),
  );
  return tag(
    'w:r',
    {},
    tag(
      'w:drawing',
      {},
      tag(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        tag('wp:extent', size),
        tag(
          'wp:docPr',
          { ...about, descr: markupText(image.alt) },
          ...(image.decorative === true ? [decorative] : []),
        ),
        tag('a:graphic', { 'xmlns:a': NS.a }, tag('a:graphicData', { uri: NS.pic }, graphic)),
      ),
    ),
  );
}

/** Words that stand for a picture that cannot be shown: what it would say, in brackets as in a script. */
export const standIn = (image: Image): string => `[${oneLine(image.alt) || oneLine(image.caption) || '…'}]`;
