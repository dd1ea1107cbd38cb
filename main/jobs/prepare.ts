import type { FormatId, JobRow } from '../../shared/protocol/export.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, saidOf, type Said } from '../../shared/protocol/said.ts';
import { formats } from '../../shared/formats/index.ts';
import type { Result } from '../../shared/kit/result.ts';
import { nameCandidates, nameKey } from '../outlets/names.ts';
import type { Outlet, Parcel } from '../outlets/outlet.ts';
import { reserveName } from '../store/export-names.ts';
import { readExportable, saidIn, type Exportable } from '../store/export-input.ts';
import type { Claimed, Outcome } from '../store/jobs.ts';
import { breathe } from './breathe.ts';
import type { RunnerGiven } from './runner.ts';

/** One item on its way: the files to deliver, or none when it failed already, and what to record once they are there. */
export type Prepared = { outcome: Outcome; parcel: Parcel | null };

type Read = { item: Claimed; read: Result<Exportable, Problem> };

/** Bytes that may wait to be delivered: stories with many large pictures go in smaller groups. */
const GROUP_BYTES = 32 * 1024 * 1024;

const failed = (item: Claimed, problem: Problem, warnings: readonly Said[] = []): Prepared => ({
  outcome: { position: item.position, state: 'failed', file: null, problem, warnings },
  parcel: null,
});

function convert(
  format: FormatId,
  item: Claimed,
  exportable: Exportable,
  baseName: string,
  confirmed: boolean,
): Prepared {
  const input = { ...exportable, baseName };
  const findings = formats[format].check(input);
  const stop = findings.find((finding) => finding.level === 'stop');
  if (stop) return failed(item, { kind: 'invalid', ...saidOf(stop) });
  const { damagedThreads: threads = 0 } = exportable;
  const warned = [
    ...(threads > 0 ? [say('talk.damaged-leave', { threads })] : []),
    ...findings.filter((finding) => finding.level === 'warn').map(saidOf),
  ];
  if (warned.length > 0 && !confirmed)
    return failed(item, { kind: 'invalid', ...say('export.not-confirmed', { why: warned }) });
  const made = formats[format].convert(input);
  return {
    outcome: {
      position: item.position,
      state: 'done',
      file: made.file.name,
      problem: null,
      warnings: [...warned, ...made.warnings],
    },
    parcel: { file: made.file, beside: made.beside },
  };
}

const sizeOf = ({ parcel }: Prepared): number =>
  parcel === null
    ? 0
    : [parcel.file, ...parcel.beside].reduce(
        (sum, file) =>
          sum + (typeof file.content === 'string' ? file.content.length : file.content.byteLength),
        0,
      );

/** Keeps a name in the folder for each story that could be read, in one commit. */
function nameAll(given: RunnerGiven, job: JobRow, outlet: Outlet, read: readonly Read[]): string[] {
  const { extension } = formats[job.format].info;
  return given.store.write((db) =>
    read.map(({ item, read }) => {
      if (!read.ok) return '';
      const { slug, headline } = read.value.projection.meta;
      return reserveName(db, {
        path: job.destination.path,
        storyId: item.storyId,
        extension,
        candidates: nameCandidates({ storyId: item.storyId, slug, headline }),
        keyOf: nameKey,
        taken: outlet.taken,
      });
    }),
  );
}

/** Reads, names and converts claimed items, with a pause after each, in groups that fit in memory. */
export async function* prepare(
  given: RunnerGiven,
  job: JobRow,
  outlet: Outlet,
  items: readonly Claimed[],
  confirmed: boolean,
): AsyncGenerator<Prepared[]> {
  const read: Read[] = [];
  for (const item of items) {
    read.push({ item, read: readExportable(given.store, item, given.ports.version, saidIn(job)) });
    await breathe();
  }
  if (read.length === 0) return;
  const names = nameAll(given, job, outlet, read);
  let group: Prepared[] = [];
  let bytes = 0;
  for (const [at, { item, read: found }] of read.entries()) {
    const made = tryConvert(given, job.format, item, found, names[at] ?? item.storyId, confirmed);
    group.push(made);
    bytes += sizeOf(made);
    await breathe();
    if (bytes > GROUP_BYTES) {
      yield group;
      group = [];
      bytes = 0;
    }
  }
  if (group.length > 0) yield group;
}

/** A mistake of ours in one format must not stop the other stories of a job. */
function tryConvert(
  given: RunnerGiven,
  format: FormatId,
  item: Claimed,
  found: Result<Exportable, Problem>,
  name: string,
  confirmed: boolean,
): Prepared {
  if (!found.ok) return failed(item, found.problem);
  try {
    return convert(format, item, found.value, name, confirmed);
  } catch {
    given.ports.log('error', 'jobs.convert-failed', { format, story: item.storyId, revision: item.number });
    return failed(item, {
      kind: 'failed',
      ...say('export.not-written', { format }),
    });
  }
}
