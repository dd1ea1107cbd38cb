import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Call } from '../../../shared/protocol/index.ts';
import { formatId, type JobRow } from '../../../shared/protocol/export.ts';
import { CommandError, must, refusedBy, storyOf, text, usage, type Cli, type Command } from '../command.ts';
import { withCore, type CoreHere } from '../core-here.ts';
import { EXIT, exitOf } from '../exit-codes.ts';

const SHORT: Record<string, string> = {
  md: 'markdown',
  txt: 'text',
  copydesk: 'package',
  htm: 'html',
  word: 'docx',
};
const ENDED = ['done', 'failed', 'cancelled'];
const PAGE = 500;

/** Waits until a job has ended; Ctrl-C cancels it and waits for what is under way. */
async function follow(cli: Cli, core: CoreHere, started: JobRow): Promise<JobRow> {
  const { call } = core;
  let row = started;
  let wake: () => void = () => undefined;
  const deaf = core.onEvent((name, event) => {
    if (name === 'job.changed' && 'job' in event && event.job.jobId === started.jobId) {
      row = event.job;
      cli.progress(`${String(row.done + row.failed)} of ${String(row.total)}`);
      wake();
    }
  });
  const cancel = (): void => {
    void call('job.cancel', { jobId: started.jobId });
  };
  cli.signal.addEventListener('abort', cancel, { once: true });
  row = (await must(call('job.list', { limit: 500 }))).find((job) => job.jobId === row.jobId) ?? row;
  while (!ENDED.includes(row.state)) await new Promise<void>((resolve) => (wake = resolve));
  cli.signal.removeEventListener('abort', cancel);
  deaf();
  return row;
}

async function report(cli: Cli, call: Call, job: JobRow): Promise<void> {
  const items = [];
  for (let offset = 0; offset < job.total; offset += PAGE) {
    const page = await must(call('job.items', { jobId: job.jobId, offset, limit: PAGE }));
    items.push(...page.items);
  }
  if (cli.json) {
    cli.data({ job, items });
    return;
  }
  for (const item of items) {
    if (item.file !== null && item.state === 'done') cli.say(path.join(job.destination.path, item.file));
    for (const { message } of item.warnings) cli.warn(`${item.headline || item.storyId}: ${message}`);
    if (item.problem) cli.warn(`${item.headline || item.storyId}: ${item.problem.message}`);
  }
}

function madeFolder(out: string): string {
  const folder = path.resolve(out);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new CommandError(`${folder} could not be made.`, EXIT.notSaved);
  }
  return folder;
}

/** `export` is a word of the language, so the command has a longer name here. */
export const exportStories: Command = {
  usage: 'export (ID… | --all) --format html|docx|docx-tracked|markdown|text|package [--out DIR] [--strict]',
  summary: 'writes stories as files; --strict leaves out those with warnings',
  options: {
    all: { type: 'boolean' },
    format: { type: 'string' },
    out: { type: 'string' },
    strict: { type: 'boolean' },
  },
  run: async (cli) => {
    const wanted = text(cli.values, 'format');
    if (wanted === undefined) throw usage(`export wants --format: ${formatId.options.join(', ')}.`);
    const format = formatId.safeParse(SHORT[wanted] ?? wanted);
    if (!format.success) throw usage(`--format is one of ${formatId.options.join(', ')}, not "${wanted}".`);
    if ((cli.values.all === true) === cli.words.length > 0)
      throw usage('export wants story ids, or --all, and not both.');
    return withCore(cli, 'write', async (call, core) => {
      const stories: string[] = [];
      for (const prefix of cli.words) stories.push(await storyOf(call, prefix));
      const out = text(cli.values, 'out');
      const destination =
        out === undefined ? 'exports' : (await must(call('destination.add', { path: madeFolder(out) }))).id;
      const requested = await call('export.request', {
        stories: cli.values.all === true ? 'all' : [...new Set(stories)],
        format: format.data,
        destination,
        confirmed: cli.values.strict !== true,
      });
      if (!requested.ok) throw refusedBy(requested.problem);
      const job = await follow(cli, core, requested.value);
      await report(cli, call, job);
      if (!cli.json)
        cli.warn(
          `${String(job.done)} of ${String(job.total)} exported to ${job.destination.path}` +
            (job.failed > 0 ? `, ${String(job.failed)} not` : '') +
            (job.state === 'cancelled' ? '; stopped' : ''),
        );
      if (job.state === 'cancelled') return EXIT.cancelled;
      if (job.problem) {
        cli.warn(`copydesk: ${job.problem.message}`);
        return exitOf(job.problem);
      }
      return job.failed > 0 || job.state === 'failed' ? EXIT.failed : EXIT.ok;
    });
  },
};
