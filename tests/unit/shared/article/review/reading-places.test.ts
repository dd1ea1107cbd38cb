import { expect, test } from 'vitest';
import type { Inline } from '../../../../../shared/article/inline.ts';
import { placedText } from '../../../../../shared/article/lines.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { isIn, readBlocks, type Reading } from '../../../../../shared/article/review/reading.ts';
import { placesIn } from '../../../../../shared/article/review/reading-places.ts';
import { remark } from '../../../../../shared/article/review/remark.ts';
import { contentOf } from '../../../../../shared/article/review/wording.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from './edits.ts';
import { fc, newId, PATIENCE, penOf, runs } from './support.ts';

/** Every sign of a line that is in the reading, with where it stands in the line. */
const signsIn = (content: readonly Inline[], reading: Reading): { offset: number; sign: string }[] => {
  let at = 0;
  return content.flatMap((part) => {
    const words = placedText([part]);
    const from = at;
    at += words.length;
    return isIn(part, reading)
      ? Array.from({ length: words.length }, (_, i) => ({ offset: from + i, sign: words.charAt(i) }))
      : [];
  });
};

test(
  'what is in a reading stands in it where it is said to stand, and a block that is not has no place',
  () => {
    fc.assert(
      fc.property(anyBody, anyEdits(8), fc.constantFrom<Reading>('base', 'final'), (body, edits, reading) => {
        let marked: readonly Block[] = body;
        for (const edit of edits)
          marked = remark(marked, editedBy(marked, [edit], newId), penOf('Ada Okonjo'), { language: 'en' });
        const at = placesIn(marked, reading);
        const read = readBlocks(marked, reading);
        const lines = contentOf(read);
        // A table whose grid changes stands in the text twice, with the same lines in its cells.
        for (const [line, content] of contentOf(marked.filter((b) => 'content' in b || isIn(b, reading))))
          for (const { offset, sign } of signsIn(content, reading)) {
            const place = at({ line, offset });
            expect(placedText(lines.get(place?.line ?? '') ?? []).charAt(place?.offset ?? -1)).toBe(sign);
          }
        for (const block of marked)
          if (!('content' in block)) {
            const place = at({ line: block.id, offset: 0 });
            expect(place !== null && read.some(({ id }) => id === place.line)).toBe(isIn(block, reading));
          }
      }),
      runs(200),
    );
  },
  PATIENCE,
);
