// @vitest-environment happy-dom
import { UNDO_COMMAND, REDO_COMMAND } from 'lexical';
import { afterEach, expect, test } from 'vitest';
import type { Article } from '../../../../shared/article/article.ts';
import { text } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { readBlocks } from '../../../../shared/article/review/reading.ts';
import { bodyText } from '../../../../shared/article/questions.ts';
import { decideFieldsToo, decideStory } from '../../../../renderer/editor/suggested/decide.ts';
import { fieldDecider, shownIn, writeField } from '../../../../renderer/story/fields/desk.ts';
import { openBody } from '../../shared/editor/editing.ts';
import { desk } from './support/desk.ts';

const ada = { by: 'Ada Okonjo', initials: 'AO' };
const bo = { by: 'Bo Falk', initials: '' };

const body: Block[] = [
  {
    kind: 'paragraph',
    id: 'p001',
    content: [
      text('The wall'),
      { ...text(' held'), ins: { id: 'held', by: ada.by, at: '2026-11-24T09:00:00.000Z' } },
      text('.'),
    ],
  },
];

let stop = (): void => undefined;
afterEach(() => stop());

/** A story with an editor of its text, whose fields say little. */
function opened() {
  const { session } = desk();
  session.edit({ headline: 'Flood wall', standfirst: 'A vote.' });
  const here = openBody(body);
  stop = decideFieldsToo(here.editor, fieldDecider(session));
  const says = (): unknown => {
    // Reading the text commits what waits, as undo does.
    const words = bodyText({ body: readBlocks(here.body.read(), 'base') });
    const { headline, standfirst, proposals } = session.view().meta;
    return [headline, standfirst, words, (proposals ?? []).map(({ by, value }) => `${by}: ${value}`)];
  };
  return { session, editor: here.editor, says };
}

const AS_IT_STOOD = ['Flood wall', 'A vote.', 'The wall.'];

test('what is written while suggesting is a proposal, and the field stands', () => {
  const { session, says } = opened();
  writeField(session, 'headline', 'Barrier\n passes', ada);
  expect(says()).toEqual([...AS_IT_STOOD, ['Ada Okonjo: Barrier passes']]);
  const { meta } = session.view();
  const shown = (view: 'markup' | 'final' | 'original', suggesting: typeof ada | null): string =>
    shownIn(meta, 'headline', { view, suggesting });
  expect([
    shown('markup', ada),
    shown('markup', bo),
    shown('markup', null),
    shown('final', null),
    shown('original', ada),
  ]).toEqual(['Barrier passes', 'Flood wall', 'Flood wall', 'Barrier passes', 'Flood wall']);
  writeField(session, 'headline', 'Flood wall', ada);
  expect(says()).toEqual([...AS_IT_STOOD, []]);
});

test('fields and text are decided on in one step, which undo takes back and redo does again', () => {
  const { session, editor, says } = opened();
  writeField(session, 'headline', 'Barrier passes', ada);
  writeField(session, 'standfirst', 'A vote at last.', bo);
  const open = says();
  const decided = decideStory(editor, 'accept', { by: ada.by });
  expect(decided).toEqual({ ok: true, value: 2 });
  const after = ['Barrier passes', 'A vote.', 'The wall held.', ['Bo Falk: A vote at last.']];
  expect(says()).toEqual(after);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(says()).toEqual(open);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(says()).toEqual(after);
});

test('a decision on a field alone is a step of its own', () => {
  const { session, editor, says } = opened();
  writeField(session, 'standfirst', '', ada);
  const [one] = session.view().meta.proposals ?? [];
  expect(decideStory(editor, 'accept', { ids: [one?.id ?? ''] })).toEqual({ ok: true, value: 1 });
  expect(says()).toEqual(['Flood wall', '', 'The wall.', []]);
  expect(decideStory(editor, 'reject', { all: true })).toEqual({ ok: true, value: 1 });
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(says()).toEqual([...AS_IT_STOOD, ['Ada Okonjo: ']]);
});

test('undo leaves a field that was written in since', () => {
  const { session, editor, says } = opened();
  writeField(session, 'headline', 'Barrier passes', ada);
  decideStory(editor, 'accept', { all: true });
  session.edit({ headline: 'Barrier passes at last' });
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(says()).toEqual(['Barrier passes at last', 'A vote.', 'The wall.', []]);
});

test('nothing is accepted in bulk where two would have a headline differently', () => {
  const { session, editor, says } = opened();
  writeField(session, 'headline', 'Barrier passes', ada);
  writeField(session, 'headline', 'Wall passes', bo);
  const before = says();
  const decided = decideStory(editor, 'accept', { all: true });
  expect(decided.ok ? null : decided.problem.fields.map(({ by }) => by)).toEqual([ada.by, bo.by]);
  expect(says()).toEqual(before);
});

test('what is proposed is saved with the story', async () => {
  const { clock, core, session } = desk();
  session.edit({ headline: 'Flood wall' });
  writeField(session, 'headline', 'Barrier passes', ada);
  await clock.run(1000);
  const stored: Article = core.head().article;
  expect([stored.meta.headline, stored.meta.proposals?.[0]?.value]).toEqual(['Flood wall', 'Barrier passes']);
  writeField(session, 'headline', 'Flood wall', ada);
  await clock.run(1000);
  expect(core.head().article.meta.proposals).toBeUndefined();
  expect(session.view().save.kind).toBe('saved');
});
