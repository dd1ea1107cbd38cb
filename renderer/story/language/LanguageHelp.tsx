import { useEffect, useEffectEvent } from 'react';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import { fieldPieces, namesOf, piecesOf } from '../../../shared/language/pieces.ts';
import { beginHelp, findingId, showHelp, useHelp } from '../../language/index.ts';
import { PROPOSED_FIELDS } from '../../../shared/article/proposals.ts';
import { sheetField } from '../sheet/field-text.ts';
import { atHand } from '../tools/at-hand.ts';
import { useOpenStory } from '../useStory.ts';
import { showInspector } from '../view-state.ts';
import { closePopover, lookAt, useActive } from './active.ts';
import { markOf, readFrom } from './apply.ts';
import { FindingPopover } from './FindingPopover.tsx';

/** The fields of the sheet as they are on it: with what this person proposes. */
function asShown(meta: ArticleMeta): ArticleMeta {
  const { fields } = atHand();
  return fields
    ? { ...meta, ...Object.fromEntries(PROPOSED_FIELDS.map((field) => [field, fields.shown(field)])) }
    : meta;
}

/** A rest after the last change before the text is read, in milliseconds; reading never delays a keystroke. */
const REST_MS = 350;

/** Ties language help to the open story: hands it the text when the writer rests, and draws what it finds. */
export function LanguageHelp() {
  const here = useOpenStory();
  const { link, session, storyId } = here;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle = 0;
    const read = (): void => {
      const { handle } = link;
      if (!handle || handle.isComposing()) return;
      const { meta: stored, body } = session.current();
      const meta = asShown(stored);
      readFrom(body);
      const caret = handle.language.caretBlock();
      showHelp({
        storyId,
        language: meta.language,
        names: namesOf(meta),
        pieces: [...fieldPieces(meta), ...body.flatMap(piecesOf)],
        near: caret === null ? null : `body:${caret}`,
      });
    };
    const soon = (): void => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      timer = setTimeout(() => {
        idle = requestIdleCallback(read, { timeout: 2000 });
      }, REST_MS);
    };
    const first = requestIdleCallback(() => void beginHelp().then(soon), { timeout: 4000 });
    const typed = (): void => {
      // The next letter is for the text: what lies over it gives way.
      if (!useActive.getState().focus) closePopover();
      soon();
    };
    const stops = [link.subscribe(typed), session.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      cancelIdleCallback(first);
      for (const stop of stops) stop();
      showHelp(null);
    };
  }, [link, session, storyId]);

  useEffect(() => {
    let idle = 0;
    const draw = (): void => {
      const { findings, stale } = useHelp.getState();
      const blocks = new Set([...stale].map((key) => key.replace(/^body:/u, '')));
      link.handle?.language.show(
        findings.flatMap((finding) => markOf(finding) ?? []),
        blocks,
      );
    };
    const later = (): void => {
      cancelIdleCallback(idle);
      idle = requestIdleCallback(draw, { timeout: 500 });
    };
    const stops = [useHelp.subscribe(later), link.subscribe(later)];
    later();
    return () => {
      cancelIdleCallback(idle);
      for (const stop of stops) stop();
    };
  }, [link]);

  useEffect(() => {
    let stop: (() => void) | undefined;
    const listen = (): void => {
      stop?.();
      stop = link.handle?.language.listen((mark, how) => lookAt(mark.id, how));
    };
    const unsubscribe = link.subscribe(listen);
    listen();
    return () => {
      stop?.();
      unsubscribe();
      closePopover();
    };
  }, [link]);

  const wish = useActive((active) => active.wish);
  const reveal = useEffectEvent(() => {
    const { id, open } = useActive.getState();
    const finding = useHelp.getState().findings.find((one) => findingId(one) === id);
    if (!finding) return;
    const mark = markOf(finding);
    if (mark) {
      if (!open || link.handle?.language.atCaret()?.id !== mark.id) link.handle?.language.reveal(mark);
      if (mark.spot.part !== 'text') showInspector('language');
      return;
    }
    if (!showField(finding.key, finding.from, finding.to)) showInspector('language');
  });
  useEffect(() => {
    if (wish > 0) reveal();
  }, [wish]);

  return <FindingPopover />;
}

/** Selects the words in a field of the sheet; false where there is none. */
function showField(key: string, from: number, to: number): boolean {
  const field = sheetField(key);
  if (!field) return false;
  // The caret that asked about them stays.
  const here = field.selectionStart >= from && field.selectionEnd <= to;
  if (document.activeElement === field && here) return true;
  field.focus();
  field.setSelectionRange(from, to);
  return true;
}
