import type { Finding, Piece } from '../../shared/language/finding.ts';

/** So many characters are looked at in one question: an answer comes soon enough to change one's mind after it. */
const BATCH = 3_000;
/** Texts whose findings are remembered beyond those that are wanted. */
const MOST_KEPT = 20_000;

const keyOf = (piece: Piece): string =>
  `${piece.place}${piece.item ? ' item' : ''}\n${piece.skip.map((span) => span.join('-')).join()}\n${piece.text}`;

/**
 * One check over the pieces of a story: what it has looked at is remembered by text, so that only changed paragraphs are
 * looked at, in the order in which they are wanted; a new wish replaces the old one.
 */
export class Lane {
  readonly #check: (pieces: readonly Piece[]) => Promise<readonly Finding[][]>;
  readonly #told: () => void;
  #found = new Map<string, readonly Finding[]>();
  /** The same by piece, which a paragraph that did not change keeps: most questions need no text. */
  #known = new WeakMap<Piece, readonly Finding[]>();
  #wanted: readonly Piece[] = [];
  #running = false;
  /** Grows with every wish, so that a check that was cut short is made again when something changed meanwhile. */
  #wishes = 0;

  constructor(check: (pieces: readonly Piece[]) => Promise<readonly Finding[][]>, told: () => void) {
    this.#check = check;
    this.#told = told;
  }

  /** What was found in a piece; undefined when it has not been looked at. */
  found(piece: Piece): readonly Finding[] | undefined {
    const known = this.#known.get(piece) ?? this.#found.get(keyOf(piece));
    if (known) this.#known.set(piece, known);
    return known;
  }

  get waiting(): number {
    return this.#wanted.filter((piece) => this.found(piece) === undefined).length;
  }

  /** Everything must be looked at again. */
  forget(): void {
    this.#found = new Map();
    this.#known = new WeakMap();
    this.#wishes += 1;
    void this.#run();
  }

  /** The pieces to look at, the nearest first. */
  want(pieces: readonly Piece[]): void {
    this.#wanted = pieces;
    this.#wishes += 1;
    void this.#run();
  }

  #batch(): Piece[] {
    const batch: Piece[] = [];
    let size = 0;
    for (const piece of this.#wanted) {
      if (this.found(piece)) continue;
      if (size > 0 && size + piece.text.length > BATCH) break;
      batch.push(piece);
      size += piece.text.length;
    }
    return batch;
  }

  #keepWanted(found: Map<string, readonly Finding[]>): void {
    const wanted = new Set(this.#wanted.map(keyOf));
    for (const key of found.keys()) if (!wanted.has(key)) found.delete(key);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let batch = this.#batch(); batch.length > 0; batch = this.#batch()) {
      const into = this.#found;
      const wishes = this.#wishes;
      const findings = await this.#check(batch).catch(() => null);
      // A check that cannot be made is not tried again before something changes.
      if (findings === null && wishes === this.#wishes) break;
      if (findings === null) continue;
      batch.forEach((piece, n) => into.set(keyOf(piece), findings[n] ?? []));
      if (into.size > MOST_KEPT + this.#wanted.length) this.#keepWanted(into);
      if (into === this.#found) this.#told();
    }
    this.#running = false;
    this.#told();
  }
}
