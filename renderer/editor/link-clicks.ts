import { $isLinkNode } from '@lexical/link';
import { $getNearestNodeFromDOMNode, registerEventListener, type LexicalEditor } from 'lexical';
import { safeHref } from '../../shared/article/links.ts';
import { onMac } from '../ui/keys.ts';

/**
 * A link is opened by the shell and never followed by the page: with the modifier while writing, with a plain click
 * where the text is only read.
 */
export const registerLinkClicks = (editor: LexicalEditor, open: (href: string) => void): (() => void) => {
  const hear = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    event.preventDefault();
    const modifier = onMac() ? event.metaKey : event.ctrlKey;
    if (editor.isEditable() && !modifier && event.type === 'click') return;
    const { target } = event;
    const href = editor.read(() => {
      const node = $getNearestNodeFromDOMNode(target);
      const link = node ? [node, ...node.getParents()].find($isLinkNode) : undefined;
      return link ? safeHref(link.getURL()) : null;
    });
    if (href !== null) open(href);
  };
  return editor.registerRootListener((root) => {
    if (!root) return undefined;
    const stops = [registerEventListener(root, 'click', hear), registerEventListener(root, 'auxclick', hear)];
    return () => {
      for (const stop of stops) stop();
    };
  });
};
