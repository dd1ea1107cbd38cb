import { safeHref } from '../../../article/links.ts';
import type { Image } from '../../../article/nodes/image.ts';
import { cleanText } from '../../../kit/text.ts';
import { fromBase64 } from '../../common/bytes.ts';
import { oneLine } from '../../common/characters.ts';
import {
  attribute,
  classesOf,
  elementsOf,
  findElement,
  hasClass,
  styleOf,
  textOf,
  type Element,
} from './tree.ts';
import type { Walker } from './walker.ts';

const DATA_PICTURE = /^data:image\/(png|jpe?g|gif|webp|avif)\s*(?:;[^,;]*)*;base64,/iu;

/** Reads an `img`: bytes inside the page, an address elsewhere, or a path beside the file. */
export function readPicture(walker: Walker, element: Element, words: Partial<Image> = {}): boolean {
  const { own, file, newId } = walker.options;
  const src = (attribute(element, 'src') ?? '').trim();
  const lazy = attribute(element, 'data-src') ?? attribute(element, 'data-original') ?? '';
  const address = /^data:image\/(gif|svg)/iu.test(src) && lazy !== '' ? lazy.trim() : src;
  const [width, height] = [sizeOf(element, 'width'), sizeOf(element, 'height')];
  // A picture of one or two pixels counts visits.
  if (!own && (width ?? 99) <= 2 && (height ?? 99) <= 2) return false;
  if (address === '' || (!own && styleOf(element).get('display') === 'none')) return false;
  const image: Image = {
    kind: 'image',
    id: newId(),
    alt: own
      ? cleanText(attribute(element, 'alt') ?? '')
      : oneLine(attribute(element, 'alt') ?? '').slice(0, 2000),
    caption: '',
    credit: '',
    ...words,
  };
  if (width !== undefined && height !== undefined) Object.assign(image, { width, height });
  const data = DATA_PICTURE.exec(address);
  const bytes = data ? fromBase64(address.slice(data[0].length)) : null;
  if (bytes) {
    walker.found.pictures.push({
      blockId: image.id,
      content: bytes,
      name: `picture.${(data?.[1] ?? 'png').toLowerCase()}`,
    });
  } else if (/^(https?:)?\/\//iu.test(address)) {
    const href = safeHref(address.startsWith('//') ? `https:${address}` : address);
    if (href === null || href.length > 4096) return false;
    image.source = href;
    if (!own) walker.notes.add('remotePictures');
  } else if (/^[a-z][a-z0-9+.-]+:/iu.test(address) || !file) {
    walker.notes.add('pictures');
    // Office programs name a file of their own: its place and its words are kept. Anything else is not a picture.
    if (!/^(file|cid|blob):/iu.test(address)) return false;
  } else walker.found.paths.push({ blockId: image.id, path: decodePath(address) });
  walker.emit(image);
  return true;
}

function sizeOf(element: Element, name: 'width' | 'height'): number | undefined {
  const raw = attribute(element, name);
  if (raw === undefined || !/^\d{1,6}(px)?$/u.test(raw.trim())) return undefined;
  const size = Number.parseInt(raw, 10);
  return size >= 1 && size <= 100_000 ? size : undefined;
}

function decodePath(path: string): string {
  const bare = path.split(/[?#]/u)[0] ?? '';
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** Reads a figure: a picture with its words, a card of ours, or whatever else stands in it. */
export function readFigure(walker: Walker, figure: Element): void {
  const { own, newId } = walker.options;
  if (own && hasClass(figure, 'embed')) {
    const link = findElement(figure, (e) => e.tagName === 'a');
    const url = link && attribute(link, 'href');
    if (link && url && safeHref(url)) {
      const fallback = hasClass(figure, 'bare') ? '' : textOf(link);
      walker.emit({ kind: 'embed', id: newId(), url, fallback });
    }
    return;
  }
  const pictures = [...elementsOf(figure)].filter((e) => e.tagName === 'img');
  const words = captionOf(figure, own);
  const missing = own ? findElement(figure, (e) => hasClass(e, 'missing')) : null;
  if (missing) {
    walker.emit({ kind: 'image', id: newId(), alt: textOf(missing), caption: '', credit: '', ...words });
    return;
  }
  if (pictures.length === 0 || findElement(figure, (e) => e.tagName === 'table')) {
    walker.readChildren(figure);
    return;
  }
  let named = false;
  for (const picture of pictures) named = readPicture(walker, picture, named ? {} : words) || named;
}

/** Caption, credit and rights of a figure. Other pages mark the credit by a class; ours by our own. */
function captionOf(figure: Element, own: boolean): Partial<Image> {
  const holder = findElement(
    figure,
    (e) => e.tagName === 'figcaption' || (!own && classesOf(e).some((c) => /caption/iu.test(c))),
  );
  if (!holder) return {};
  const byClass = (pattern: RegExp): Element | null =>
    findElement(holder, (e) => classesOf(e).some((c) => pattern.test(c)));
  if (own) {
    const [caption, credit, rights] = [byClass(/^caption$/u), byClass(/^credit$/u), byClass(/^rights$/u)];
    return {
      caption: caption ? textOf(caption) : '',
      credit: credit ? textOf(credit) : '',
      ...(rights ? { rights: textOf(rights) } : {}),
    };
  }
  const marked =
    byClass(/credit|copyright|photographer|source|byline/iu) ??
    findElement(figure, (e) => attribute(e, 'itemprop') === 'copyrightHolder');
  const credit = marked ? oneLine(textOf(marked)).slice(0, 500) : '';
  const all = oneLine(textOf(holder));
  const caption = credit === '' ? all : oneLine(all.replace(credit, ' '));
  return { caption: caption.slice(0, 4000), credit };
}
