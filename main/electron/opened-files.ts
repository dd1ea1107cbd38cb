import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { MAX_IMPORT_BYTES } from '../../shared/protocol/library.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { CoreProcess } from '../host.ts';

/** Story packages and hand-offs named on a command line, as the system passes them when one is opened. */
export const packagesIn = (argv: readonly string[], cwd: string): string[] =>
  argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && /\.(?:copydesk|handoff)$/iu.test(argument))
    .map((argument) => path.resolve(cwd, argument));

const isHandoff = (file: string): boolean => /\.handoff$/iu.test(file);

class TooLarge extends Error {}

const refused = (error: unknown): Problem =>
  error instanceof TooLarge
    ? { kind: 'too-large', ...say('request.too-large') }
    : { kind: 'failed', ...say('shell.file-unreadable') };

async function contentOf(file: string): Promise<Uint8Array> {
  if ((await stat(file)).size > MAX_IMPORT_BYTES) throw new TooLarge();
  return new Uint8Array(await readFile(file));
}

type Core = Pick<CoreProcess, 'call'>;
type Complain = (file: string, problem: Problem) => Promise<void>;

async function importOne(core: Core, file: string): Promise<Problem | null> {
  try {
    const input = { session: 'opened-file', name: path.basename(file), content: await contentOf(file) };
    const answer = await core.call('import.file', input, 'shell');
    return answer.ok ? null : answer.problem;
  } catch (error) {
    return refused(error);
  }
}

export type OpenedFiles = {
  /** From now on packages are brought in, and `offer` is called when a hand-off waits to be given. */
  begin: (given: { core: Core; complain: Complain; offer: () => void }) => void;
  /** The hand-offs that wait, each once. One that cannot be read is complained of and left out. */
  give: () => Promise<OutputOf<'shell.opened'>>;
};

/**
 * What the system opens Copydesk with: at the start, from a second start, and on macOS by an event that may come before
 * the app is ready. A story package is brought in, and the desk hears of it from the core; a hand-off can change a story
 * that is here, so a window asks first.
 */
export function takeOpenedFiles(): OpenedFiles {
  let waiting: string[] = packagesIn(process.argv, process.cwd());
  const handoffs: string[] = [];
  let tellPerson: Complain = () => Promise.resolve();
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
  return {
    begin: ({ core, complain, offer }) => {
      tellPerson = complain;
      take = (files) => {
        handoffs.push(...files.filter(isHandoff));
        if (handoffs.length > 0) offer();
        void (async () => {
          for (const file of files.filter((one) => !isHandoff(one))) {
            const problem = await importOne(core, file);
            if (problem) await complain(path.basename(file), problem);
          }
        })();
      };
      take(waiting);
      waiting = [];
    },
    give: async () => {
      const given = [];
      for (const file of handoffs.splice(0))
        try {
          given.push({ name: path.basename(file), content: await contentOf(file) });
        } catch (error) {
          void tellPerson(path.basename(file), refused(error));
        }
      return given;
    },
  };
}
