/** Bookmarks by which the blocks of a story are known in a document: Word hides those that begin with a line. */
const BLOCK = '_cd_';
const TABLE = '_ct_';
/** A block whose id another has already, in the cells of a table that went and of the one that came. */
const SPARE = '_cn_';
/** The longest name that Word takes for a bookmark. */
const MOST = 40;

/** Word takes letters, digits and lines in such a name; ours have hyphens too. */
const coded = (id: string): string => id.replaceAll('_', '__').replaceAll('-', '_m');
const decoded = (name: string): string =>
  name.replaceAll(/_(_|m)/gu, (_, sign) => (sign === 'm' ? '-' : '_'));

const named = (prefix: string, id: string): string | undefined => {
  const name = prefix + coded(id);
  return name.length > MOST ? undefined : name;
};

/** The bookmark of a block; undefined where its id has no room in one: such a block is found by its words. */
export const bookmarkOf = (id: string): string | undefined => named(BLOCK, id);
/** The bookmark of a table stands in its first cell, beside that of the paragraph there. */
export const tableBookmarkOf = (id: string): string | undefined => named(TABLE, id);

export const spareBookmark = (number: number): string => SPARE + String(number);
/** True for a paragraph that is a block of ours, and no empty place of Word's. */
export const isBlockName = (name: string): boolean => name.startsWith(BLOCK) || name.startsWith(SPARE);

const idOf = (prefix: string, name: string): string | undefined =>
  name.startsWith(prefix) ? decoded(name.slice(prefix.length)) : undefined;

export const blockOfBookmark = (name: string): string | undefined => idOf(BLOCK, name);
export const tableOfBookmark = (name: string): string | undefined => idOf(TABLE, name);
