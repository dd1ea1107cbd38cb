import { sheetField } from '../sheet/field-text.ts';
import type { OpenStory } from '../useStory.ts';
import { fieldMarks, marksAt } from './field-marks.ts';
import { lookAtThread, PENDING, useTalk } from './state.ts';

const FIELDS = ['headline', 'standfirst'] as const;

/**
 * Looks at the thread whose words the caret comes into, in the text or a field. A caret that leaves the words it came into
 * leaves their thread; a thread that was chosen otherwise stays, and so does one while words are selected.
 */
export function caretFollower(): (where: string, ids: readonly string[]) => void {
  let seen = '';
  let entered: string | null = null;
  return (where, ids) => {
    const now = [where, ...ids].join(' ');
    if (now === seen) return;
    seen = now;
    const into = ids.find((id) => !id.startsWith(PENDING)) ?? null;
    if (into !== null || useTalk.getState().current === entered) lookAtThread(into);
    entered = into;
  };
}

/** Lets the caret in the open story lead to the cards. Gives the way to stop. */
export function followCaret(link: OpenStory['link']): () => void {
  const cameTo = caretFollower();
  let stopText: (() => void) | undefined;
  const listen = (): void => {
    stopText?.();
    stopText = link.handle?.comments.listen((ids) => cameTo('text', ids));
  };
  const unsubscribe = link.subscribe(listen);
  listen();
  // React tells of a caret that was moved by keys and the mouse; this also of one that was moved by something else.
  const onCaret = (): void => {
    const name = FIELDS.find((one) => document.activeElement === sheetField(one));
    const field = name && sheetField(name);
    if (!field || field.selectionStart !== field.selectionEnd) return;
    const talk = useTalk.getState();
    const marks = fieldMarks(name, field.value, { ...talk, was: talk.fields[name] });
    cameTo(name, marksAt(marks, field.selectionStart));
  };
  document.addEventListener('selectionchange', onCaret);
  return () => {
    stopText?.();
    unsubscribe();
    document.removeEventListener('selectionchange', onCaret);
  };
}
