import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { NewSnippetDialog } from '../../editor/snippets/NewSnippetDialog.tsx';
import { SnippetsDialog } from '../../editor/snippets/SnippetsDialog.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { FindBar, type FindHandle } from '../../editor/find/FindBar.tsx';
import { tkInFields, type TkMarker } from '../../../shared/article/tk.ts';
import { Modes } from '../../editor/modes/Modes.tsx';
import { useTools } from '../tools/state.ts';
import { TkMarks } from '../../editor/tk/TkMarks.tsx';
import { showInspector } from '../view-state.ts';
import { useDrawnEditor } from '../../editor/drawn.ts';
import { atHand, layOut } from '../tools/at-hand.ts';
import { useOpenStory } from '../useStory.ts';
import { useWork } from '../work/useWork.ts';
import { findFields } from './find-fields.ts';
import { snippetValues } from './useSnippets.ts';

type SheetToolsProps = { sheet: RefObject<HTMLElement | null> };

/** The tools of the sheet, laid out for the window's commands while it is drawn. */
export function SheetTools({ sheet }: SheetToolsProps) {
  const handle = useDrawnEditor();
  const { session } = useOpenStory();
  const readOnly = useWork().textLocked !== null;
  const focus = useTools((tools) => tools.focus);
  const typewriter = useTools((tools) => tools.typewriter);
  const find = useRef<FindHandle>(null);
  const fields = useCallback(() => findFields(session, () => sheet.current), [session, sheet]);
  const language = useCallback(() => session.view().meta.language, [session]);
  const [asking, setAsking] = useState<{ is: 'list' } | { is: 'new'; body: Block[] } | null>(null);
  const tk = useRef<{ next: () => void }>(null);

  useEffect(
    () =>
      layOut({
        editor: handle,
        find: { open: (replacing) => find.current?.open(replacing), step: (by) => find.current?.step(by) },
        nextTk: () => tk.current?.next(),
        snippets: (how) => {
          const body = how === 'new' ? handle.selectedBlocks() : [];
          if (how === 'list') setAsking({ is: 'list' });
          else if (body.length > 0) setAsking({ is: 'new', body });
          else showToast(words().tools.snippets.nothingSelected);
        },
      }),
    [handle],
  );
  const done = useCallback(() => setAsking(null), []);
  const showField = ({ at, from, to }: TkMarker): void => {
    if (!('field' in at)) return;
    const shown = fields().find(({ field }) => field === at.field);
    if (shown) shown.show(from, to, true);
    // The other headlines are written in the inspector.
    else showInspector('story');
  };
  return (
    <>
      <FindBar ref={find} handle={handle} fields={fields} language={language} readOnly={readOnly} />
      <TkMarks
        ref={tk}
        handle={handle}
        inFields={() => tkInFields(session.view().meta)}
        showField={showField}
      />
      <Modes focus={focus} typewriter={typewriter} />
      {asking?.is === 'list' && (
        <SnippetsDialog
          handle={handle}
          values={() => snippetValues(session, Date.now())}
          readOnly={readOnly}
          onNew={() => {
            done();
            atHand().snippets?.('new');
          }}
          onClose={done}
        />
      )}
      {asking?.is === 'new' && <NewSnippetDialog body={asking.body} onClose={done} />}
    </>
  );
}
