import type { ReadStamps } from './stamps.ts';
import type { ListKind } from './lists.ts';

/** What reading under review needs beside the tables of the document. */
export type Review = {
  stamps: ReadStamps;
  lists: ListKind;
};
