import { emptyArticle, type Article } from '../../../../../shared/article/article.ts';
import { text } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { StorySession, type SessionPorts } from '../../../../../renderer/story/session/session.ts';
import { fakeClock } from './fake-clock.ts';
import { fakeCore } from './fake-core.ts';

export const article = (words: string): Article => {
  const empty = emptyArticle({ language: 'en-GB', zone: 'Europe/Oslo', blockId: 'block0000000' });
  return { ...empty, body: [paragraph('block0000000', words)] };
};

export const paragraph = (id: string, words: string): Block => ({
  kind: 'paragraph',
  id,
  content: words === '' ? [] : [text(words)],
});

export const wordsOf = (a: Article): string =>
  a.body
    .map((b) => ('content' in b ? b.content.map((c) => (c.kind === 'text' ? c.text : '')).join('') : ''))
    .join('\n');

/** An editor of one paragraph, in which a test types. */
export function fakeEditor(body: Block[]) {
  let shown = body;
  const state = { composing: false, loads: 0 };
  return {
    state,
    body: () => shown,
    load: (next: Block[]) => {
      shown = next;
      state.loads += 1;
    },
    isComposing: () => state.composing,
    write: (words: string) => {
      shown = [paragraph('block0000000', words)];
    },
  };
}

/** A window with one story open, on a clock and a core of its own. */
export function desk(words = 'one') {
  const clock = fakeClock();
  const core = fakeCore(clock, article(words));
  const last: unknown[] = [];
  const ports: SessionPorts = {
    call: core.call,
    lastSave: (input) => last.push(input),
    session: 'this-window',
    now: clock.now,
    after: clock.after,
  };
  const head = core.head();
  const session = new StorySession(ports, {
    ack: core.ackOf(head),
    article: structuredClone(head.article),
    createdAt: 0,
    binned: false,
  });
  const editor = fakeEditor(session.current().body);
  const detach = session.attach(editor);
  core.onSaved((event) => session.heard(event));
  const type = (next: string) => {
    editor.write(next);
    session.changed();
  };
  return { clock, core, session, editor, type, detach, ports, last };
}
