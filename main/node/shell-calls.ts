import { safeHref } from '../../shared/article/links.ts';
import { firstIssue } from '../../shared/article/document.ts';
import { fail, ok } from '../../shared/kit/result.ts';
import { calls, type Answer, type CallName, type InputOf } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import type { Previews } from '../pages/previews.ts';
import type { CoreProcess } from '../host.ts';

type Shell = { core: Pick<CoreProcess, 'call'>; previews: Previews; version: string };

const unsupported = (why: Said): Answer<never> => fail<Problem>({ kind: 'unsupported', ...why });

const platform = (): 'mac' | 'windows' | 'linux' =>
  process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';

/** The calls that a shell answers, as a browser tab can: what it cannot do, it says. */
const answers: Record<string, (shell: Shell, input: never) => Answer<unknown> | Promise<Answer<unknown>>> = {
  'shell.info': (shell) =>
    ok({
      shell: 'browser',
      version: shell.version,
      platform: platform(),
      can: { chooseFolder: false, reveal: false, openLinks: false },
    }),
  'preview.open': async (shell, input: InputOf<'preview.open'>) => {
    const answer = await shell.core.call('preview.render', input, 'shell');
    if (!answer.ok) return answer;
    const { html, ...shown } = calls['preview.render'].output.parse(answer.value);
    return ok({ url: `/preview/${shell.previews.put(html)}`, ...shown });
  },
  'destination.choose': () => unsupported(say('tab.no-dialog')),
  'job.reveal': () => unsupported(say('tab.no-reveal')),
  'style.reveal': async (shell) => {
    const made = await shell.core.call('style.folder', {}, 'shell');
    if (!made.ok) return made;
    return unsupported(say('tab.no-folder'));
  },
  'shell.openLink': (_shell, input: InputOf<'shell.openLink'>) =>
    safeHref(input.url) === null || !/^(?:https|http|mailto):/iu.test(input.url.trim())
      ? fail<Problem>({
          kind: 'invalid',
          path: 'url',
          ...say('shell.bad-link'),
        })
      : unsupported(say('tab.opens-links')),
  'shell.opened': () => ok([]),
  'shell.listening': () => ok({}),
  'shell.closeAnswer': () => ok({}),
};

/** Answers a call that belongs to the shell; undefined when it is the core's. */
export function answerInShell(
  shell: Shell,
  name: string,
  input: unknown,
): Promise<Answer<unknown>> | undefined {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (!answer) return undefined;
  const parsed = calls[name as CallName].input.safeParse(input);
  if (!parsed.success) {
    const issue = firstIssue(parsed.error);
    return Promise.resolve(
      fail({ kind: 'invalid', path: issue.path, ...say('request.not-understood', { why: issue.message }) }),
    );
  }
  return Promise.resolve(answer(shell, parsed.data as never));
}
