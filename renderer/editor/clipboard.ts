import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { safeHref } from '../../shared/article/links.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import {
  $insertBlocks,
  $isEmptyParagraph,
  $pasteIntoTable,
  $selectedBlocks,
  $setLink,
  tsvToTable,
} from '../../shared/editor/index.ts';
import { cleanText } from '../../shared/kit/text.ts';
import type { Note } from '../../shared/protocol/notes.ts';
import { addPictures, fillPictures, type PictureServices } from './add-pictures.ts';
import { OWN_TYPE, readOwn, writeClipboard } from './clipboard-content.ts';
import { $insertPlain, takePlain } from './paste/plain.ts';
import { isLong, pasteLong, type LongPaste } from './paste/long.ts';
import { isMarkdown, readMarkdownClip, readNow, type Clip, type Pasted } from './paste/read.ts';

const pictureFiles = (data: DataTransfer): File[] =>
  [...data.files].filter((file) => file.type.startsWith('image/'));

/** Pictures are the text's; documents that are dropped here come in as stories of their own, which is the desk's work. */
const carriesPictures = (data: DataTransfer): boolean =>
  [...data.items].some((item) => item.kind === 'file' && item.type.startsWith('image/'));

/** A spreadsheet puts a picture of its cells beside their HTML, a browser a picture beside its `img`: words win over pictures. */
const wordsOf = (html: string): string =>
  html.replace(/<(style|script)[\s\S]*?<\/\1>/giu, '').replace(/<[^>]*>|&nbsp;|\s/gu, '');

/** A line that holds an address and nothing else, which could be an embed. */
export type AddressOffer = { key: NodeKey; href: string };

type ClipboardServices = PictureServices & {
  onAddress: (offer: AddressOffer) => void;
  /** What a paste could not keep. */
  onNotes: (notes: readonly Note[]) => void;
  /** A paste that takes a while has begun; null when it is over. */
  onLongPaste: (paste: LongPaste | null) => void;
};

/** Copy, cut, paste and drop. What comes in is rebuilt out of our kinds; one paste is one undo step. */
export function registerClipboard(editor: LexicalEditor, services: ClipboardServices): () => void {
  const $bringIn = (data: DataTransfer): boolean => {
    const html = data.getData('text/html');
    const files = pictureFiles(data);
    if (files.length > 0 && wordsOf(html) === '') {
      void addPictures(editor, services, files);
      return true;
    }
    const own = data.getData(OWN_TYPE);
    const ours = own === '' ? null : readOwn(own);
    const plain = data.getData('text/plain');
    if (!ours && ($pasteLink(plain) || $pasteAddress(plain, html))) return true;
    if (ours) $bringBlocks(ours);
    else if (html !== '' || plain !== '') {
      const table = html === '' ? tsvToTable(plain, services.newId) : null;
      if (table && $pasteIntoTable(table)) return true;
      const clip = { html, plain };
      if (isMarkdown(clip)) void bringLater(clip);
      else if (isLong(clip)) $bringLong(clip);
      else $bringPasted(readNow(clip, services.newId));
    } else return false;
    return true;
  };

  const $bringPasted = ({ blocks, notes, pictures }: Pasted): void => {
    $bringBlocks(blocks);
    tellOf({ notes, pictures });
  };

  const tellOf = ({ notes, pictures }: Pick<Pasted, 'notes' | 'pictures'>): void => {
    if (pictures.length > 0) void fillPictures(editor, services, pictures);
    if (notes.length > 0) services.onNotes(notes);
  };

  const $bringLong = (clip: Clip): void => {
    const place = $getSelection()?.clone() ?? null;
    const paste = pasteLong(editor, { clip, place, newId: services.newId, onPasted: tellOf });
    services.onLongPaste(paste);
    void paste.done.finally(() => {
      services.onLongPaste(null);
    });
  };

  /** Markdown waits for its reader and comes in where the caret is by then. */
  const bringLater = async (clip: Clip): Promise<void> => {
    const pasted = await readMarkdownClip(clip, services.newId);
    editor.update(
      () => {
        $bringPasted(pasted);
      },
      { tag: PASTE_TAG },
    );
  };

  /** A table that is pasted into a table fills its cells; anything else comes in where the caret is. */
  const $bringBlocks = (blocks: readonly Block[]): void => {
    const [only] = blocks;
    if (blocks.length === 1 && only?.kind === 'table' && $pasteIntoTable(only)) return;
    $insertBlocks(blocks);
  };

  /** An address by itself becomes a link; alone on its line it could be an embed, which is for the person to say. */
  const $pasteAddress = (plain: string, html: string): boolean => {
    const address = plain.trim();
    const href = /^https?:\/\/\S+$/u.test(address) ? safeHref(address) : null;
    const selection = $getSelection();
    if (href === null || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    if (html !== '' && wordsOf(html) !== address.replaceAll('&', '&amp;') && wordsOf(html) !== address)
      return false;
    const line = selection.anchor.getNode();
    const alone = $isEmptyParagraph(line) && $isRootNode(line.getParent());
    $setLink(editor, href, address);
    if (alone) services.onAddress({ key: line.getKey(), href });
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

  let dragging = false;
  return mergeRegister(
    editor.registerCommand(DRAGSTART_COMMAND, () => ((dragging = true), false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DRAGEND_COMMAND, () => ((dragging = false), false), COMMAND_PRIORITY_HIGH),
    // Corrections and other input that brings data along: its words, and nothing that another page wrote beside them.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (input) => {
        const plain = typeof input === 'string' ? undefined : input.dataTransfer?.getData('text/plain');
        const selection = $getSelection();
        if (plain === undefined || dragging || !$isRangeSelection(selection)) return false;
        selection.insertText(cleanText(plain));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
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
        const plain = takePlain(editor);
        editor.update(
          () => {
            if (plain) $insertPlain(data.getData('text/plain'), services.newId);
            else $bringIn(data);
          },
          { tag: PASTE_TAG },
        );
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Without this the browser would open a dropped file in place of the story.
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!event.dataTransfer || !carriesPictures(event.dataTransfer)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const data = event.dataTransfer;
        // A drag within the text is Lexical's: it moves nodes and their ids with them.
        if (!data || dragging) return false;
        // Documents go by, untouched by Lexical too, to whoever imports them.
        if (data.types.includes('Files') && !carriesPictures(data)) return true;
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
