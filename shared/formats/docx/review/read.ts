import type { ArticleMeta } from '../../../article/meta.ts';
import type { Block } from '../../../article/nodes/index.ts';
import type { ProposedField } from '../../../article/proposals.ts';
import type { Pen } from '../../../article/review/pen.ts';
import { isMarked } from '../../../article/review/reading.ts';
import { withCells } from '../../../article/review/tokens.ts';
import { fail, ok, type Result } from '../../../kit/result.ts';
import type { Note } from '../../../protocol/notes.ts';
import { officeFault, type OfficeProblem } from '../../common/office-fault.ts';
import type { Parts } from '../../common/parts.ts';
import type { CommentThread, ReadContext, ReadStory } from '../../format.ts';
import { readCard, type Card } from '../card.ts';
import { listKinds } from '../numbering.ts';
import { relationsOf, xmlOf } from '../parts.ts';
import { lastSaved } from '../properties.ts';
import { documentOf, openDocument, partOf, readDocument } from '../read.ts';
import { ReviewBody } from './body.ts';
import { readThreads } from './comments.ts';
import { numbersHold, ReadStamps } from './stamps.ts';

/** A document as it stands under review. */
export type ReviewedDocument = {
  /** Fields of the story as they would be with every change taken. */
  meta: Partial<ArticleMeta>;
  /** Who made the last tracked change in the line of a field, and when. */
  changedBy: Partial<Record<ProposedField, Pick<Pen, 'by' | 'initials' | 'at'>>>;
  /** The body with its tracked changes as suggestions. Blocks that we named have their own ids. */
  body: Block[];
  threads: CommentThread[];
  /** Which revision the document was made from; null for one that is not of ours. */
  card: Card | null;
  /** Who saved it last and when, as far as it says. */
  saved: { by?: string; at?: string };
  notes: Note[];
  pictures: ReadStory['pictures'];
};

/** The card of a document, found by its name among the custom parts, however they are numbered. */
export function cardOf(parts: Parts): Card | null {
  for (const name of parts.keys()) {
    if (!/^customXml\/item\d+\.xml$/u.test(name)) continue;
    try {
      const card = readCard(xmlOf(parts, name));
      if (card) return card;
    } catch {
      // Another program's part, or a damaged one: the copy is then told without it.
    }
  }
  return null;
}

function savedIn(parts: Parts): ReviewedDocument['saved'] {
  const core = partOf(relationsOf(parts, ''), 'core-properties');
  const { by, at } = lastSaved(core === undefined ? undefined : xmlOf(parts, core));
  return { ...(by === '' ? {} : { by }), ...(at === null ? {} : { at }) };
}

/** Other names of blocks, as long as anything is open: they are those of the text before or after. */
function withNames(blocks: readonly Block[], card: Card | null): Block[] {
  if (!card || !blocks.some(isMarked)) return [...blocks];
  const names = new Map(card.names.map(({ id, ...ids }) => [id, ids]));
  const named = (block: Block): Block => {
    const ids = names.get(block.id);
    const made = block.kind === 'table' ? withCells(block, (content) => content.map(named)) : block;
    return ids ? { ...made, ids } : made;
  };
  return blocks.map(named);
}

/**
 * Reads the unpacked files of a Word document with its tracked changes as suggestions and its comments as threads.
 * Deleted words come in as struck out, never as live text.
 */
export function readDocxReview(
  parts: Parts,
  { newId }: ReadContext,
): Result<ReviewedDocument, OfficeProblem> {
  try {
    const main = documentOf(parts);
    if (main === undefined) return fail({ kind: 'unsupported', what: 'not-document' });
    const card = cardOf(parts);
    const { reading, relations, part } = openDocument(parts, main, newId);
    const text = new TextDecoder().decode(parts.get(main));
    const review = {
      stamps: new ReadStamps(card, newId, numbersHold(text, card)),
      lists: listKinds(part('numbering')),
    };
    const body = new ReviewBody({ ...reading, review });
    readDocument(parts, main, (block) => {
      body.readBlock(block);
    });
    const blocks = withNames(body.blocks, card);
    const extended = partOf(relations, 'commentsExtended');
    const finished = reading.story.finish(reading.fields);
    return ok({
      meta: finished.meta,
      changedBy: body.changedBy,
      body: [...blocks, ...finished.blocks],
      threads: readThreads(
        part('comments'),
        extended === undefined ? undefined : xmlOf(parts, extended),
        body.edges,
        blocks,
      ),
      card,
      saved: savedIn(parts),
      notes: finished.notes,
      pictures: body.pictures,
    });
  } catch (error) {
    return fail(officeFault(error));
  }
}
