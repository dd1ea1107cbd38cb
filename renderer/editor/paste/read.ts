import type { Block } from '../../../shared/article/nodes/index.ts';
import { htmlToBlocks } from '../../../shared/formats/html/read.ts';
import { looksLikeMarkdown, plainToBlocks } from '../../../shared/formats/text/paste.ts';
import type { Note } from '../../../shared/protocol/notes.ts';

/** What another program put on the clipboard. */
export type Clip = { html: string; plain: string };
export type Pasted = {
  blocks: Block[];
  notes: Note[];
  pictures: { blockId: string; content: Uint8Array; name: string }[];
};

/** Markdown is rare on the clipboard, so its reader is fetched when it is needed. */
export const isMarkdown = ({ html, plain }: Clip): boolean => html === '' && looksLikeMarkdown(plain);

export function readNow({ html, plain }: Clip, newId: () => string): Pasted {
  if (html === '') return { ...plainToBlocks(plain, { newId }), pictures: [] };
  const { blocks, notes, pictures } = htmlToBlocks(html, { newId, source: 'paste' });
  return { blocks, notes, pictures };
}

export async function readMarkdownClip({ plain }: Clip, newId: () => string): Promise<Pasted> {
  const { markdownToBlocks } = await import('../../../shared/formats/markdown/read.ts');
  return markdownToBlocks(plain, { newId });
}
