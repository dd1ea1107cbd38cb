/** One piece of a snippet: a match is drawn as marked text. */
export type Piece = { text: string; match: boolean };

const START = '\ue000';
const END = '\ue001';

/** The pieces of a snippet whose matches stand between U+E000 and U+E001; marks that do not pair are dropped. */
export function piecesOf(snippet: string): Piece[] {
  const pieces: Piece[] = [];
  let match = false;
  let text = '';
  const end = () => {
    if (text !== '') pieces.push({ text, match });
    text = '';
  };
  for (const char of snippet) {
    if (char === START || char === END) {
      end();
      match = char === START;
    } else text += char;
  }
  end();
  return pieces;
}

/** Characters before the first match that a narrow row has room for. */
const LEAD = 14;

/** The snippet begun shortly before its first match, at a word, so that a narrow row shows what was found. */
export function nearMatch(snippet: string): string {
  const match = snippet.indexOf(START);
  if (match <= LEAD) return snippet;
  const from = snippet.indexOf(' ', match - LEAD);
  return `…${snippet.slice(from === -1 || from > match ? match : from + 1)}`;
}

/** The snippet without its marks. */
export const plainSnippet = (snippet: string): string => snippet.replaceAll(START, '').replaceAll(END, '');
