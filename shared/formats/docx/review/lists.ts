import type { Level } from '../numbering.ts';

/** The kind of a list and where it begins. */
export type ListKind = (id: string, level: number) => Level | null;
