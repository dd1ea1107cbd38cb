import { z } from 'zod';
import { SCHEMA_VERSION, type Article } from '../../article/article.ts';
import { readArticle } from '../../article/document.ts';
import { fail, ok, type Result } from '../../kit/result.ts';
import { say } from '../../protocol/said.ts';
import { checkSums, readJson, unpackPictures, type PackedProblem } from '../common/packed.ts';
import { chainOf, sealOf } from './chain.ts';
import { about, HANDOFF_VERSION, manifest, step, threads, type ReceivedParcel } from './parcel.ts';

type Parts = ReadonlyMap<string, Uint8Array>;
type Read<T> = Result<T, PackedProblem>;

const invalid = (where: string, why: string): Read<never> =>
  fail({ kind: 'invalid', ...say('package.not-valid', { where, why }) });

function articleIn(parts: Parts, name: string): Read<Article> {
  const read = readArticle(readJson(parts.get(name)));
  if (read.ok) return read;
  const { problem } = read;
  return problem.kind === 'newer'
    ? fail({ kind: 'newer', ...say('story.newer', { version: problem.version, reads: SCHEMA_VERSION }) })
    : invalid(name, `${problem.path} ${problem.message}`.trim());
}

function listIn<T>(parts: Parts, name: string, schema: z.ZodType<T[]>): Read<T[]> {
  const read = schema.safeParse(readJson(parts.get(name)));
  return read.success ? ok(read.data) : invalid(name, read.error.issues[0]?.message ?? '');
}

/** True for the unpacked parts of a hand-off, of whatever version. */
export const isHandoff = (parts: Parts): boolean => {
  const found = readJson(parts.get('manifest.json'));
  return (
    typeof found === 'object' && found !== null && 'format' in found && found.format === 'copydesk-handoff'
  );
};

const steps = z.array(step).max(100_000);

/**
 * Reads the unpacked parts of a hand-off. The seal, the sum of every part and the chain of versions are checked before
 * anything in it is believed; pictures are to be inspected again before they are stored.
 * @param digest the SHA-256 of bytes in lower-case hex
 */
export function readHandoff(parts: Parts, digest: (bytes: Uint8Array) => string): Read<ReceivedParcel> {
  const found = readJson(parts.get('manifest.json'));
  const version = z.object({ version: z.int() }).safeParse(found);
  if (version.success && version.data.version > HANDOFF_VERSION)
    return fail({ kind: 'newer', ...say('handoff.newer') });
  const read = manifest.safeParse(found);
  if (!read.success) return fail({ kind: 'invalid', ...say('handoff.no-manifest') });
  const { seal } = read.data;
  const told = about.parse(read.data);
  if (sealOf(told) !== seal) return fail({ kind: 'damaged', ...say('handoff.seal-broken') });
  const changed = checkSums(parts, told.entries, digest);
  if (changed) return fail(changed);
  for (const name of ['current.json', 'base.json', 'steps.json', 'threads.json', 'media.json'])
    if (!Object.hasOwn(told.entries, name)) return invalid(name, '');

  const current = articleIn(parts, 'current.json');
  if (!current.ok) return current;
  const base = articleIn(parts, 'base.json');
  if (!base.ok) return base;
  const way = listIn(parts, 'steps.json', steps);
  if (!way.ok) return way;
  if (chainOf(told.storyId, told.previous, way.value) !== told.chain)
    return fail({ kind: 'damaged', ...say('handoff.chain-broken') });
  const talk = listIn(parts, 'threads.json', threads);
  if (!talk.ok) return talk;
  const media = unpackPictures(parts, told.entries, digest);
  if (!media.ok) return media;
  const { format: _format, version: _version, entries: _entries, chain: _chain, ...rest } = told;
  return ok({
    ...rest,
    seal,
    base: base.value,
    current: current.value,
    steps: way.value,
    threads: talk.value,
    media: media.value,
  });
}
