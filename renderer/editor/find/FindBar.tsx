import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, TextSelect, X } from 'lucide-react';
import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { takeFocus } from '../../../shared/editor/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import type { EditorHandle } from '../handle.ts';
import '../paint/paint.css';
import styles from './find.module.css';
import { FindOptions, keepFocus } from './FindOptions.tsx';
import { Finding, type Asked, type FindField, type FindView } from './finding.ts';
import { replaceEverything } from './replace-all.ts';

export type FindHandle = { open: (replacing: boolean) => void; step: (by: 1 | -1) => void };

type FindBarProps = {
  ref: Ref<FindHandle>;
  handle: EditorHandle;
  /** The story's fields as they are now, in the order of the sheet. */
  fields: () => FindField[];
  language: () => string;
  readOnly: boolean;
};

/** A rest after a change of the text before it is searched again, in milliseconds. */
const REST = 150;

/** Find and replace, under the toolbar. Closed it draws nothing and still knows what was looked for, and by what it was replaced. */
export function FindBar({ ref, handle, fields, language, readOnly }: FindBarProps) {
  const [editor] = useLexicalComposerContext();
  const [finding] = useState(() => new Finding(editor, { body: () => handle.body(), fields, language }));
  const [open, setOpen] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const [asked, setAsked] = useState<Asked>({ text: '', matchCase: false, wholeWord: false, regex: false });
  const [template, setTemplate] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const ask = (next: Asked): void => {
    setAsked(next);
    void finding.ask(next);
  };
  const close = (): void => {
    setOpen(false);
    // Writing goes on where the match is, in whichever field; without one, where the caret was.
    if (!finding.close(true)) takeFocus(editor);
  };

  useImperativeHandle(ref, () => ({
    open: (wantsReplace) => {
      setReplacing(wantsReplace && !readOnly);
      setOpen(true);
      const seed = handle.selectionText();
      const next =
        seed !== '' && seed.length <= 200 && !seed.includes('\n') ? { ...asked, text: seed } : asked;
      ask(next);
      // Drawn by then: the bar was asked for by a key or a menu.
      requestAnimationFrame(() => {
        input.current?.focus();
        input.current?.select();
      });
    },
    step: (by) => {
      if (asked.text === '') return;
      if (open) finding.step(by);
      else {
        setOpen(true);
        void finding.ask(asked).then(() => finding.step(by));
      }
    },
  }));

  useEffect(() => {
    if (!open) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !tags.has('historic')) return;
      clearTimeout(timer);
      timer = setTimeout(() => void finding.refresh(), REST);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [editor, finding, open]);
  useEffect(() => () => void finding.close(), [finding]);

  if (!open) return null;
  return (
    <Bar
      finding={finding}
      asked={asked}
      ask={ask}
      input={input}
      replacing={replacing}
      template={template}
      readOnly={readOnly}
      onReplacing={() => setReplacing(!replacing)}
      onTemplate={setTemplate}
      onReplaceAll={() => void replaceEverything(editor, handle, finding, template)}
      onClose={close}
    />
  );
}

type BarProps = {
  finding: Finding;
  asked: Asked;
  ask: (asked: Asked) => void;
  input: Ref<HTMLInputElement>;
  replacing: boolean;
  /** What a match becomes. */
  template: string;
  readOnly: boolean;
  onReplacing: () => void;
  onTemplate: (template: string) => void;
  onReplaceAll: () => void;
  onClose: () => void;
};

function Bar(props: BarProps) {
  const { finding, asked, ask, input, replacing, template, readOnly } = props;
  const { onReplacing, onTemplate, onReplaceAll, onClose } = props;
  const say = words().find;
  const view = useSyncExternalStore(finding.subscribe, finding.view);
  const verbs = [
    { label: say.replace, run: () => void finding.replaceOne(template) },
    { label: say.replaceAll, run: onReplaceAll },
  ];
  const none = view.matches.length === 0;
  const wrong =
    view.problem === null
      ? null
      : view.problem.kind === 'slow'
        ? say.slow
        : say.pattern(view.problem.message);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  const onFindKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    finding.step(event.shiftKey ? -1 : 1);
  };

  return (
    // Escape is heard from whatever inside has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search className={styles.bar} aria-label={say.title} onKeyDown={onKeyDown}>
      <div className={styles.row}>
        {!readOnly && (
          <IconButton
            size="small"
            label={say.showReplace}
            aria-expanded={replacing}
            icon={
              replacing ? <ChevronDown size={15} /> : <ChevronRight size={15} className={styles.turning} />
            }
            onClick={onReplacing}
          />
        )}
        <input
          ref={input}
          className={cx(styles.input, none && asked.text !== '' && !view.busy && styles.none)}
          aria-label={say.find}
          aria-invalid={wrong === null ? undefined : true}
          aria-describedby={wrong === null ? undefined : 'find-problem'}
          placeholder={say.find}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={asked.text}
          onChange={(event) => ask({ ...asked, text: event.target.value })}
          onKeyDown={onFindKey}
        />
        <output className={styles.count}>{countOf(view, asked)}</output>
        <FindOptions asked={asked} ask={ask} />
        <IconButton
          size="small"
          label={say.inSelection}
          pressed={view.inSelection}
          icon={<TextSelect size={15} />}
          onMouseDown={keepFocus}
          onClick={() => void finding.within(!view.inSelection)}
        />
        <IconButton
          size="small"
          label={say.previous}
          shortcut="shift+F3"
          disabled={none}
          icon={<ArrowUp size={15} />}
          onClick={() => finding.step(-1)}
        />
        <IconButton
          size="small"
          label={say.next}
          shortcut="F3"
          disabled={none}
          icon={<ArrowDown size={15} />}
          onClick={() => finding.step(1)}
        />
        <IconButton
          size="small"
          label={say.close}
          shortcut="Escape"
          icon={<X size={15} />}
          onClick={onClose}
        />
      </div>
      {replacing && !readOnly && (
        <div className={styles.row}>
          <span className={styles.indent} />
          <input
            className={styles.input}
            aria-label={say.replaceWith}
            placeholder={say.replaceWith}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={template}
            onChange={(event) => onTemplate(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (event.ctrlKey || event.metaKey) onReplaceAll();
              else void finding.replaceOne(template);
            }}
          />
          {verbs.map(({ label, run }) => (
            // Replacing the last match switches both off; Escape must still be heard.
            <Button key={label} size="small" disabled={none} focusableWhenDisabled onClick={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {wrong === null ? null : (
        <p id="find-problem" className={styles.problem} role="alert">
          {wrong}
        </p>
      )}
    </search>
  );
}

/** `3 of 17`, and where the match is when it is not in the text. */
function countOf(view: FindView, asked: Asked): string {
  const say = words().find;
  if (asked.text === '' || view.problem !== null) return '';
  if (view.busy) return say.busy;
  const current = view.matches[view.current];
  if (!current) return say.none;
  const count = say.count(number(view.current + 1), number(view.matches.length));
  const name = 'field' in current.at ? current.at.field : current.at.part;
  return name === 'text' ? count : say.countIn(count, say.where[name]);
}
