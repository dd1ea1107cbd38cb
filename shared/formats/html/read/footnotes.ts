import { attribute, elementsOf, textOf, type Element, type Parent } from './tree.ts';

/** From the copy to a note, as Word, Google Docs, LibreOffice, wikis and site generators write it. */
const TO_NOTE =
  /^#_?(?:ftn|edn|ftnt|fn|en|footnote|endnote|sd(?:footnote|endnote)|cite[_-]?note)[-:_]?\w*(?:sym)?$/iu;
/** From the note back to its place in the copy. */
const BACK =
  /^#_?(?:(?:ftn|edn|ftnt_?|fn|en|footnote|endnote)[-:_]?ref|sd(?:footnote|endnote)\d+anc|cite[_-]?ref)/iu;

/** Every name that a link inside the text can lead to. */
export function namesIn(tree: Parent): Set<string> {
  const names = new Set<string>();
  for (const element of elementsOf(tree)) {
    const [id, name] = [attribute(element, 'id'), attribute(element, 'name')];
    if (id !== undefined) names.add(id);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** What a link of a footnote becomes in copy: a bracketed mark, or nothing where there is no note to lead to. */
export type NoteLink = { kind: 'mark' | 'label'; words: string } | { kind: 'lost' | 'arrow' };

/** Reads a link between copy and footnote; null for every other link. */
export function noteLink(link: Element, names: ReadonlySet<string>): NoteLink | null {
  const href = attribute(link, 'href') ?? '';
  const back = BACK.test(href);
  if (!back && !TO_NOTE.test(href)) return null;
  const label = /[\p{L}\p{N}*†‡§]+/u.exec(textOf(link))?.[0];
  if (back) return label === undefined ? { kind: 'arrow' } : { kind: 'label', words: `[${label}]` };
  if (!names.has(href.slice(1))) return { kind: 'lost' };
  return { kind: 'mark', words: `[${label ?? '*'}]` };
}
