import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { ReactExtension } from '@lexical/react/ReactExtension';
import { configExtension, defineExtension, mergeRegister, type LexicalEditor } from 'lexical';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { readBlocks, type Reading } from '../../../shared/article/review/reading.ts';
import { placesIn } from '../../../shared/article/review/reading-places.ts';
import { ArticleBodyExtension, bodyOf, setBlockLook, type Body } from '../../../shared/editor/index.ts';
import { newBlockId } from '../../bridge/ids.ts';
import { words } from '../../ui/words/index.ts';
import { drawNode } from '../blocks/draw.tsx';
import { registerLinkClicks } from '../link-clicks.ts';
import { scrollerOf } from '../paint/reveal.ts';
import { elementOf, showInstead } from '../paint/shown.ts';
import { registerSize } from '../size.ts';
import { copyTheme } from '../theme.ts';

type ReadTextProps = {
  reading: Reading;
  /** The text as it is written now. */
  written: () => readonly Block[];
  className: string | undefined;
  language: string;
  direction: 'ltr' | 'rtl';
  label: string;
  onOpenLink: (href: string) => void;
};

/**
 * A text as it was before open suggestions, or as it would be with them, in the place of the one that is written, which stays
 * behind it with its undo and its caret. Its lines, their kinds and their looks are those of the projection and nothing else.
 */
export function ReadText(props: ReadTextProps) {
  const [writing] = useLexicalComposerContext();
  const extension = useMemo(
    () =>
      defineExtension({
        name: '@copydesk/ReadText',
        namespace: 'copydesk-read',
        theme: copyTheme,
        editable: false,
        dependencies: [
          configExtension(ArticleBodyExtension, { newId: newBlockId }),
          configExtension(ReactExtension, { contentEditable: null }),
        ],
      }),
    [],
  );
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Page {...props} writing={writing} />
    </LexicalExtensionComposer>
  );
}

function Page({
  reading,
  written,
  className,
  language,
  direction,
  label,
  onOpenLink,
  writing,
}: ReadTextProps & { writing: LexicalEditor }) {
  const [editor] = useLexicalComposerContext();
  const page = useRef<Body | null>(null);
  const open = useRef(onOpenLink);
  useLayoutEffect(() => {
    open.current = onOpenLink;
  });

  // What is written comes back into sight where one had read to.
  useLayoutEffect(() => {
    setBlockLook(editor, { draw: drawNode, attributionLabel: () => words().editor.attribution });
    const body = bodyOf(editor);
    page.current = body;
    const stop = mergeRegister(
      registerSize(editor),
      registerLinkClicks(editor, (href) => open.current(href)),
      () => body.stop(),
    );
    return () => {
      const place = placeIn(writing, written());
      stop();
      page.current = null;
      showInstead(writing, null);
      setHidden(writing, false);
      returnTo(writing, place);
    };
  }, [editor, writing, written]);

  useLayoutEffect(() => {
    const show = (): void => {
      const body = written();
      const place = placeIn(writing, body);
      const at = placesIn(body, reading);
      page.current?.load(readBlocks(body, reading));
      showInstead(writing, {
        editor,
        blockOf: (block) => at({ line: block, offset: 0 })?.line ?? null,
        spotsOf: (spots) =>
          spots.flatMap((spot) => {
            const [from, to] = [spot.from, spot.to].map((offset) => at({ line: spot.block, offset }));
            return from && to ? [{ ...spot, block: from.line, from: from.offset, to: to.offset }] : [];
          }),
      });
      setHidden(writing, true);
      returnTo(writing, place);
    };
    show();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // Suggestions can be decided while one reads.
    const stop = writing.registerUpdateListener(({ editorState, prevEditorState }) => {
      if (editorState._nodeMap === prevEditorState._nodeMap) return;
      clearTimeout(waiting);
      waiting = setTimeout(show);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [editor, writing, written, reading]);

  return (
    <ContentEditable
      className={className}
      ariaLabel={label}
      aria-multiline
      lang={language}
      dir={direction}
      spellCheck={false}
    />
  );
}

function setHidden(editor: LexicalEditor, hidden: boolean): void {
  const root = editor.getRootElement();
  if (root) root.hidden = hidden;
}

/** The block at the top of what is seen, and how far below the upper edge it stands; px. */
type Place = { block: string; top: number };

function placeIn(writing: LexicalEditor, body: readonly Block[]): Place | null {
  const scroller = scrollerOf(writing);
  if (!scroller || scroller.scrollTop === 0) return null;
  const edge = scroller.getBoundingClientRect().top;
  for (const { id } of body) {
    const rect = elementOf(writing, id)?.getBoundingClientRect();
    if (rect && rect.bottom > edge) return { block: id, top: rect.top - edge };
  }
  return null;
}

function returnTo(writing: LexicalEditor, place: Place | null): void {
  const scroller = place && scrollerOf(writing);
  const rect = place && elementOf(writing, place.block)?.getBoundingClientRect();
  if (scroller && rect) scroller.scrollTop += rect.top - scroller.getBoundingClientRect().top - place.top;
}
