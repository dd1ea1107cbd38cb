import { randomBytes } from 'node:crypto';
import type { Call, EventName, EventOf } from '../../shared/protocol/index.ts';
import type { HearEvent } from '../host.ts';
import { fileLog } from '../ports/log-file.ts';
import { startCore } from '../start.ts';
import { exportsDirOf } from './folders.ts';
import { refusedBy, type Cli } from './command.ts';

/** The core in this process, for one command. */
export type CoreHere = { call: Call; onEvent: (hear: HearEvent) => () => void };

/**
 * Opens the profile, runs a command and closes the profile again, whatever happens.
 * `read` commands can look at a profile that another Copydesk is using; `write` commands need it for themselves.
 */
export async function withCore(
  cli: Pick<Cli, 'profileDir' | 'version'>,
  access: 'read' | 'write',
  run: (call: Call, core: CoreHere) => Promise<number>,
): Promise<number> {
  const listeners = new Set<HearEvent>();
  const started = await startCore(
    {
      profileDir: cli.profileDir,
      exportsDir: exportsDirOf(cli.profileDir),
      version: cli.version,
      now: Date.now,
      random: (count) => randomBytes(count),
      log: fileLog(cli.profileDir),
      publish: <N extends EventName>(name: N, event: EventOf<N>) => {
        for (const hear of listeners) hear(name, event);
      },
    },
    { access },
  );
  if (!started.ok) throw refusedBy(started.problem);
  const core = started.value;
  // The gate behind it validates both names and inputs; only the types of answers are the contract's word.
  const call = (async (name: string, input: unknown) => {
    // The core answers without a pause; Ctrl-C and the terminal need one.
    await new Promise((resolve) => setImmediate(resolve));
    return core.call(name, input, 'shell');
  }) as Call;
  const onEvent = (hear: HearEvent) => {
    listeners.add(hear);
    return () => listeners.delete(hear);
  };
  try {
    return await run(call, { call, onEvent });
  } finally {
    await core.stop();
  }
}
