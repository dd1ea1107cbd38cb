import { STATUSES, type Status } from '../../../shared/article/meta.ts';
import type { Call, InputOf } from '../../../shared/protocol/index.ts';
import { storySort, type StoryRow } from '../../../shared/protocol/story.ts';
import { must, text, usage, wholeNumber, type Cli, type Command } from '../command.ts';
import { withCore } from '../core-here.ts';
import { cells } from '../print.ts';

const PAGE = 500;

const day = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

const plain = (snippet: string): string => snippet.replace(/[\uE000\uE001]/gu, '').replace(/\s+/gu, ' ');

const line = (row: StoryRow): string =>
  cells([
    [row.storyId, 36],
    [row.status, 9],
    [`${String(row.words)} w`, 8],
    [day(row.updatedAt), 16],
    [row.headline || row.opening || '(no headline)', 0],
  ]);

async function pages(
  call: Call,
  wanted: Omit<InputOf<'story.list'>, 'offset' | 'limit'>,
  limit: number,
  take: (rows: StoryRow[], total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let offset = 0; offset < limit && !signal.aborted; offset += PAGE) {
    const page = await must(call('story.list', { ...wanted, offset, limit: Math.min(PAGE, limit - offset) }));
    take(page.rows, page.total);
    if (page.rows.length < PAGE) return;
  }
}

async function print(cli: Cli, query: string | undefined): Promise<number> {
  const wantedStatus = text(cli.values, 'status');
  if (wantedStatus !== undefined && !STATUSES.includes(wantedStatus as Status))
    throw usage(`--status is one of ${STATUSES.join(', ')}.`);
  const sort = storySort.safeParse(text(cli.values, 'sort') ?? (query ? 'relevance' : 'updated'));
  if (!sort.success) throw usage(`--sort is one of ${storySort.options.join(', ')}.`);
  const desk = text(cli.values, 'desk');
  const filter = {
    ...(query === undefined ? {} : { query }),
    ...(wantedStatus === undefined ? {} : { status: [wantedStatus as Status] }),
    ...(desk === undefined ? {} : { desk }),
    binned: cli.values.bin === true,
  };
  const limit = wholeNumber(cli.values, 'limit', Number.MAX_SAFE_INTEGER, 1_000_000);
  const kept: StoryRow[] = [];
  let found = 0;
  return withCore(cli, 'read', async (call) => {
    await pages(
      call,
      { filter, sort: sort.data },
      limit,
      (rows, total) => {
        found = total;
        if (cli.json) kept.push(...rows);
        else
          for (const row of rows) {
            cli.say(line(row));
            if (row.snippet) cli.say(`    ${plain(row.snippet)}`);
          }
      },
      cli.signal,
    );
    if (cli.json) cli.data({ total: found, rows: kept });
    return 0;
  });
}

const filters = {
  status: { type: 'string' },
  desk: { type: 'string' },
  sort: { type: 'string' },
  limit: { type: 'string' },
  bin: { type: 'boolean' },
} as const;

export const list: Command = {
  usage: 'list [--status S] [--desk D] [--sort updated|created|deadline|headline] [--limit N] [--bin]',
  summary: 'lists the stories, the last changed first',
  options: filters,
  run: (cli) => {
    if (cli.words.length > 0) throw usage('list takes no names. To look for words: copydesk search QUERY');
    return print(cli, undefined);
  },
};

export const search: Command = {
  usage: 'search QUERY [--status S] [--desk D] [--limit N]',
  summary: 'finds stories: words, "a phrase", begin*',
  options: filters,
  run: (cli) => {
    const query = cli.words.join(' ').trim();
    if (query === '') throw usage('search wants words to look for.');
    return print(cli, query);
  },
};
