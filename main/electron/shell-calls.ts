import { fail, ok } from '../../shared/kit/result.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import { calls, type CallName, type OutputOf, type ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import type { CoreProcess } from '../host.ts';
import type { Previews } from '../pages/previews.ts';
import { outsideLink, type OutsideLink } from './links.ts';
import { PREVIEW } from './origins.ts';

/** Calls the shell answers itself, in the name of the window that asked. */
export type ShellCalls<W> = (name: CallName, input: unknown, window: W) => Promise<Answer<unknown>>;

/** What the answers need of the system. */
export type ShellSystem<W> = {
  version: string;
  platform: 'mac' | 'windows' | 'linux';
  previews: Previews;
  chooseFolder: (window: W) => Promise<string | null>;
  confirmLink: (window: W, link: OutsideLink) => Promise<boolean>;
  openLink: (url: string) => Promise<void>;
  reveal: (path: string) => void;
  /** Hand-offs that the system opened Copydesk with, each given once. */
  opened: () => Promise<OutputOf<'shell.opened'>>;
  /** The page of the window hears `shell.closing` from now on. */
  listening: (window: W) => void;
  /** The window's answer to `shell.closing`. */
  closeAnswer: (window: W, answer: ParsedOf<'shell.closeAnswer'>) => void;
};

type Handler<N extends CallName, W> = (
  input: ParsedOf<N>,
  window: W,
) => Promise<Answer<OutputOf<N>>> | Answer<OutputOf<N>>;

type ShellName =
  | 'preview.open'
  | 'shell.info'
  | 'destination.choose'
  | 'job.reveal'
  | 'style.reveal'
  | 'shell.openLink'
  | 'shell.opened'
  | 'shell.listening'
  | 'shell.closeAnswer';

export type Handlers<W> = { [N in ShellName]: Handler<N, W> };

/** The table of what the shell answers. */
export function shellHandlers<W>(core: Pick<CoreProcess, 'call'>, system: ShellSystem<W>): Handlers<W> {
  return {
    'preview.open': async (input) => {
      const rendered = (await core.call('preview.render', input, 'shell')) as Answer<
        OutputOf<'preview.render'>
      >;
      if (!rendered.ok) return rendered;
      const { html, ...shown } = rendered.value;
      return ok({ url: `${PREVIEW}/${system.previews.put(html)}`, ...shown });
    },
    'shell.info': () =>
      ok({
        shell: 'desktop',
        version: system.version,
        platform: system.platform,
        can: { chooseFolder: true, reveal: true, openLinks: true },
      }),
    'destination.choose': async (_input, window) => {
      const path = await system.chooseFolder(window);
      if (path === null) return fail({ kind: 'cancelled', ...say('shell.nothing-chosen') });
      return (await core.call('destination.add', { path }, 'shell')) as Answer<OutputOf<'destination.add'>>;
    },
    'job.reveal': async (input) => {
      const found = (await core.call('job.path', input, 'shell')) as Answer<OutputOf<'job.path'>>;
      if (!found.ok) return found;
      system.reveal(found.value.path);
      return ok({});
    },
    'style.reveal': async () => {
      const made = (await core.call('style.folder', {}, 'shell')) as Answer<OutputOf<'style.folder'>>;
      if (!made.ok) return made;
      system.reveal(made.value.path);
      return ok({});
    },
    'shell.openLink': async (input, window) => {
      const link = outsideLink(input.url);
      if (!link) return fail({ kind: 'invalid', ...say('shell.bad-link') });
      if (await system.confirmLink(window, link)) await system.openLink(link.url);
      return ok({});
    },
    'shell.opened': async () => ok(await system.opened()),
    'shell.listening': (_input, window) => {
      system.listening(window);
      return ok({});
    },
    'shell.closeAnswer': (input, window) => {
      system.closeAnswer(window, input);
      return ok({});
    },
  };
}

const run = async <W>(
  handlers: Handlers<W>,
  name: ShellName,
  input: unknown,
  window: W,
): Promise<Answer<unknown>> => {
  const read = calls[name].input.safeParse(input);
  if (!read.success) {
    const where = read.error.issues[0]?.path.map(String).join('.');
    return fail({ kind: 'invalid', ...say('request.unreadable'), ...(where ? { path: where } : {}) });
  }
  // Each handler reads what its own row of the contract has just cleaned.
  const handle = handlers[name] as Handler<CallName, W>;
  return handle(read.data, window);
};

const isShellName = <W>(handlers: Handlers<W>, name: CallName): name is ShellName =>
  Object.hasOwn(handlers, name);

/** Validates and answers. */
export const makeShellCalls =
  <W>(handlers: Handlers<W>): ShellCalls<W> =>
  (name, input, window) =>
    isShellName(handlers, name)
      ? run(handlers, name, input, window)
      : Promise.resolve(fail({ kind: 'unsupported', ...say('request.unknown') }));
