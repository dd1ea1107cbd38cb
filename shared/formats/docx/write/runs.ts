import type { Inline, Link, TextRun } from '../../../article/inline.ts';
import { sameLook } from '../../../article/inline.ts';
import { markupText } from '../../common/characters.ts';
import type { Sign } from './anchors.ts';
import { runProperties } from './looks.ts';
import { turns } from './way.ts';
import type { Writing } from './writing.ts';
import { tag, words } from './xml.ts';

/** Words as the pieces of a run: tabs and breaks are elements of their own. */
export const pieces = (text: string, isStruck = false): string =>
  markupText(text)
    .split(/(\t|\n)/u)
    .map((piece) =>
      piece === '\t'
        ? tag('w:tab')
        : piece === '\n'
          ? tag('w:br')
          : piece === ''
            ? ''
            : tag(isStruck ? 'w:delText' : 'w:t', { 'xml:space': 'preserve' }, words(piece)),
    )
    .join('');

/** A line with the same words whose places are cut at the offsets where comments begin and end. */
function cutAt(content: readonly Inline[], offsets: readonly number[]): { part: Inline; from: number }[] {
  const out: { part: Inline; from: number }[] = [];
  let from = 0;
  for (const part of content) {
    if (part.kind !== 'text') {
      out.push({ part, from });
      from += 1;
      continue;
    }
    const end = from + part.text.length;
    const cuts = [...new Set(offsets.filter((at) => at > from && at < end))].sort((a, b) => a - b);
    let begun = from;
    for (const cut of [...cuts, end]) {
      out.push({ part: { ...part, text: part.text.slice(begun - from, cut - from) }, from: begun });
      begun = cut;
    }
    from = end;
  }
  return out;
}

/** The runs of one inline, put in or struck out as it is. A link that changed went in one run and came in another. */
function runsOf(part: Inline, link: Link | undefined, writing: Writing): string {
  const { stamps } = writing;
  if (part.kind === 'unknown') return '';
  if (part.kind === 'break') return stamps.around(tag('w:r', {}, tag('w:br')), part);
  const struck = part.del !== undefined;
  const { was } = part;
  return stamps.around(
    turns(part.text)
      .map(({ text, rtl }) => {
        const inside = pieces(text, struck);
        const look = was ? { look: was, changed: stamps.attributes(was) } : undefined;
        return inside === '' ? '' : tag('w:r', {}, runProperties({ ...part, link }, rtl, look), inside);
      })
      .join(''),
    part,
  );
}

/** What a run of text leads to before and after: where that differs it is told as two runs. */
function apart(part: Inline): Inline[] {
  if (part.kind !== 'text' || !part.was) return [part];
  const { was, ...now } = part;
  if (sameLook({ link: was.link }, { link: now.link })) return [part];
  const { id, by, initials, at, clash, marks, link } = was;
  const stamp = { id, by, at, ...(initials === undefined ? {} : { initials }), ...(clash ? { clash } : {}) };
  const { marks: nowMarks, link: nowLink, ...rest } = now;
  const before: TextRun = { ...rest, ...(marks ? { marks } : {}), ...(link ? { link } : {}) };
  const after: TextRun = {
    ...rest,
    ...(nowMarks ? { marks: nowMarks } : {}),
    ...(nowLink ? { link: nowLink } : {}),
  };
  if (part.del) return [before];
  if (part.ins) return [after];
  return [
    { ...before, del: stamp },
    { ...after, ins: stamp },
  ];
}

const linkOf = (part: Inline): Link | undefined => (part.kind === 'text' ? part.link : undefined);

/** The content of a paragraph: runs in links, with the signs of comments between them. */
export function lineXml(content: readonly Inline[], signs: readonly Sign[], writing: Writing): string {
  const waiting = [...signs];
  let out = '';
  let held: { link: Link; runs: string } | undefined;
  const flush = (): void => {
    if (held && held.runs !== '')
      out += tag(
        'w:hyperlink',
        {
          'r:id': writing.relations.address(held.link.href),
          'w:tooltip': held.link.title,
          'w:history': 1,
        },
        held.runs,
      );
    held = undefined;
  };
  const signsUpTo = (at: number): void => {
    for (let sign = waiting[0]; sign && sign.at <= at; sign = waiting[0]) {
      flush();
      out += sign.xml;
      waiting.shift();
    }
  };
  const cuts = signs.map(({ at }) => at);
  for (const { part, from } of cutAt(content, cuts)) {
    signsUpTo(from);
    for (const piece of apart(part)) {
      const link = linkOf(piece);
      const runs = runsOf(piece, link, writing);
      if (!link) {
        flush();
        out += runs;
        continue;
      }
      if (held && (held.link.href !== link.href || held.link.title !== link.title)) flush();
      held = { link, runs: (held?.runs ?? '') + runs };
    }
  }
  flush();
  signsUpTo(Infinity);
  return out;
}
