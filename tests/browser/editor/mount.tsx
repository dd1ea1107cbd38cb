import { vi, type Mock } from 'vitest';
import { cdp, page, userEvent, type Locator } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { inlineText } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import {
  ArticleEditor,
  type ArticleEditorProps,
  type EditorHandle,
} from '../../../renderer/editor/ArticleEditor.tsx';
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/tokens.css';

export const paragraph = (id: string, words: string): Block => ({
  kind: 'paragraph',
  id,
  content: words === '' ? [] : [{ kind: 'text', text: words }],
});

export type Mounted = {
  handle: EditorHandle;
  onChange: Mock<ArticleEditorProps['onChange']>;
  onPictures: Mock<ArticleEditorProps['onPictures']>;
  onOpenLink: Mock<ArticleEditorProps['onOpenLink']>;
  text: Locator;
};

/** An editor in a real page, with its handle and a count of what it told. */
export async function mount(initial: Block[], more: Partial<ArticleEditorProps> = {}): Promise<Mounted> {
  let handle: EditorHandle | undefined;
  const onChange = vi.fn<ArticleEditorProps['onChange']>();
  const onPictures = vi.fn<ArticleEditorProps['onPictures']>((files) =>
    Promise.resolve(
      files.map((file) => ({ media: 'ab'.repeat(32), alt: '', caption: file.name, credit: 'Desk' })),
    ),
  );
  const onOpenLink = vi.fn<ArticleEditorProps['onOpenLink']>();
  await render(
    <ArticleEditor
      initial={initial}
      language="en-GB"
      direction="ltr"
      editable
      label="Story text"
      onChange={onChange}
      onReady={(made) => {
        handle = made;
      }}
      pictureUrl={() => Promise.reject(new Error('no pictures here'))}
      onPictures={onPictures}
      onOpenLink={onOpenLink}
      {...more}
    />,
  );
  if (!handle) throw new Error('expected the editor to be ready');
  const text = page.getByRole('textbox', { name: 'Story text' });
  // A click makes the page the one that gets keys; what the caret does is each test's own business.
  await userEvent.click(text, { position: { x: 4, y: 4 } });
  return { handle, onChange, onPictures, onOpenLink, text };
}

/** Puts the caret at an end of the text, as a click there would. */
export async function caret(desk: Mounted, at: 'start' | 'end'): Promise<void> {
  desk.handle.focus(at);
  await settled();
}

/** The body in short: kind and words of each block. */
export const lines = ({ handle }: Mounted): string[] =>
  handle
    .body()
    .map(
      (b) =>
        `${b.kind === 'listItem' ? `${b.list}${String(b.level)}` : b.kind}: ${'content' in b ? inlineText(b.content) : ''}`,
    );

/** Real keys, as the browser gets them. `{Enter}` and the like as in user-event. */
export const keys = async (typed: string): Promise<void> => {
  await userEvent.keyboard(typed);
};

/** The next frame has been drawn and what follows a change has run. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Puts something on the clipboard of a paste and pastes it where the caret is. */
export async function paste(
  { text }: Mounted,
  types: Record<string, string>,
  files: File[] = [],
): Promise<void> {
  const data = new DataTransfer();
  for (const [type, value] of Object.entries(types)) data.setData(type, value);
  for (const file of files) data.items.add(file);
  text
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  await settled();
}

/** What a copy or cut puts on the clipboard. */
export async function take({ text }: Mounted, how: 'copy' | 'cut'): Promise<DataTransfer> {
  const data = new DataTransfer();
  text
    .element()
    .dispatchEvent(new ClipboardEvent(how, { clipboardData: data, bubbles: true, cancelable: true }));
  await settled();
  return data;
}

/** The devtools protocol of this page, for what no page can do: composition. */
export const devtools = cdp() as {
  send: (method: 'Input.imeSetComposition' | 'Input.insertText', parameters: object) => Promise<unknown>;
};
