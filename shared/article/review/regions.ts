import type { Run } from '../compare/runs.ts';
import { foldCrumbs, runsBetween } from '../compare/runs.ts';
import { isWord } from '../compare/tokens.ts';
import type { Table } from '../nodes/table.ts';
import { keyed } from './keys.ts';
import type { Side } from './sides.ts';
import { isReworked, targetOf } from './targets.ts';
import { isBlockToken, type Token } from './tokens.ts';
import { travelled } from './travels.ts';

/** One step from our text to what it should become; `clash` where both sides changed the same. */
export type MergeRun = Run<Token> & { clash?: true };

const keyOf = (token: Token): string => keyed(token, (b) => b.id, false).text;
const sameWords = (a: readonly Token[], b: readonly Token[]): boolean =>
  a.length === b.length && a.every((token, i) => keyOf(token) === keyOf(b[i] ?? token));

const wordsIn = (tokens: readonly Token[]): Set<string> =>
  new Set(
    tokens.flatMap((t) => (!isBlockToken(t) && t.kind === 'text' && isWord(t) ? [t.text.toLowerCase()] : [])),
  );

/** Two insertions that have this share of their words in common say the same thing in two ways. */
const ALIKE = 0.5;
function alike(a: readonly Token[], b: readonly Token[]): boolean {
  const [one, two] = [wordsIn(a), wordsIn(b)];
  const both = [...one].filter((word) => two.has(word)).length;
  return both > 0 && both >= ALIKE * Math.min(one.size, two.size);
}

const isWholeBlocks = (tokens: readonly Token[]): boolean => {
  const last = tokens.at(-1);
  return last !== undefined && isBlockToken(last);
};

/** Collects runs; neighbouring changes become one, so that what goes stands before what comes. */
export class RunWriter {
  readonly runs: MergeRun[] = [];

  same(before: Token, after: Token, clash = false): void {
    const last = this.runs.at(-1);
    if (last?.same && (last.clash ?? false) === clash) {
      last.before.push(before);
      last.after.push(after);
    } else
      this.runs.push({ same: true, before: [before], after: [after], ...(clash ? { clash: true } : {}) });
  }

  change(gone: readonly Token[], came: readonly Token[], clash = false): void {
    if (gone.length === 0 && came.length === 0) return;
    const last = this.runs.at(-1);
    if (last && !last.same && (last.clash ?? false) === clash) {
      last.before.push(...gone);
      last.after.push(...came);
    } else
      this.runs.push({ same: false, before: [...gone], after: [...came], ...(clash ? { clash: true } : {}) });
  }
}

/** A stretch of the base, from one token that both sides kept to the next. */
type Region = { from: number; to: number };

/** What a side has where the base has a region. */
function textOf(side: Side, { from, to }: Region): Token[] {
  const tokens = [...(side.put[from] ?? [])];
  for (let i = from; i < to; i++) {
    const kept = side.kept[i];
    if (kept) tokens.push(kept);
    tokens.push(...(side.put[i + 1] ?? []));
  }
  return tokens;
}

const isTouched = (side: Side, { from, to }: Region): boolean => {
  for (let i = from; i <= to; i++)
    if ((side.put[i] ?? []).length > 0 || (i < to && side.kept[i] === null)) return true;
  return false;
};

/** Where the run of removed tokens that a token is in begins: there stands what a side put in its place. */
function beginOf(side: Side, at: number, { from }: Region): number {
  let begin = at;
  while (begin > from && side.kept[begin - 1] === null && (side.put[begin] ?? []).length === 0) begin -= 1;
  return begin;
}

/** True where words were put at the beginning of a line that the other side took out as a whole. */
function isIntoLostLine(base: readonly Token[], put: readonly Token[], at: number, other: Side): boolean {
  const [last, before] = [put.at(-1), base[at - 1]];
  if (!last || isBlockToken(last) || (before && !isBlockToken(before))) return false;
  for (let i = at; i < base.length && other.kept[i] === null; i++) {
    const token = base[i];
    if (token && isBlockToken(token)) return true;
  }
  return false;
}

/** True where both sides changed the same words: put different words in one place, replaced one thing, or wrote into what went. */
function clashes({ base, ours, theirs }: Three, region: Region): boolean {
  for (let i = region.from; i <= region.to; i++) {
    const [o, t] = [ours.put[i] ?? [], theirs.put[i] ?? []];
    const apart = isWholeBlocks(o) && isWholeBlocks(t) && !alike(o, t);
    if (o.length > 0 && t.length > 0 && !sameWords(o, t) && !apart) return true;
    if (isIntoLostLine(base, o, i, theirs) || isIntoLostLine(base, t, i, ours))
      if (!sameWords(o, t)) return true;
    const inside = (side: Side): boolean =>
      i > region.from && i < region.to && side.kept[i - 1] === null && side.kept[i] === null;
    if ((o.length > 0 && inside(theirs)) || (t.length > 0 && inside(ours))) {
      if (!sameWords(o, t)) return true;
    }
    if (i < region.to && ours.kept[i] === null && theirs.kept[i] === null) {
      const [ourPut, theirPut] = [
        ours.put[beginOf(ours, i, region)] ?? [],
        theirs.put[beginOf(theirs, i, region)] ?? [],
      ];
      if ((ourPut.length > 0 || theirPut.length > 0) && !sameWords(ourPut, theirPut)) return true;
    }
  }
  return false;
}

/** Hears of every table that all three have, whose cells are merged on their own. */
type NoteTable = (base: Table, ours: Table) => void;

type Three = {
  base: readonly Token[];
  ours: Side;
  theirs: Side;
  note: NoteTable;
  /** Text that a side moved on its own: where each of its words stood in the base. */
  ourTravels: ReadonlyMap<Token, number>;
  theirTravels: ReadonlyMap<Token, number>;
};

/** What was put in between two tokens: theirs, and ours with what they took out of it while we moved it. */
function writePut({ ours, theirs, ourTravels, theirTravels }: Three, at: number, out: RunWriter): void {
  const [o, t] = [ours.put[at] ?? [], theirs.put[at] ?? []];
  const agreed = sameWords(o, t);
  for (const token of o) {
    const from = agreed ? undefined : ourTravels.get(token);
    if (from !== undefined && theirs.kept[from] === null) out.change([token], [], true);
    else out.same(token, token);
  }
  // Words that they moved and we took out or moved ourselves would come back, or stand twice.
  const returns = t.some((token) => {
    const from = theirTravels.get(token);
    return from !== undefined && ours.kept[from] === null;
  });
  if (!agreed) out.change([], t, returns);
}

function writeKept(was: Token, ours: Token, theirs: Token, note: NoteTable, out: RunWriter): void {
  const { token, clash } = targetOf({ base: was, ours, theirs });
  if (was.kind === 'table' && ours.kind === 'table') note(was, ours);
  out.same(ours, token, clash);
}

/** Writes a region in which both sides can have their way. */
function together(three: Three, region: Region, out: RunWriter): void {
  const { base, ours, theirs, note } = three;
  for (let i = region.from; i <= region.to; i++) {
    writePut(three, i, out);
    const was = base[i];
    if (i === region.to || !was) continue;
    const [ourToken, theirToken] = [ours.kept[i] ?? null, theirs.kept[i] ?? null];
    if (ourToken && theirToken) writeKept(was, ourToken, theirToken, note, out);
    else if (ourToken) out.change([ourToken], [], isReworked(was, ourToken));
    // Words that we took out and they only made bold stay out; a picture they worked on comes back, for a person to say.
    else if (theirToken && isReworked(was, theirToken)) out.change([], [theirToken], true);
  }
}

/** Writes a region that both changed: ours stays, and theirs is suggested in its place, flagged. */
function apart(ours: readonly Token[], theirs: readonly Token[], out: RunWriter): void {
  if (!alike(ours, theirs)) {
    out.change(ours, theirs, true);
    return;
  }
  const keys = (tokens: readonly Token[]): { text: string; token: Token }[] =>
    tokens.map((token) => keyed(token, (b) => b.id, false));
  for (const run of foldCrumbs(runsBetween(keys(ours), keys(theirs))))
    if (run.same) run.before.forEach(({ token }, i) => out.same(token, run.after[i]?.token ?? token));
    else
      out.change(
        run.before.map((k) => k.token),
        run.after.map((k) => k.token),
        true,
      );
}

/** The steps from our text to one in which both sides have their way, or to theirs, flagged, where they clash. */
export function mergeRuns(given: Pick<Three, 'base' | 'ours' | 'theirs' | 'note'>): MergeRun[] {
  const { base, ours, theirs, note } = given;
  const three = { ...given, ourTravels: travelled(base, ours), theirTravels: travelled(base, theirs) };
  const out = new RunWriter();
  for (let from = 0; from <= base.length;) {
    let to = from;
    while (to < base.length && (ours.kept[to] === null || theirs.kept[to] === null)) to += 1;
    const region = { from, to };
    if (isTouched(ours, region) && isTouched(theirs, region) && clashes(three, region))
      apart(textOf(ours, region), textOf(theirs, region), out);
    else together(three, region, out);
    const [was, ourToken, theirToken] = [base[to], ours.kept[to], theirs.kept[to]];
    if (was && ourToken && theirToken) writeKept(was, ourToken, theirToken, note, out);
    from = to + 1;
  }
  return out.runs;
}
