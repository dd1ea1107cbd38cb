import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireNode } from '../support/node-version.ts';
import { cards } from './cards.ts';
import { exporting } from './exporting.ts';
import { finding } from './finding.ts';
import { language } from './language.ts';
import { palette } from './palette.ts';
import { ROOT } from './place.ts';
import { preview } from './preview.ts';
import { table, type Row } from './row.ts';
import { pasting } from './pasting.ts';
import { reviewing } from './review.ts';
import { saving } from './saving.ts';
import { opening, scrolling } from './scrolling.ts';
import { searching } from './searching.ts';
import { starting } from './starting.ts';
import { suggesting } from './suggesting.ts';
import { threads } from './threads.ts';
import { typing } from './typing.ts';
import { weight } from './weight.ts';

/** What is measured, and how, in a line each. */
const parts: Record<string, { help: string; run: () => Promise<Row[]> }> = {
  typing: {
    help: 'keydown to after the next paint in the built app’s page, 120 keys mid-story, in turn with a bare contenteditable of the same words beside it, frame limit off',
    run: typing,
  },
  paste: {
    help: 'half a megabyte of Word’s HTML pasted in the built app’s page: until its last line is painted, and the longest task on the way, in turn with a bare contenteditable beside it that gets the same without inline styles as innerHTML',
    run: pasting,
  },
  save: {
    help: 'story.save of one changed paragraph through the core’s worker until its acknowledgement, in turn with a raw one-row commit under synchronous=FULL on the same disk',
    run: saving,
  },
  search: {
    help: 'story.list by relevance (total, 50 rows, snippets) over 100,000 sample stories, in turn with the raw FTS5 statements for the same answer on the same file',
    run: searching,
  },
  find: {
    help: 'a word in a story of 50,000 words, by the finder of the window: the first match, every match, every match again after one paragraph changed; in turn with String.matchAll over the same words in one string',
    run: finding,
  },
  review: {
    help: 'a story of 10,000 words: two revisions as suggestions, in turn with a diff of the words of both as two strings; accepting 500 suggestions, and a typed letter as a suggestion, each in turn with a JSON clone of the document',
    run: reviewing,
  },
  suggest: {
    help: 'a story of 10,000 words, frame limit off: keydown to after the next paint while suggesting, 110 keys, in turn with the same keys while editing it; opening the margin with 500 cards and going to the next of them, until the card is painted, in turn with the same keys in the same story without a card',
    run: async () => [...(await suggesting()), ...(await cards())],
  },
  threads: {
    help: 'a story of 10,000 words with 300 threads of comments, frame limit off: from pressing its row until its words and until its first card are painted, with the margin and with the list of all beside it; and keys typed in bursts with rests between, in which comments are placed anew; in turn with the same story without a comment',
    run: threads,
  },
  scroll: {
    help: 'frames while the list and the table of 100,000 sample stories are scrolled, by the wheel and by flings to the end, in the same browser as a page of bare rows',
    run: scrolling,
  },
  open: {
    help: 'story.open of stories at random through the core’s worker, in turn with reading the row of the same revision raw from SQLite',
    run: opening,
  },
  start: {
    help: 'from starting the browser shell’s process, with a browser open, to the desk and to the first letter of a new story; the median of 5',
    run: starting,
  },
  language: {
    help: 'from opening a story of 3,000 words until its last paragraph is marked, with grammar already started; and keys typed in bursts with rests between, so that checks run while someone types, in turn with a window where help is off',
    run: language,
  },
  palette: {
    help: 'from the key until the palette is painted, and from a letter until what it finds is, a story of 1,000 words open, in turn with showing a dialog element of as many bare rows in the same page',
    run: palette,
  },
  preview: {
    help: 'from a key beside the preview until the newer page is in front and painted, a story of 1,000 words, in turn with setting the same HTML as srcdoc of a bare sandboxed frame in the same page',
    run: preview,
  },
  weight: {
    help: 'gzipped script and style that a window fetches before it draws, beside a page with React and a Lexical rich-text editor and nothing else, built the same way',
    run: weight,
  },
  export: {
    help: 'copydesk export --all --format html of 10,000 sample stories, from start to end of the process, and the most memory it held',
    run: exporting,
  },
};

async function main(): Promise<void> {
  requireNode();
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      only: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log('npm run bench [-- --only NAME] [--json FILE]\n');
    for (const [name, part] of Object.entries(parts)) console.log(`${name.padEnd(8)} ${part.help}`);
    return;
  }
  const chosen = values.only?.flatMap((names) => names.split(',')) ?? Object.keys(parts);
  const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined)
    throw new Error(`There is no part ${unknown}. Parts: ${Object.keys(parts).join(', ')}.`);
  if (spawnSync(process.execPath, [path.join(ROOT, 'start.cjs'), 'build'], { stdio: 'inherit' }).status !== 0)
    throw new Error('The build did not succeed.');

  const rows: Row[] = [];
  for (const name of chosen) {
    const from = performance.now();
    process.stderr.write(`${name}… `);
    rows.push(...((await parts[name]?.run()) ?? []));
    process.stderr.write(`${((performance.now() - from) / 1000).toFixed(0)} s\n`);
  }
  console.log(`\n${table(rows)}\n`);
  console.log(
    `${process.platform} ${process.arch}, ${String(cpus().length)} cores, Node ${process.versions.node}`,
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
