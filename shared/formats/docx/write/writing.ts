import type { Stamp } from '../../../article/stamps.ts';
import type { Direction } from '../../common/direction.ts';
import type { MediaFile } from '../../format.ts';
import type { Anchors } from './anchors.ts';
import type { Numbering } from './numbering.ts';
import type { Relations } from './relations.ts';
import type { Stamps } from './stamps.ts';

/** What every part of the writer is given: the tables of the document that is being made. */
export type Writing = {
  relations: Relations;
  numbering: Numbering;
  stamps: Stamps;
  anchors: Anchors;
  pictures: Pictures;
  /** The direction of the story, which paragraphs without letters have. */
  around: Direction;
  /** Names of bookmarks that were given: blocks are named, so that a returned copy can be told block by block. */
  bookmarks: Set<string>;
  /** A number that was not given before, for whatever must have one. */
  number: () => number;
};

/** The picture files of a document. */
export type Pictures = {
  /** The relation and file of a stored picture; null where its file is missing or Word has no way to show it. */
  of: (media: string | undefined) => { id: string; file: MediaFile } | null;
};

/** What is suggested of a thing, as far as stamps go. */
export type Stamped = { ins?: Stamp | undefined; del?: Stamp | undefined };
