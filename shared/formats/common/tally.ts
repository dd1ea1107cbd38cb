import type { Note, NoteKind } from '../../protocol/notes.ts';

/** Counts what a reader could not keep, for one line a kind. */
export class Tally {
  private readonly counts = new Map<NoteKind, Note>();

  add(kind: NoteKind, count = 1, name?: string): void {
    const known = this.counts.get(kind);
    if (known) known.count += count;
    else this.counts.set(kind, { kind, count, ...(name === undefined ? {} : { name: name.slice(0, 2000) }) });
  }

  addAll(notes: Iterable<Note>): void {
    for (const { kind, count, name } of notes) this.add(kind, count, name);
  }

  /** In the order in which they were met. */
  list(): Note[] {
    return [...this.counts.values()];
  }
}
