import { unzipSync } from 'fflate';
import { SCHEMA_VERSION, type Article } from '../../../../shared/article/article.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { project } from '../../../../shared/article/projection.ts';
import type { ExportInput, MediaFile } from '../../../../shared/formats/index.ts';

/** Block ids in the order in which they are asked for. */
export function counted(): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `block-${String(n)}`;
  };
}

/** What a format is given for a story; nothing of it comes from a clock. */
export const inputOf = (
  article: Article,
  media: ReadonlyMap<string, MediaFile> = new Map(),
): ExportInput => ({
  projection: project(article),
  storyId: '019ab000-0000-7000-8000-00000000f00d',
  revision: { number: 7, sha256: 'c0ffee'.padEnd(64, '0'), savedAt: Date.UTC(2026, 10, 23, 17, 45) },
  createdAt: Date.UTC(2026, 10, 22, 8),
  generator: 'Copydesk 0.1.0',
  media: (id) => media.get(id) ?? null,
  baseName: 'flood-wall',
});

/** Blocks without their ids, which every reader makes anew. */
export const withoutIds = (blocks: readonly Block[]): unknown =>
  JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === 'id' ? undefined : value)));

export const emptyStory = (body: Block[] = []): Article => ({
  schemaVersion: SCHEMA_VERSION,
  meta: {
    headline: 'The wall',
    headlines: {},
    slug: '',
    standfirst: '',
    bylines: [],
    dateline: {},
    language: 'en-GB',
    direction: 'auto',
    zone: 'Europe/London',
    status: 'draft',
    keywords: [],
    subjects: [],
    entities: [],
  },
  body,
});

/** The text content of a converted file; of a zip, that of all its files. */
export function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  if (content[0] !== 0x50 || content[1] !== 0x4b) return new TextDecoder().decode(content);
  return [...unpacked(content).values()].map((part) => new TextDecoder().decode(part)).join('\n');
}

/** The files of a zip by their names. */
export const unpacked = (content: string | Uint8Array): Map<string, Uint8Array> =>
  new Map(typeof content === 'string' ? [] : Object.entries(unzipSync(content)));
