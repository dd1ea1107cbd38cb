import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { followFocus, type FocusMode } from './focus.ts';
import { followCaret } from './typewriter.ts';
import './modes.css';

/** Focus and typewriter modes of the editor one is drawn in. */
export function Modes({ focus, typewriter }: { focus: FocusMode; typewriter: boolean }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => (focus === 'off' ? undefined : followFocus(editor, focus)), [editor, focus]);
  useEffect(() => (typewriter ? followCaret(editor) : undefined), [editor, typewriter]);
  return null;
}
