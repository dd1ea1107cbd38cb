import fc from 'fast-check';
import { expect, it } from 'vitest';
import { article, desk, wordsOf } from './support/desk.ts';
import type { Fate } from './support/fake-core.ts';

const act = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: 'type' as const }) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 900 }).map((ms) => ({ do: 'wait' as const, ms })) },
  { weight: 1, arbitrary: fc.constant({ do: 'elsewhere' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'seal' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'mine' as const }, { do: 'theirs' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'flush' as const }) },
);

const fate: fc.Arbitrary<Fate> = fc.record({
  ms: fc.integer({ min: 0, max: 700 }),
  lost: fc.constantFrom('no', 'no', 'no', 'request', 'answer', 'late'),
});

it('never loses an acknowledged text and ends with the text on the screen, whatever happens on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 40 }),
      fc.array(fate, { minLength: 1, maxLength: 20 }),
      async (acts, fates) => {
        const { clock, core, session, type } = desk('start');
        let turn = 0;
        core.fates(() => fates[turn++ % fates.length] ?? { ms: 1, lost: 'no' });
        const theirs: string[] = [];
        let shown = 'start';
        let written = 0;
        session.subscribe(() => {
          // "Saved" is only ever said of what the store holds, here or beside.
          if (session.view().save.kind !== 'saved') return;
          const words = wordsOf(session.current());
          expect(core.revisions.map((r) => wordsOf(r.article))).toContain(words);
        });
        for (const step of acts) {
          if (step.do === 'type') type((shown = `mine ${String(++written)}`));
          else if (step.do === 'wait') await clock.run(step.ms);
          else if (step.do === 'elsewhere') {
            theirs.push(`theirs ${String(++written)}`);
            core.saveElsewhere(article(theirs.at(-1) ?? ''), `other-${String(written)}`);
          } else if (step.do === 'mine' && session.view().save.kind === 'conflict') void session.keepMine();
          else if (step.do === 'theirs' && session.view().save.kind === 'conflict') {
            await clock.run(60_000);
            if (session.view().save.kind !== 'conflict') continue;
            void session.takeTheirs();
            await clock.run(60_000);
            shown = wordsOf(session.current());
          } else if (step.do === 'flush') void session.flush();
          else if (step.do === 'seal') core.head().sealed = true;
        }
        core.fates(() => ({ ms: 3, lost: 'no' }));
        await clock.run(200_000);

        const { save } = session.view();
        const stored = core.revisions.map((r) => wordsOf(r.article));
        for (const words of theirs) expect(stored).toContain(words);
        const now = wordsOf(session.current());
        if (theirs.length === 0) expect(now).toBe(shown);
        expect(stored).toContain(now);
        if (save.kind === 'saved') expect(wordsOf(core.head().article)).toBe(now);
        else expect(save).toMatchObject({ kind: 'conflict', problem: null });
        if (theirs.length === 0) expect(core.revisions.filter((r) => r.side)).toEqual([]);
      },
    ),
    { numRuns: 1500 },
  );
});
