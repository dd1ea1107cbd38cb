import type { Block } from '../../../article/nodes/index.ts';
import type { ExportInput, UnderReview } from '../../format.ts';
import { CARD_SPACE } from '../card.ts';
import type { Stamps } from './stamps.ts';
import { part, tag } from './xml.ts';

/** The name of the card among the custom parts of a document. */
export const CARD_ID = '{7A0C1D5E-43B2-4C8E-9D61-2F0B5A6E9C31}';

const blocksIn = (body: readonly Block[]): Block[] =>
  body.flatMap((b): Block[] =>
    b.kind === 'table' ? [b, ...b.rows.flatMap((r) => r.cells.flatMap((c) => c.content))] : [b],
  );

/** The part by which a returned copy is known, see {@link Card}. */
export function cardXml(
  { storyId, revision }: Pick<ExportInput, 'storyId' | 'revision'>,
  body: readonly Block[],
  stamps: Stamps,
  review: UnderReview | null,
): string {
  const names = blocksIn(body).flatMap(({ id, ids }) =>
    ids ? [tag('cd:name', { id, base: ids.base, final: ids.final })] : [],
  );
  return part(
    tag(
      'cd:review',
      {
        'xmlns:cd': CARD_SPACE,
        story: storyId,
        revision: revision.number,
        sha256: revision.sha256,
        form: review ? undefined : 'copy',
      },
      tag(
        'cd:stamps',
        {},
        ...stamps.all().map(({ stamp, numbers }) =>
          tag('cd:stamp', {
            id: stamp.id,
            by: stamp.by,
            at: stamp.at,
            initials: stamp.initials,
            clash: stamp.clash ? 1 : undefined,
            numbers: numbers.join(' '),
          }),
        ),
      ),
      tag('cd:names', {}, ...names),
      tag(
        'cd:threads',
        {},
        ...(review?.threads ?? []).flatMap(({ threadId: id, resolved }) =>
          id === undefined ? [] : [tag('cd:thread', { id, done: resolved ? 1 : undefined })],
        ),
      ),
    ),
  );
}

export const cardPropertiesXml = (): string =>
  part(
    tag(
      'ds:datastoreItem',
      {
        'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
        'ds:itemID': CARD_ID,
      },
      tag('ds:schemaRefs', {}, tag('ds:schemaRef', { 'ds:uri': CARD_SPACE })),
    ),
  );
