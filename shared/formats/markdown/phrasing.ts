import type { PhrasingContent } from 'mdast';
import type { Inline, Mark, TextRun } from '../../article/inline.ts';
import { needsExactSpace, MARK_TAGS } from '../html/inlines.ts';

/** Text that Markdown can hold as running text; everything else goes out as a small block of HTML. */
export function fitsMarkdown(content: readonly Inline[]): boolean {
  if (content.length === 0 || needsExactSpace(content)) return false;
  if (content.every((p) => p.kind !== 'text' || p.text.trim() === '')) return false;
  return content.every((part, i) => {
    if (part.kind !== 'break') return part.kind === 'text';
    return i > 0 && i < content.length - 1 && content[i + 1]?.kind !== 'break';
  });
}

type Around = { before: string; after: string; lineBreaks: 'markdown' | 'html' };

/** Running text as Markdown's tree: links outside, marks inside, in the model's order of marks. */
export function phrasing(content: readonly Inline[], lineBreaks: Around['lineBreaks']): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let i = 0; i < content.length;) {
    const part = content[i];
    if (part?.kind !== 'text') {
      if (part?.kind === 'break')
        out.push(lineBreaks === 'html' ? { type: 'html', value: '<br>' } : { type: 'break' });
      i += 1;
      continue;
    }
    const runs: TextRun[] = [];
    for (let next = content[i]; next?.kind === 'text' && sameLink(next, part); next = content[i]) {
      runs.push(next);
      i += 1;
    }
    const around = { before: edge(content[i - runs.length - 1], -1), after: edge(content[i], 1) };
    if (part.link) {
      const { href, title } = part.link;
      // Inside the brackets the neighbours are brackets: punctuation.
      const children = marked(runs, { before: '[', after: ']' });
      out.push({ type: 'link', url: href, ...(title ? { title } : {}), children });
    } else out.push(...marked(runs, around));
  }
  return out;
}

const sameLink = (a: TextRun, b: TextRun): boolean =>
  a.link?.href === b.link?.href && a.link?.title === b.link?.title;

/** The character beside a run; a line's end is a space, a link's is a bracket. */
function edge(part: Inline | undefined, side: 1 | -1): string {
  if (part?.kind !== 'text') return ' ';
  if (part.link) return side === 1 ? '[' : ')';
  return side === 1 ? firstOf(part.text) : lastOf(part.text);
}

/** Nests runs by their first mark that differs, so that `**a _b_**` is one strong stretch and not two. */
function marked(
  runs: readonly TextRun[],
  around: { before: string; after: string },
  done: readonly Mark[] = [],
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let i = 0; i < runs.length;) {
    const first = runs[i];
    const mark = first?.marks?.find((m) => !done.includes(m));
    const group: TextRun[] = [];
    for (let next = runs[i]; next && next.marks?.find((m) => !done.includes(m)) === mark; next = runs[i]) {
      group.push(next);
      i += 1;
    }
    const before = i > group.length ? lastOf(runs[i - group.length - 1]?.text) : around.before;
    const after = runs[i] ? firstOf(runs[i]?.text) : around.after;
    out.push(
      ...(mark
        ? wrapped(mark, group, { before, after }, done)
        : group.map((r) => ({ type: 'text' as const, value: r.text }))),
    );
  }
  return out;
}

const firstOf = (text: string | undefined): string => /^[^]/u.exec(text ?? '')?.[0] ?? ' ';
const lastOf = (text: string | undefined): string => /[^]$/u.exec((text ?? '').slice(-2))?.[0] ?? ' ';

function wrapped(
  mark: Mark,
  group: readonly TextRun[],
  around: { before: string; after: string },
  done: readonly Mark[],
): PhrasingContent[] {
  const words = group.map((r) => r.text).join('');
  const inner = { before: '*', after: '*' };
  const within = [...done, mark];
  if (mark === 'code' && /^[^\s`](?:[^\n`]*[^\s`])?$/u.test(words))
    return [{ type: 'inlineCode', value: words }];
  const delimited = mark === 'bold' || mark === 'italic' || mark === 'strike';
  if (delimited && flanks(words, around)) {
    const type = mark === 'bold' ? 'strong' : mark === 'italic' ? 'emphasis' : 'delete';
    return [{ type, children: marked(group, inner, within) }];
  }
  const tag = MARK_TAGS[mark];
  return [
    { type: 'html', value: `<${tag}>` },
    ...marked(group, { before: '>', after: '<' }, within),
    { type: 'html', value: `</${tag}>` },
  ];
}

/**
 * Whether a delimiter around these words opens and closes by CommonMark's flanking rules (§6.2) with no help: plain
 * letters or digits inside, and no letter or digit outside. In every other case the HTML element is written, which
 * no neighbour can change.
 */
function flanks(words: string, around: { before: string; after: string }): boolean {
  const letter = /[\p{L}\p{N}]/u;
  const outside = (c: string): boolean => /[\s.,;:!?()[\]"'“”‘’—–*<>]/u.test(c);
  if (!letter.test(firstOf(words)) || !outside(around.before) || !outside(around.after)) return false;
  return letter.test(lastOf(words)) || (/[.,;:!?)”’]/u.test(lastOf(words)) && /[\s*]/u.test(around.after));
}
