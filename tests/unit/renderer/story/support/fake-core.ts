import { createHash } from 'node:crypto';
import type { Article } from '../../../../../shared/article/article.ts';
import { applyPatch } from '../../../../../shared/article/patch.ts';
import { canonicalJson } from '../../../../../shared/kit/json.ts';
import type { Answer, Call, CallName, EventOf, InputOf } from '../../../../../shared/protocol/index.ts';
import type { Problem } from '../../../../../shared/protocol/problem.ts';
import type { Ack, Base } from '../../../../../shared/protocol/story.ts';
import type { FakeClock } from './fake-clock.ts';
import { say as said } from '../../../../../shared/protocol/said.ts';

export const STORY = '0198c0de-0000-7000-8000-000000000001';
export const NEW_STORY = '0198c0de-0000-7000-8000-000000000002';

export type Stored = {
  number: number;
  session: string;
  sealed: boolean;
  side: boolean;
  article: Article;
  savedAt: number;
};

/** What happens to one request on its way: how long it takes, and whether it or its answer is lost. */
export type Fate = { ms: number; lost: 'no' | 'request' | 'answer' | 'late' };

const sha = (article: Article) => createHash('sha256').update(canonicalJson(article)).digest('hex');

/** One story as the core keeps it, with the rules of saving, sealing, keeping and restoring, and unreliable messengers. */
export function fakeCore(clock: FakeClock, first: Article) {
  const revisions: Stored[] = [
    { number: 1, session: 'elsewhere', sealed: true, side: false, article: first, savedAt: clock.now() },
  ];
  const created: Article[] = [];
  const calls: CallName[] = [];
  const hearers = new Set<(event: EventOf<'story.saved'>) => void>();
  let fate: () => Fate = () => ({ ms: 5, lost: 'no' });
  let refuse: ((name: CallName) => Problem | null) | null = null;
  let binned = false;

  const head = (): Stored => {
    const found = revisions.findLast((r) => !r.side);
    if (!found) throw new Error('a story always has a head');
    return found;
  };
  const ackOf = (r: Stored): Ack => ({
    storyId: STORY,
    number: r.number,
    sha256: sha(r.article),
    savedAt: r.savedAt,
  });
  const nextNumber = () => Math.max(...revisions.map((r) => r.number)) + 1;
  const stale = (base: Base): Problem | null => {
    const now = ackOf(head());
    return base.number === now.number && base.sha256 === now.sha256
      ? null
      : { kind: 'conflict', ...said('story.conflict'), head: { number: now.number, sha256: now.sha256 } };
  };
  const say = (session: string) => {
    const event = { ack: ackOf(head()), session };
    for (const hear of hearers) hear(event);
  };

  function append(article: Article, session: string, sealed = false): Ack {
    const now = head();
    if (now.session === session && !now.sealed) {
      now.article = article;
      now.savedAt = clock.now();
      now.sealed = sealed;
    } else {
      now.sealed = true;
      revisions.push({ number: nextNumber(), session, sealed, side: false, article, savedAt: clock.now() });
    }
    say(session);
    return ackOf(head());
  }

  const handlers: { [N in CallName]?: (input: InputOf<N>) => Answer<unknown> } = {
    'story.open': () => ({
      ok: true,
      value: { ack: ackOf(head()), article: head().article, createdAt: 0, binned },
    }),
    'story.save': (input) => {
      const problem = stale(input.base);
      if (problem) return { ok: false, problem };
      const next = applyPatch(head().article, structuredClone(input.patch));
      if (!next.ok)
        return {
          ok: false,
          problem: { kind: 'invalid', ...said('story.does-not-fit', { why: next.problem }) },
        };
      return { ok: true, value: append(next.value, input.session) };
    },
    'story.seal': (input) => {
      const problem = stale(input.base);
      if (problem) return { ok: false, problem };
      head().sealed = true;
      return { ok: true, value: ackOf(head()) };
    },
    'story.keep': (input) => {
      const number = nextNumber();
      const article = structuredClone(input.article);
      revisions.push({
        number,
        session: input.session,
        sealed: true,
        side: true,
        article,
        savedAt: clock.now(),
      });
      const { sha256 } = ackOf(head());
      return { ok: true, value: { number, head: { number: head().number, sha256 } } };
    },
    'story.create': (input) => {
      const article = structuredClone(input.article ?? first);
      created.push(article);
      return {
        ok: true,
        value: {
          ack: { storyId: NEW_STORY, number: 1, sha256: sha(article), savedAt: clock.now() },
          article,
        },
      };
    },
    'revision.restore': (input) => {
      const problem = stale(input.base);
      if (problem) return { ok: false, problem };
      const old = revisions.find((r) => r.number === input.number);
      if (!old) return { ok: false, problem: { kind: 'not-found', ...said('version.missing') } };
      head().sealed = true;
      const ack = append(old.article, input.session, true);
      return { ok: true, value: { ack, article: old.article } };
    },
    'revision.name': (input) => {
      const problem = stale(input.base);
      if (problem) return { ok: false, problem };
      head().sealed = true;
      return { ok: true, value: ackOf(head()) };
    },
    'story.bin': (input) => {
      ({ binned } = input);
      return { ok: true, value: {} };
    },
  };

  const answer = (name: CallName, input: unknown): Answer<unknown> => {
    const problem = refuse?.(name);
    if (problem) return { ok: false, problem };
    const handle = handlers[name] as ((input: unknown) => Answer<unknown>) | undefined;
    if (!handle) throw new Error(`the fake core does not know ${name}`);
    return structuredClone(handle(input));
  };

  const ask = (name: CallName, input: unknown): Promise<Answer<unknown>> => {
    calls.push(name);
    const sent = structuredClone(input);
    const { ms, lost } = fate();
    const failed: Answer<unknown> = { ok: false, problem: { kind: 'failed', ...said('window.no-answer') } };
    return new Promise((resolve) => {
      clock.after(ms, () => {
        if (lost === 'late') clock.after(ms, () => answer(name, sent));
        const said = lost === 'request' || lost === 'late' ? failed : answer(name, sent);
        clock.after(ms, () => resolve(lost === 'no' ? said : failed));
      });
    });
  };

  return {
    call: ask as unknown as Call,
    /** Another window's change, acknowledged at once. */
    saveElsewhere: (article: Article, session = 'elsewhere') => append(article, session),
    onSaved: (hear: (event: EventOf<'story.saved'>) => void) => {
      hearers.add(hear);
    },
    fates: (next: () => Fate) => {
      fate = next;
    },
    refusing: (next: ((name: CallName) => Problem | null) | null) => {
      refuse = next;
    },
    head,
    ackOf,
    revisions,
    created,
    calls,
  };
}

export type FakeCore = ReturnType<typeof fakeCore>;
