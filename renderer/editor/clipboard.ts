import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setState,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
} from 'lexical';
import { z } from 'zod';
import { SCHEMA_VERSION } from '../../shared/article/article.ts';
import { wrapBlock, writeBlock } from '../../shared/article/document.ts';
import { text } from '../../shared/article/inline.ts';
import { safeHref } from '../../shared/article/links.ts';
import { block, type Block } from '../../shared/article/nodes/index.ts';
import { blockText } from '../../shared/article/questions.ts';
import { $bidOf, $insertBlocks, $isAtomNode, $selectedBlocks, atomState } from '../../shared/editor/index.ts';
import { blocksToHtml } from '../../shared/formats/html/blocks.ts';
import { htmlToBlocks } from '../../shared/formats/html/read.ts';
import { cleanText } from '../../shared/kit/text.ts';
import type { ImageFields } from './handle.ts';

/** Our own type on the clipboard: blocks as they are stored, ids and all. */
export const OWN_TYPE = 'application/x-copydesk+json';

const ownContent = z.object({ schemaVersion: z.literal(SCHEMA_VERSION), blocks: z.array(z.unknown()) });

type ClipboardServices = {
  newId: () => string;
  onPictures: (files: File[]) => Promise<ImageFields[]>;
};

/** Blocks in the three ways they travel: for us, for word processors, for everything else. */
export function writeClipboard(blocks: readonly Block[], data: DataTransfer): void {
  data.setData(OWN_TYPE, JSON.stringify({ schemaVersion: SCHEMA_VERSION, blocks: blocks.map(writeBlock) }));
  data.setData('text/html', blocksToHtml(blocks));
  data.setData('text/plain', blocks.map(blockText).join('\n\n'));
}

/** Our own blocks from the clipboard; null when there are none or they are not whole. */
export function readOwn(json: string): Block[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  const content = ownContent.safeParse(parsed);
  if (!content.success) return null;
  const blocks = z.array(block).safeParse(content.data.blocks.map(wrapBlock));
  return blocks.success ? blocks.data : null;
}

/** Plain text as paragraphs: by blank lines where there are any, with the lines between as breaks; else line by line. */
export function textToParagraphs(plain: string, newId: () => string): Block[] {
  const lines = cleanText(plain).replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n+$/u, '');
  const parts = /\n[ \t]*\n/u.test(lines) ? lines.split(/\n(?:[ \t]*\n)+/u) : lines.split('\n');
  return parts.map((part) => ({
    kind: 'paragraph',
    id: newId(),
    content: part
      .split('\n')
      .flatMap((line, i) => [
        ...(i > 0 ? [{ kind: 'break' as const }] : []),
        ...(line === '' ? [] : [text(line)]),
      ]),
  }));
}

const pictureFiles = (data: DataTransfer): File[] =>
  [...data.files].filter((file) => file.type.startsWith('image/'));

/** A spreadsheet puts a picture of its cells beside their HTML, a browser a picture beside its `img`: words win over pictures. */
const hasWords = (html: string): boolean =>
  html.replace(/<(style|script)[\s\S]*?<\/\1>/giu, '').replace(/<[^>]*>|&nbsp;|\s/gu, '') !== '';

/** Copy, cut, paste and drop. What comes in is rebuilt out of our kinds; one paste is one undo step. */
export function registerClipboard(editor: LexicalEditor, services: ClipboardServices): () => void {
  const $bringIn = (data: DataTransfer): boolean => {
    const html = data.getData('text/html');
    const files = pictureFiles(data);
    if (files.length > 0 && !hasWords(html)) {
      void addPictures(editor, services, files);
      return true;
    }
    const own = data.getData(OWN_TYPE);
    const ours = own === '' ? null : readOwn(own);
    const plain = data.getData('text/plain');
    if (!ours && $pasteLink(plain)) return true;
    if (ours) $insertBlocks(ours);
    else if (html !== '') {
      const { blocks, pictures } = htmlToBlocks(html, { newId: services.newId, source: 'paste' });
      $insertBlocks(blocks);
      if (pictures.length > 0) void fillPictures(editor, services, pictures);
    } else if (plain !== '') $insertBlocks(textToParagraphs(plain, services.newId));
    else return false;
    return true;
  };

  /** An address pasted over words makes them a link. */
  const $pasteLink = (plain: string): boolean => {
    const selection = $getSelection();
    const href = /^(?:https?|mailto):\S+$/u.test(plain.trim()) ? safeHref(plain) : null;
    if (href === null || !$isRangeSelection(selection) || selection.isCollapsed()) return false;
    return editor.dispatchCommand(TOGGLE_LINK_COMMAND, href);
  };

  const $copy = (event: unknown): boolean => {
    const data = event instanceof ClipboardEvent ? event.clipboardData : null;
    const blocks = data ? $selectedBlocks() : [];
    if (!data || blocks.length === 0) return false;
    writeClipboard(blocks, data);
    if (event instanceof ClipboardEvent) event.preventDefault();
    return true;
  };

  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => ($copy(event), true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copy(event) || !editor.isEditable()) return true;
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
        else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (!data) return false;
        event.preventDefault();
        editor.update(() => void $bringIn(data), { tag: PASTE_TAG });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const data = event.dataTransfer;
        // A drag within the text is Lexical's: it moves nodes and their ids with them.
        if (!data || data.types.includes('application/x-lexical-editor')) return false;
        event.preventDefault();
        $caretAt(event.clientX, event.clientY);
        editor.update(() => void $bringIn(data), { tag: PASTE_TAG });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $caretAt(x: number, y: number): void {
  const at = document.caretPositionFromPoint(x, y);
  const node = at ? $getNearestNodeFromDOMNode(at.offsetNode) : null;
  if (!at || !node) return;
  if ('select' in node && typeof node.select === 'function' && at.offsetNode.nodeType === Node.TEXT_NODE)
    node.select(at.offset, at.offset);
  else node.selectEnd();
}

/** Stores pictures and puts those that could be stored after the line with the caret. */
export async function addPictures(
  editor: LexicalEditor,
  services: ClipboardServices,
  files: File[],
): Promise<void> {
  const stored = await services.onPictures(files);
  if (stored.length === 0) return;
  editor.update(() => {
    $insertBlocks(stored.map((fields) => ({ kind: 'image', id: services.newId(), ...fields })));
  });
}

/** Pictures that came inside pasted HTML: stored one by one, then their blocks, which already stand, are told. */
async function fillPictures(
  editor: LexicalEditor,
  services: ClipboardServices,
  pictures: { blockId: string; content: Uint8Array; name: string }[],
): Promise<void> {
  for (const { blockId, content, name } of pictures) {
    const [fields] = await services.onPictures([new File([new Uint8Array(content)], name)]);
    if (!fields) continue;
    editor.update(() => {
      for (const key of editor.getEditorState()._nodeMap.keys()) {
        const node = $getNodeByKey(key);
        if (!$isAtomNode(node) || $bidOf(node) !== blockId) continue;
        $setState(node, atomState, (old) =>
          old.kind === 'image'
            ? {
                ...old,
                ...fields,
                alt: old.alt,
                caption: old.caption || fields.caption,
                credit: old.credit || fields.credit,
              }
            : old,
        );
      }
    });
  }
}
