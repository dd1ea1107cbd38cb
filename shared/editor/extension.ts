import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension, mergeRegister, safeCast, TextNode } from 'lexical';
import { safeHref } from '../article/links.ts';
import { registerBlockIds } from './block-id.ts';
import { registerAutolink, registerLinkedWords } from './links.ts';
import { registerLists } from './lists.ts';
import { bodyClasses } from './nodes/index.ts';
import { $showControls } from './nodes/ControlTextNode.ts';
import { registerTableKeys } from './tables.ts';
import { registerTypedShortcuts } from './shortcuts.ts';
import { TrueStepsExtension } from './steps.ts';

/** How far back undo reaches. Longer histories keep whole states alive; versions are for the rest. */
export const UNDO_STEPS = 200;

/** Everything that makes a Lexical editor an editor of our body: kinds, ids, lists, links, tables, history. */
export const ArticleBodyExtension = defineExtension({
  name: '@copydesk/ArticleBody',
  config: safeCast<{ newId: () => string }>({
    newId: () => {
      throw new Error('expected a source of block ids');
    },
  }),
  nodes: () => bodyClasses,
  dependencies: [
    RichTextExtension,
    TrueStepsExtension,
    configExtension(HistoryExtension, { maxDepth: UNDO_STEPS }),
    configExtension(LinkExtension, { validateUrl: (url) => safeHref(url) !== null }),
    configExtension(TableExtension, { hasCellBackgroundColor: false }),
  ],
  register: (editor, { newId }) =>
    mergeRegister(
      registerBlockIds(editor, newId),
      editor.registerNodeTransform(TextNode, $showControls),
      registerTableKeys(editor),
      registerLists(editor),
      registerAutolink(editor),
      registerLinkedWords(editor),
      registerTypedShortcuts(editor),
    ),
});
