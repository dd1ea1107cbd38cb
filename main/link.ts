import type { Problem } from '../shared/protocol/problem.ts';
import type { Result } from '../shared/kit/result.ts';
import type { Answer } from '../shared/protocol/define.ts';

/** Who asks: a view may not make the calls that are for shells only. */
export type Caller = 'view' | 'shell';

/** What a shell tells the core's process when it starts. Everything else it needs it has itself. */
export type CoreOptions = { profileDir: string; exportsDir: string; version: string };

/** From the shell's process to the core's. Structured clone carries bytes as they are. */
export type ToCore =
  | { kind: 'start'; options: CoreOptions }
  | { kind: 'call'; id: number; name: string; input: unknown; from: Caller }
  | { kind: 'stop' };

/** From the core's process to the shell's. */
export type FromCore =
  | { kind: 'started'; result: Result<null, Problem> }
  | { kind: 'answer'; id: number; answer: Answer<unknown> }
  | { kind: 'event'; name: string; event: unknown }
  | { kind: 'stopped' };

/** The two ends of a message port, whatever makes the process: all that a shell has to supply. */
export type CorePort = {
  send: (message: ToCore) => void;
  onMessage: (hear: (message: FromCore) => void) => void;
  /** Called once when the process has ended, however it ended. */
  onExit: (hear: () => void) => void;
  kill: () => void;
};
