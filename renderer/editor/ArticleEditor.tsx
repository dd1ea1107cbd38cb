import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { ReactExtension } from '@lexical/react/ReactExtension';
import { configExtension, defineExtension } from 'lexical';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { bodyText } from '../../shared/article/questions.ts';
import { readBlocks } from '../../shared/article/review/reading.ts';
import { ArticleBodyExtension, takeFocus } from '../../shared/editor/index.ts';
import { sayNote, type Note } from '../../shared/protocol/notes.ts';
import { newBlockId } from '../bridge/ids.ts';
import { number } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import { BlockDrops } from './BlockDrops.tsx';
import type { AddressOffer } from './clipboard.ts';
import { commandOf, type CommandId, type Question } from './commands.ts';
import styles from './copy.module.css';
import { DrawnProvider } from './drawn.ts';
import { EditorBoundary } from './EditorBoundary.tsx';
import { EditorLife } from './EditorLife.tsx';
import { EditorProblem } from './EditorProblem.tsx';
import type { ArticleEditorProps, EditorHandle } from './handle.ts';
import { EmbedOffer } from './questions/EmbedOffer.tsx';
import type { LongPaste } from './paste/long.ts';
import { PasteNotes } from './paste/PasteNotes.tsx';
import { PasteRunning } from './paste/PasteRunning.tsx';
import { Questions } from './questions/Questions.tsx';
import { ServicesProvider } from './services.ts';
import { SlashMenu } from './slash/SlashMenu.tsx';
import { $drawSuggested } from './suggested/draw.ts';
import { ReadText } from './suggested/ReadText.tsx';
import { copyTheme } from './theme.ts';
import { TableContextMenu } from './toolbar/TableContextMenu.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';

export type { LanguageMarks, TextMark } from './language/marks.ts';
export type { ArticleEditorProps, Counts, EditorHandle, ImageFields } from './handle.ts';

/** The text of a story: toolbar, sheet, and everything that is done to the body. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { initial, pictureUrl, pictureFile, onPictures, onOpenLink, onReady } = props;
  const editable = props.editable && (props.view ?? 'markup') === 'markup';
  const [problem, setProblem] = useState<string | null>(null);
  const handle = useRef<EditorHandle | null>(null);
  const [drawn, setDrawn] = useState<EditorHandle | null>(null);
  const extension = useMemo(
    () =>
      defineExtension({
        name: '@copydesk/ArticleEditor',
        namespace: 'copydesk',
        theme: copyTheme,
        dependencies: [
          configExtension(ArticleBodyExtension, { newId: newBlockId }),
          configExtension(ReactExtension, { contentEditable: null }),
        ],
        init: (config) => {
          config.dom = { ...config.dom, $decorateDOM: $drawSuggested };
        },
        // Lexical puts the text back as it was before the change that failed.
        onError: () => {
          setProblem(words().editor.problem.change);
        },
      }),
    [],
  );
  const services = useMemo(
    () => ({ editable, pictureUrl, pictureFile, onPictures, onOpenLink }),
    [editable, pictureUrl, pictureFile, onPictures, onOpenLink],
  );
  // An editor that has to begin again begins with what the last one held, not with what the story opened with.
  const begin = useCallback(() => handle.current?.body() ?? initial, [initial]);
  const ready = useCallback(
    (made: EditorHandle) => {
      handle.current = made;
      setDrawn(made);
      onReady(made);
    },
    [onReady],
  );
  return (
    <EditorBoundary heldText={() => bodyText({ body: readBlocks(begin(), 'final') })}>
      <ServicesProvider value={services}>
        <LexicalExtensionComposer extension={extension} contentEditable={null}>
          <Surface {...props} editable={editable} begin={begin} onReady={ready}>
            {drawn && props.tools !== undefined && <DrawnProvider value={drawn}>{props.tools}</DrawnProvider>}
            {problem !== null && <EditorProblem message={problem} onSeen={() => setProblem(null)} />}
          </Surface>
        </LexicalExtensionComposer>
      </ServicesProvider>
    </EditorBoundary>
  );
}

/** Commands that open something of their own, which takes the focus. */
const LEAVES_TEXT: readonly CommandId[] = ['link', 'embed', 'image', 'cropPicture', 'nextMissingAlt'];

type SurfaceProps = ArticleEditorProps & {
  begin: () => ArticleEditorProps['initial'];
  children: ReactNode;
};

function Surface(props: SurfaceProps) {
  const { language, direction, editable, label, children, view = 'markup' } = props;
  const [editor] = useLexicalComposerContext();
  const [question, setQuestion] = useState<Question | null>(null);
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  const [paste, setPaste] = useState<LongPaste | null>(null);
  const onNotes = useCallback((found: readonly Note[]) => {
    const say = words().notes;
    const [only] = found;
    if (only && found.length === 1) showToast(sayNote(only, say.sentences, number(only.count), inWords));
    else
      showToast(say.pasted(found.length, number(found.length)), {
        action: { label: say.details, run: () => setNotes(found) },
      });
  }, []);
  const [offer, setOffer] = useState<AddressOffer | null>(null);
  const declined = useCallback(() => setOffer(null), []);
  const answered = useCallback(() => setQuestion(null), []);
  const $run = useCallback(
    (id: CommandId) => {
      commandOf(id).run({
        editor,
        newId: newBlockId,
        ask: setQuestion,
        language,
        tell: showToast,
      });
    },
    [editor, language],
  );
  const run = useCallback(
    (id: CommandId) => {
      $run(id);
      // A key in the text runs its command within an update, in which nobody may ask for the focus that is there already.
      const hasFocus = document.activeElement === editor.getRootElement();
      if (!LEAVES_TEXT.includes(id) && !hasFocus) takeFocus(editor);
    },
    [$run, editor],
  );
  const placeholder = words().editor.placeholder;
  return (
    <div className={styles.editor}>
      {editable && <Toolbar run={run} commenting={props.commenting} />}
      {children}
      {paste && <PasteRunning paste={paste} />}
      {props.before}
      <div className={styles.surface}>
        <ContentEditable
          className={styles.copy}
          ariaLabel={label}
          aria-multiline
          lang={language}
          dir={direction}
          spellCheck={false}
          aria-placeholder={placeholder}
          placeholder={<div className={styles.placeholder}>{editable ? placeholder : ''}</div>}
        />
        {view !== 'markup' && (
          <ReadText
            reading={view === 'final' ? 'final' : 'base'}
            written={props.begin}
            className={styles.copy}
            language={language}
            direction={direction}
            label={label}
            onOpenLink={props.onOpenLink}
          />
        )}
        {editable && <BlockDrops />}
        {offer && <EmbedOffer key={offer.key} offer={offer} onDone={declined} />}
      </div>
      <EditorLife {...props} run={run} onAddress={setOffer} onNotes={onNotes} onLongPaste={setPaste} />
      <PasteNotes notes={notes} onClose={() => setNotes(null)} />
      {editable && <TableContextMenu run={run} />}
      {editable && <SlashMenu $run={$run} snippets={props.snippets} />}
      <Questions question={question} onDone={answered} />
    </div>
  );
}
