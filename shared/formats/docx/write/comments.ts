import type { CommentThread } from '../../format.ts';
import type { Anchors } from './anchors.ts';
import { pieces } from './runs.ts';
import { part, spaces, tag } from './xml.ts';

/** Word knows a comment's paragraph by eight hexadecimal digits below this. */
const PARAGRAPHS = 0x10000000;

const initialsOf = (by: string, initials: string): string =>
  initials ||
  by
    .split(/\s+/u)
    .map((name) => name.slice(0, 1))
    .join('');

/** The parts that hold comments: what was said, and which answers which and is settled. */
export type CommentParts = { comments: string; extended: string } | null;

/** Writes the comments of all threads and puts their signs; null when nobody said anything. */
export function writeComments(threads: readonly CommentThread[], anchors: Anchors): CommentParts {
  const said: string[] = [];
  const about: string[] = [];
  for (const thread of threads) {
    const numbers: number[] = [];
    let parent: string | undefined;
    for (const { by, initials, at, text } of thread.comments) {
      const number = said.length;
      const paragraph = (PARAGRAPHS + number).toString(16).toUpperCase();
      numbers.push(number);
      said.push(
        tag(
          'w:comment',
          {
            'w:id': number,
            'w:author': by,
            'w:date': at === null ? undefined : `${new Date(at).toISOString().slice(0, 19)}Z`,
            'w:initials': initialsOf(by, initials),
          },
          tag('w:p', { 'w14:paraId': paragraph }, tag('w:r', {}, pieces(text))),
        ),
      );
      about.push(
        tag('w15:commentEx', {
          'w15:paraId': paragraph,
          'w15:paraIdParent': parent,
          'w15:done': thread.resolved ? 1 : 0,
        }),
      );
      parent ??= paragraph;
    }
    if (numbers.length > 0) anchors.put(thread, numbers);
  }
  if (said.length === 0) return null;
  const root = { ...spaces('w', 'mc', 'w14', 'w15'), 'mc:Ignorable': 'w14 w15' };
  return {
    comments: part(tag('w:comments', root, ...said)),
    extended: part(tag('w15:commentsEx', root, ...about)),
  };
}
