import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { MAX_IMPORT_BYTES } from '../../shared/protocol/library.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { CoreProcess } from '../host.ts';

/** Story packages named on a command line, as the system passes them when one is opened. */
export const packagesIn = (argv: readonly string[], cwd: string): string[] =>
  argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && /\.(?:copydesk|handoff)$/iu.test(argument))
    .map((argument) => path.resolve(cwd, argument));

async function importOne(core: Pick<CoreProcess, 'call'>, file: string): Promise<Problem | null> {
  try {
    if ((await stat(file)).size > MAX_IMPORT_BYTES) return { kind: 'too-large', ...say('request.too-large') };
    const content = new Uint8Array(await readFile(file));
    const input = { session: 'opened-file', name: path.basename(file), content };
    const answer = await core.call('import.file', input, 'shell');
    return answer.ok ? null : answer.problem;
  } catch {
    return { kind: 'failed', ...say('shell.file-unreadable') };
  }
}

/**
 * Brings in every story package that the system opens Copydesk with: at the start, from a second start, and on macOS by
 * an event that may come before the app is ready. The desk hears of new stories from the core.
 */
export function takeOpenedFiles(): (given: {
  core: Pick<CoreProcess, 'call'>;
  complain: (file: string, problem: Problem) => Promise<void>;
}) => void {
  let waiting: string[] = packagesIn(process.argv, process.cwd());
  let take = (files: string[]): void => {
    waiting = [...waiting, ...files];
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    take([file]);
  });
  app.on('second-instance', (_event, argv, cwd) => {
    take(packagesIn(argv, cwd));
  });
  return ({ core, complain }) => {
    take = (files) => {
      void (async () => {
        for (const file of files) {
          const problem = await importOne(core, file);
          if (problem) await complain(path.basename(file), problem);
        }
      })();
    };
    take(waiting);
    waiting = [];
  };
}
