import type { Inline } from '../inline.ts';
import type { Block } from '../nodes/index.ts';
import { sameJson } from '../../kit/json.ts';
import type { Alteration } from './alterations.ts';
import type { Piece, Suggestion, SuggestionKind } from './suggestions.ts';
import { wholeWords, wordsRead } from './whole-words.ts';

/**
 * What a suggestion comes to for someone who reads it apart from the text: from what to what. The marks stay as they are, to
 * the letter; this is how they are told.
 */
export type Wording = {
  /** Letters put into a word or taken out of one are told as a word for another. */
  kind: SuggestionKind;
  /** In whole words; several places of one suggestion have `…` between them. */
  gone: string;
  came: string;
  /** What is to look or be otherwise, each thing once. */
  alters: readonly Alteration[];
  /** The words that stay and of which that is said. */
  about: string;
};

const isWords = ({ about }: Piece): boolean => about === 'words';
const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** A picture is named by its caption, unless that is what changes. */
const needsSaying = ({ about, text, alters }: Piece): boolean =>
  about !== 'block' || alters?.some((one) => 'to' in one && one.to === text) !== true;

/** The words of pieces, with a mark between those that do not stand side by side. */
function placesOf(pieces: readonly Piece[]): string {
  const places: string[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last?.line === piece.line && last.to === piece.from) places.push((places.pop() ?? '') + piece.text);
    else places.push(piece.text);
    last = piece;
  }
  return joinPlaces(places);
}

function altersOf(pieces: readonly Piece[]): Alteration[] {
  const found: Alteration[] = [];
  for (const one of pieces.flatMap(({ alters }) => alters ?? []))
    if (!found.some((known) => sameJson(known, one))) found.push(one);
  return found;
}

/** One place is told to the letter. */
const joinPlaces = (places: readonly string[]): string =>
  places.length === 1
    ? places.join('')
    : places
        .map((words) => words.trim())
        .filter((words) => words !== '')
        .join(' … ');

function inWholeWords(
  { id, kind, pieces, gone, came }: Suggestion,
  lines: ReadonlyMap<string, readonly Inline[]>,
  language: string,
): Pick<Wording, 'kind' | 'gone' | 'came'> {
  const changes = [...new Set(pieces.map(({ line }) => line))].flatMap((line) =>
    wholeWords(lines.get(line) ?? [], id, language),
  );
  if (changes.length === 0) return { kind, gone, came };
  const read = (reading: 'gone' | 'came'): string =>
    joinPlaces(changes.map((one) => wordsRead(one, reading)));
  const told = { gone: read('gone'), came: read('came') };
  return { kind: told.gone !== '' && told.came !== '' ? 'replaced' : kind, ...told };
}

/**
 * How a suggestion is told.
 * @param lines the lines of the text it is open in, see {@link contentOf}
 */
export function wordingOf(
  suggestion: Suggestion,
  lines: ReadonlyMap<string, readonly Inline[]>,
  language: string,
): Wording {
  const { kind, pieces, gone, came } = suggestion;
  const was = pieces.filter(({ op }) => op === 'was');
  const said = { alters: altersOf(was), about: placesOf(was.filter(needsSaying)) };
  const others = pieces.filter(({ op }) => op !== 'was');
  if (kind === 'look' || kind === 'properties') return { kind, gone: '', came: '', ...said };
  if (others.length > 0 && others.every(isWords)) {
    const told = inWholeWords({ ...suggestion, ...lettersOf(others) }, lines, language);
    return { ...told, kind: kind === 'changed' ? kind : told.kind, ...said };
  }
  return kind === 'changed' ? { kind, ...lettersOf(others), ...said } : { kind, gone, came, ...said };
}

/** What goes and comes of a suggestion that changes looks as well. */
function lettersOf(pieces: readonly Piece[]): { gone: string; came: string } {
  const of = (op: Piece['op']): string =>
    textOf(pieces.filter((piece) => piece.op === op)).replace(/¶$/u, '');
  return { gone: of('del'), came: of('ins') };
}

/** The lines of a text by the block that holds them. */
export function contentOf(body: readonly Block[]): Map<string, readonly Inline[]> {
  const lines = new Map<string, readonly Inline[]>();
  const note = (block: Block): void => {
    if ('content' in block) lines.set(block.id, block.content);
    else if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row.cells) cell.content.forEach(note);
  };
  body.forEach(note);
  return lines;
}
