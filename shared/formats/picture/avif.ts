import { ascii, u16, u32, type Cleaned } from './bytes.ts';

type Box = { type: string; from: number; body: number; end: number };

/** The boxes between two places of a file (ISO 14496-12 §4.2); null when one claims to reach further. */
function boxes(b: Uint8Array, from: number, to: number): Box[] | null {
  const out: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const short = u32(b, at);
    const long = short === 1;
    const length = long ? u32(b, at + 8) * 2 ** 32 + u32(b, at + 12) : short === 0 ? to - at : short;
    const body = at + (long ? 16 : 8);
    if (at + length > to || body > at + length || out.length > 10_000) return null;
    out.push({ type: ascii(b, at + 4, 4), from: at, body, end: at + length });
    at += length;
  }
  return out;
}

/** Items that hold EXIF or XMP (ISO 23008-12 Annex A, ISO 14496-12 §8.11.6). */
function metadataItems(b: Uint8Array, iinf: Box): Set<number> {
  const version = b[iinf.body] ?? 0;
  const found = new Set<number>();
  for (const infe of boxes(b, iinf.body + (version === 0 ? 6 : 8), iinf.end) ?? []) {
    const wide = (b[infe.body] ?? 0) >= 3;
    const id = wide ? u32(b, infe.body + 4) : u16(b, infe.body + 4);
    const type = ascii(b, infe.body + (wide ? 10 : 8), 4);
    if (type === 'Exif' || type === 'mime' || type === 'uri ') found.add(id);
  }
  return found;
}

/** Where items lie in the file (`iloc`, ISO 14496-12 §8.11.3); `idat` is the start of the box for items kept there. */
function* extents(
  b: Uint8Array,
  iloc: Box,
  idat: number,
): Generator<{ item: number; from: number; length: number }> {
  const version = b[iloc.body] ?? 0;
  const sizes = u16(b, iloc.body + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  let at = iloc.body + 6;
  const take = (size: number): number => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (b[at + i] ?? 0);
    at += size;
    return value;
  };
  const items = take(version < 2 ? 2 : 4);
  for (let i = 0; i < items && at < iloc.end; i++) {
    const item = take(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : take(2) & 15;
    take(2);
    const base = take(baseSize);
    const count = take(2);
    for (let n = 0; n < count && at < iloc.end; n++) {
      take(indexSize);
      const from = base + take(offsetSize) + (method === 1 ? idat : 0);
      yield { item, from, length: take(lengthSize) };
    }
  }
}

/**
 * The largest size that an `ispe` property declares (the picture itself, or its tiles when they are more), after the
 * quarter turn that `irot` asks for (ISO 23008-12 §6.5.3 and §6.5.10).
 */
function declaredSize(b: Uint8Array, meta: Box): { width: number; height: number } | null {
  const inside = (outer: Box, type: string): Box[] =>
    boxes(b, outer.body, outer.end)?.filter((x) => x.type === type) ?? [];
  const properties = (boxes(b, meta.body + 4, meta.end) ?? [])
    .filter((x) => x.type === 'iprp')
    .flatMap((iprp) => inside(iprp, 'ipco'));
  let size: { width: number; height: number } | null = null;
  for (const ispe of properties.flatMap((ipco) => inside(ipco, 'ispe'))) {
    const found = { width: u32(b, ispe.body + 4), height: u32(b, ispe.body + 8) };
    if (!size || found.width * found.height > size.width * size.height) size = found;
  }
  const turned = properties
    .flatMap((ipco) => inside(ipco, 'irot'))
    .some((irot) => ((b[irot.body] ?? 0) & 1) === 1);
  return size && turned ? { width: size.height, height: size.width } : size;
}

/**
 * Blanks EXIF and XMP of an AVIF file where they lie: taking them out would move every picture item, and its turn is a
 * property of its own (`irot`, `imir`) that stays.
 */
export function cleanAvif(b: Uint8Array): Cleaned | null {
  const top = boxes(b, 0, b.length);
  const meta = top?.find((x) => x.type === 'meta');
  if (!top || !meta) return null;
  const inner = boxes(b, meta.body + 4, meta.end);
  const size = declaredSize(b, meta);
  if (!inner || !size) return null;
  const content = b.slice();
  const [iinf, iloc] = [inner.find((x) => x.type === 'iinf'), inner.find((x) => x.type === 'iloc')];
  if (iinf && iloc) {
    const metadata = metadataItems(b, iinf);
    for (const extent of extents(b, iloc, inner.find((x) => x.type === 'idat')?.body ?? 0)) {
      if (extent.from + extent.length > b.length) return null;
      if (metadata.has(extent.item)) content.fill(0, extent.from, extent.from + extent.length);
    }
  }
  for (const box of top.filter(
    (x) => x.type === 'uuid' || x.type === 'udta' || x.type === 'free' || x.type === 'skip',
  ))
    content.fill(0, box.body, box.end);
  return { ...size, content };
}
