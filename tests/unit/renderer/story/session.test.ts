import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../shared/protocol/problem.ts';
import { article, desk, paragraph, wordsOf } from './support/desk.ts';
import { say } from '../../../../shared/protocol/said.ts';

const saves = (calls: readonly string[]) => calls.filter((name) => name === 'story.save').length;
const full: Problem = { kind: 'not-saved', ...say('store.full') };

describe('saving', () => {
  it('saves after a pause of 250 ms and says which revision it is', async () => {
    const { clock, core, session, type } = desk();
    type('one two');
    expect(session.view().save).toEqual({ kind: 'saving', slow: false });
    await clock.run(249);
    expect(core.calls).toEqual([]);
    await clock.run(20);
    expect(session.view().save).toMatchObject({ kind: 'saved', number: 2 });
    expect(wordsOf(core.head().article)).toBe('one two');
  });

  it('never waits longer than 600 ms from the first unsaved change', async () => {
    const { clock, core, type } = desk();
    for (let i = 0; i < 30; i++) {
      type(`one ${String(i)}`);
      await clock.run(100);
    }
    expect(saves(core.calls)).toBe(5);
  });

  it('has one request under way and sends only the newest text after it', async () => {
    const { clock, core, type } = desk();
    core.fates(() => ({ ms: 1000, lost: 'no' }));
    type('a');
    await clock.run(300);
    for (const words of ['ab', 'abc', 'abcd']) {
      type(words);
      await clock.run(300);
    }
    expect(saves(core.calls)).toBe(1);
    await clock.run(4000);
    expect(saves(core.calls)).toBe(2);
    expect(wordsOf(core.head().article)).toBe('abcd');
  });

  it('reads nothing while an input method composes', async () => {
    const { clock, core, editor, type } = desk();
    editor.state.composing = true;
    type('に');
    await clock.run(3000);
    expect(core.calls).toEqual([]);
    editor.state.composing = false;
    await clock.run(200);
    expect(wordsOf(core.head().article)).toBe('に');
  });

  it('asks for nothing when a change was taken back', async () => {
    const { clock, core, session, type } = desk();
    type('one two');
    type('one');
    await clock.run(1000);
    expect(core.calls).toEqual([]);
    expect(session.view().save).toMatchObject({ kind: 'saved', number: 1 });
  });

  it('saves fields on the same road as words', async () => {
    const { clock, core, session } = desk();
    session.edit({ headline: 'Ferry strike enters its second week' });
    await clock.run(400);
    expect(core.head().article.meta.headline).toBe('Ferry strike enters its second week');
  });

  it('says when it takes longer than two seconds', async () => {
    const { clock, core, session, type } = desk();
    core.fates(() => ({ ms: 5000, lost: 'no' }));
    type('slow');
    await clock.run(2100);
    expect(session.view().save).toEqual({ kind: 'saving', slow: true });
  });

  it('keeps the same view object while nothing changes', () => {
    const { session, type } = desk();
    type('a');
    const before = session.view();
    type('ab');
    expect(session.view()).toBe(before);
  });
});

describe('a store that refuses', () => {
  it('says why, keeps the text, tries again by itself and then says saved', async () => {
    const { clock, core, session, editor, type } = desk();
    core.refusing(() => full);
    type('kept');
    await clock.run(300);
    expect(session.view().save).toMatchObject({ kind: 'notSaved', problem: full });
    core.refusing(null);
    await clock.run(1100);
    expect(session.view().save).toMatchObject({ kind: 'saved', number: 2 });
    expect(wordsOf(core.head().article)).toBe('kept');
    expect(editor.state.loads).toBe(0);
  });

  it('waits longer after each failure, half a minute at most', async () => {
    const { clock, core, type } = desk();
    core.refusing(() => full);
    type('kept');
    await clock.run(10 * 60_000);
    expect(saves(core.calls)).toBeGreaterThan(15);
    expect(saves(core.calls)).toBeLessThan(30);
  });

  it('takes an answer that never came for what it was: the text may be stored', async () => {
    const { clock, core, session, type } = desk();
    core.fates(() => ({ ms: 5, lost: 'answer' }));
    type('once');
    await clock.run(300);
    expect(session.view().save.kind).toBe('notSaved');
    core.fates(() => ({ ms: 5, lost: 'no' }));
    type('once more');
    await clock.run(3000);
    expect(session.view().save).toMatchObject({ kind: 'saved' });
    expect(core.revisions.filter((r) => r.side)).toEqual([]);
    expect(wordsOf(core.head().article)).toBe('once more');
  });
});

describe('sealing', () => {
  it('seals after two minutes without a change, once', async () => {
    const { clock, core, type } = desk();
    type('a');
    await clock.run(60_000);
    type('ab');
    await clock.run(119_000);
    expect(core.head().sealed).toBe(false);
    await clock.run(10 * 60_000);
    expect(core.head().sealed).toBe(true);
    expect(core.calls.filter((name) => name === 'story.seal')).toHaveLength(1);
  });

  it('saves and seals on close, and not when nothing was changed', async () => {
    const changed = desk();
    changed.type('last words');
    const closing = changed.session.close();
    await changed.clock.run(100);
    expect(await closing).toEqual({ saved: true });
    expect(changed.core.head()).toMatchObject({ number: 2, sealed: true });

    const untouched = desk();
    await untouched.session.close();
    expect(untouched.core.calls).toEqual([]);
  });
});

describe('flush', () => {
  it('sends at once and answers when everything is acknowledged', async () => {
    const { clock, core, session, type } = desk();
    type('now');
    const flushed = session.flush();
    await clock.run(20);
    expect(await flushed).toEqual({ saved: true });
    expect(wordsOf(core.head().article)).toBe('now');
  });

  it('follows a person who types on', async () => {
    const { clock, core, session, type } = desk();
    type('a');
    const flushed = session.flush();
    await clock.run(5);
    type('ab');
    await clock.run(50);
    expect(await flushed).toEqual({ saved: true });
    expect(wordsOf(core.head().article)).toBe('ab');
  });

  it('gives the reason when the store refuses', async () => {
    const { clock, core, session, type } = desk();
    core.refusing(() => full);
    type('a');
    const flushed = session.flush();
    await clock.run(100);
    expect(await flushed).toEqual({ saved: false, reason: full.message });
  });

  it('does not wait for ever', async () => {
    const { clock, core, session, type } = desk();
    core.fates(() => ({ ms: 10_000_000, lost: 'no' }));
    type('a');
    const flushed = session.flush();
    await clock.run(20_000);
    expect(await flushed).toEqual({ saved: false, reason: say('window.no-answer').message });
  });

  it('still saves words whose editor has gone', async () => {
    const { clock, core, session, type, detach } = desk();
    type('left behind');
    detach();
    const flushed = session.flush();
    await clock.run(100);
    await flushed;
    expect(wordsOf(core.head().article)).toBe('left behind');
  });

  it('sends a last time as the page goes away, and finds out later what became of it', async () => {
    const { clock, core, session, type, last } = desk();
    type('going');
    session.lastAttempt();
    expect(last).toHaveLength(1);
    core.saveElsewhere(article('going'), 'this-window');
    await clock.run(1000);
    expect(session.view().save.kind).toBe('saved');
    expect(core.revisions.filter((r) => r.side)).toEqual([]);
  });
});

describe('another window', () => {
  it('is followed quietly while nothing is unsaved here', async () => {
    const { clock, core, session, editor } = desk();
    core.saveElsewhere(article('theirs'));
    await clock.run(100);
    expect(wordsOf(session.current())).toBe('theirs');
    expect(editor.state.loads).toBe(1);
    expect(session.view().save).toMatchObject({ kind: 'saved', number: 2 });
  });

  it('meets unsaved words as a conflict: both texts are stored before anything is asked', async () => {
    const { clock, core, session, type } = desk();
    type('mine');
    core.saveElsewhere(article('theirs'));
    await clock.run(400);
    expect(session.view().save).toMatchObject({ kind: 'conflict', kept: 3 });
    expect(core.revisions.map((r) => [wordsOf(r.article), r.side])).toEqual([
      ['one', false],
      ['theirs', false],
      ['mine', true],
    ]);
    expect(wordsOf(session.current())).toBe('mine');
  });

  const withDesk = (words: string, name: string) => {
    const made = article(words);
    return { ...made, meta: { ...made.meta, desk: name } };
  };

  it('goes on with unsaved words where only other fields were changed', async () => {
    const { clock, core, session, type, editor } = desk();
    type('mine');
    session.edit({ slug: 'mine' });
    core.saveElsewhere(withDesk('one', 'Metro'));
    await clock.run(800);
    expect(session.view().save).toMatchObject({ kind: 'saved' });
    const { article: stored, side } = core.head();
    expect([wordsOf(stored), stored.meta.desk, stored.meta.slug, side]).toEqual([
      'mine',
      'Metro',
      'mine',
      false,
    ]);
    expect([core.revisions.some((r) => r.side), editor.state.loads]).toEqual([false, 0]);
  });

  it('asks a person when the same field was changed to something else', async () => {
    const { clock, core, session } = desk();
    session.edit({ desk: 'Sport' });
    core.saveElsewhere(withDesk('one', 'Metro'));
    await clock.run(800);
    expect(session.view().save).toMatchObject({ kind: 'conflict' });
    expect(core.revisions.map((r) => r.article.meta.desk)).toEqual([undefined, 'Metro', 'Sport']);
  });

  it('takes over fields without touching the words, their caret and their undo', async () => {
    const { clock, core, session, editor } = desk();
    core.saveElsewhere(withDesk('one', 'Metro'));
    await clock.run(100);
    expect([session.view().meta.desk, editor.state.loads]).toEqual(['Metro', 0]);
  });

  it('is no conflict when both wrote the same', async () => {
    const { clock, core, session, type } = desk();
    type('same');
    core.saveElsewhere(article('same'));
    await clock.run(400);
    expect(session.view().save).toMatchObject({ kind: 'saved', number: 2 });
  });

  const inConflict = async () => {
    const made = desk();
    made.type('mine');
    made.core.saveElsewhere(article('theirs'));
    await made.clock.run(400);
    return made;
  };

  it('keeps words typed during a conflict, too', async () => {
    const { clock, core, type } = await inConflict();
    type('mine and more');
    await clock.run(2000);
    expect(core.revisions.filter((r) => r.side).map((r) => wordsOf(r.article))).toEqual([
      'mine',
      'mine and more',
    ]);
  });

  it('can be overruled: mine on top, theirs in the versions', async () => {
    const { clock, core, session } = await inConflict();
    const done = session.keepMine();
    await clock.run(100);
    await done;
    expect(wordsOf(core.head().article)).toBe('mine');
    expect(core.revisions.some((r) => wordsOf(r.article) === 'theirs' && !r.side)).toBe(true);
    expect(session.view().save.kind).toBe('saved');
  });

  it('can be followed: theirs on the screen, mine in the versions', async () => {
    const { clock, core, session, type } = await inConflict();
    type('mine, a last word');
    const done = session.takeTheirs();
    await clock.run(100);
    await done;
    expect(wordsOf(session.current())).toBe('theirs');
    expect(wordsOf(core.head().article)).toBe('theirs');
    expect(core.revisions.some((r) => wordsOf(r.article) === 'mine, a last word' && r.side)).toBe(true);
  });

  it('does not take theirs when mine cannot be stored', async () => {
    const { clock, core, session, type } = await inConflict();
    type('mine, unsaved');
    core.refusing((name) => (name === 'story.keep' ? full : null));
    const done = session.takeTheirs();
    await clock.run(100);
    await done;
    expect(wordsOf(session.current())).toBe('mine, unsaved');
    expect(session.view().save).toMatchObject({ kind: 'conflict', problem: full });
  });

  it('can be left alone: mine becomes a story of its own', async () => {
    const { clock, core, session } = await inConflict();
    const done = session.saveAsNew();
    await clock.run(100);
    expect(await done).toMatchObject({ ok: true });
    expect(core.created.map(wordsOf)).toEqual(['mine']);
    expect(wordsOf(session.current())).toBe('theirs');
  });

  it('waits for a decision before anything is restored or named', async () => {
    const { clock, core, session } = await inConflict();
    const done = Promise.all([session.restore(1), session.name('Sent to legal')]);
    await clock.run(100);
    expect((await done).map((answer) => answer.ok)).toEqual([false, false]);
    expect(wordsOf(session.current())).toBe('mine');
    expect(wordsOf(core.head().article)).toBe('theirs');
  });

  it('may be left by closing: both texts are stored', async () => {
    const { clock, session } = await inConflict();
    const done = session.close();
    await clock.run(100);
    expect(await done).toEqual({ saved: true });
  });
});

describe('versions', () => {
  it('brings an older text back as a new revision', async () => {
    const { clock, core, session, type, editor } = desk();
    type('two');
    await clock.run(400);
    const done = session.restore(1);
    await clock.run(100);
    expect(await done).toMatchObject({ ok: true, value: { number: 3 } });
    expect(wordsOf(session.current())).toBe('one');
    expect(editor.state.loads).toBe(1);
    expect(core.revisions.map((r) => wordsOf(r.article))).toEqual(['one', 'two', 'one']);
  });

  it('does not replace words typed while the older text was on its way', async () => {
    const { clock, core, session, type } = desk();
    type('two');
    await clock.run(400);
    core.fates(() => ({ ms: 200, lost: 'no' }));
    const done = session.restore(1);
    await clock.run(100);
    type('two and three');
    await clock.run(3000);
    await done;
    expect(wordsOf(session.current())).toBe('two and three');
    expect(core.revisions.some((r) => wordsOf(r.article) === 'two and three' && r.side)).toBe(true);
  });

  it('names the text on the screen, saved first', async () => {
    const { clock, core, session, type } = desk();
    type('to the lawyer');
    const done = session.name('Sent to legal');
    await clock.run(100);
    expect(await done).toMatchObject({ ok: true });
    expect(core.calls).toEqual(['story.save', 'revision.name']);
  });
});

it('sends only the blocks that differ', async () => {
  const { clock, core, session, editor } = desk();
  const blocks = Array.from({ length: 50 }, (_, i) => paragraph(`block-${String(i)}`, `words ${String(i)}`));
  editor.load(blocks);
  session.changed();
  await clock.run(400);
  editor.load(blocks.map((b, i) => (i === 7 ? paragraph('block-7', 'changed') : b)));
  session.changed();
  session.lastAttempt();
  await clock.run(400);
  expect(wordsOf(core.head().article).split('\n')[7]).toBe('changed');
});
