import { ArrowLeftRight, ChevronDown, ChevronUp, ListChecks } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { OutputOf } from '../../../../shared/protocol/index.ts';
import { directionOf } from '../../../../shared/article/questions.ts';
import type { SideChange } from '../../../../shared/article/review/take-side.ts';
import { isEqual } from '../../../../shared/article/compare/index.ts';
import { refreshCalls, useAsk, useEvent } from '../../../bridge/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { number as written } from '../../../ui/format.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/State.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { words } from '../../../ui/words/index.ts';
import { useMeta, useOpenStory, useReadOnly, useStoryView } from '../../useStory.ts';
import { hideVersion, showComparison, type CompareTo } from '../../view-state.ts';
import { restoreVersion } from '../restore.ts';
import shared from '../versions.module.css';
import { Body, type Layout } from './Body.tsx';
import { ChangesList } from './ChangesList.tsx';
import list from './changes.module.css';
import styles from './compare.module.css';
import { takeChanges } from './take.ts';
import { useChangeWalk } from './useChangeWalk.ts';
import { VersionSelects } from './VersionSelects.tsx';

const NONE: readonly SideChange[] = [];

type CompareViewProps = { from: number; to: CompareTo };

/** Two versions against each other, over the sheet; the story below stays as it is. */
export function CompareView({ from, to }: CompareViewProps) {
  const { session, storyId } = useOpenStory();
  const say = words().versions.compare;
  const readOnly = useReadOnly();
  const head = useStoryView((view) => view.number);
  const [flushed, setFlushed] = useState(to !== 'now');
  const back = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<Layout>('inline');
  const [onlyChanges, setOnlyChanges] = useState(true);

  // The story as it is now must be a revision before it can be compared.
  useEffect(() => {
    let current = true;
    const store = async (): Promise<void> => {
      await session.flush();
      // The head may have gone on under the number that it had when it was compared last.
      refreshCalls('revision.compare');
      if (current) setFlushed(true);
    };
    void store();
    return () => {
      current = false;
    };
  }, [session]);
  useEffect(() => back.current?.focus(), []);
  useEvent('story.saved', ({ ack }) => {
    if (ack.storyId === storyId) refreshCalls('revision.compare');
  });

  const found = useAsk(
    'revision.compare',
    { storyId, from, to: to === 'now' ? head : to },
    { when: flushed, keepFormer: true },
  );
  const compared = found.state === 'ready' ? found.value : null;
  const changes = compared?.changes ?? NONE;
  const walk = useChangeWalk(body, changes);
  const [listed, setListed] = useState(true);
  const [busy, setBusy] = useState(false);
  const isNow = compared !== null && compared.to.number === head;
  const can = readOnly || !isNow ? 'no' : compared.suggestions ? 'fields' : 'all';

  async function take(change: SideChange | undefined, at: number): Promise<void> {
    if (!compared || !change || busy || !change.takeable) return;
    if (can === 'no' || (can === 'fields' && change.field === null)) return;
    // The button goes with its change; the keys go on being heard from the text.
    body.current?.focus({ preventScroll: true });
    setBusy(true);
    const done = await takeChanges(session, compared, [change.key]);
    setBusy(false);
    // Without it the next change has its place in the list, and is the next to come.
    if (done) walk.leave(at - 1);
  }

  const swap = () => {
    if (to !== 'now') showComparison(storyId, to, from);
    else if (from !== head) showComparison(storyId, head, from);
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') hideVersion();
    else if (event.key === 'n') walk.go(1);
    else if (event.key === 'p') walk.go(-1);
    else if (event.key === 't') void take(changes[walk.at - 1], walk.at);
    else return;
    event.preventDefault();
  }

  return (
    // Keys are heard from whatever inside has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={shared.view} aria-label={say.title} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <Button ref={back} size="small" onClick={hideVersion}>
          {words().story.versions.back}
        </Button>
        <VersionSelects from={from} to={to} />
        <IconButton label={say.swap} icon={<ArrowLeftRight size={14} />} size="small" onClick={swap} />
        <Button
          size="small"
          variant="primary"
          className={styles.end}
          disabled={readOnly}
          onClick={() => void restoreVersion(session, from)}
        >
          {say.restoreNumber(written(from))}
        </Button>
      </div>
      {found.state === 'ready' && !isEqual(found.value.comparison) && (
        <div className={styles.bar}>
          <SegmentedControl
            label={say.layout}
            value={layout}
            onChange={setLayout}
            segments={[
              { value: 'inline', label: say.layouts.inline },
              { value: 'beside', label: say.layouts.beside },
            ]}
          />
          <Switch label={say.onlyChanges} checked={onlyChanges} onChange={setOnlyChanges} />
          <span className={styles.end}>
            <Sum found={found.value} at={walk.at} />
            <IconButton
              label={say.list}
              icon={<ListChecks size={16} />}
              size="small"
              pressed={listed}
              onClick={() => setListed((now) => !now)}
            />
            <IconButton
              label={say.previous}
              shortcut="p"
              icon={<ChevronUp size={16} />}
              size="small"
              onClick={() => walk.go(-1)}
            />
            <IconButton
              label={say.next}
              shortcut="n"
              icon={<ChevronDown size={16} />}
              size="small"
              onClick={() => walk.go(1)}
            />
          </span>
        </div>
      )}
      <div className={list.split}>
        <div className={shared.viewText} ref={body} tabIndex={-1}>
          <Found found={found} layout={layout} onlyChanges={onlyChanges} />
        </div>
        {listed && changes.length > 0 && (
          <ChangesList
            changes={changes}
            at={walk.at}
            from={from}
            can={can}
            busy={busy}
            onGo={walk.goTo}
            onTake={(change, at) => void take(change, at)}
          />
        )}
      </div>
    </section>
  );
}

type FoundProps = {
  found: ReturnType<typeof useAsk<'revision.compare'>>;
  layout: Layout;
  onlyChanges: boolean;
};

function Found({ found, layout, onlyChanges }: FoundProps) {
  const say = words().versions.compare;
  const [language] = useMeta('language');
  const [chosen] = useMeta('direction');
  if (found.state === 'loading') return <Skeleton lines={9} />;
  if (found.state === 'problem') return <ErrorState problem={found.problem} retry={found.reload} />;
  const { comparison } = found.value;
  if (isEqual(comparison)) return <EmptyState>{say.equal}</EmptyState>;
  return (
    <Body
      comparison={comparison}
      layout={layout}
      onlyChanges={onlyChanges}
      language={language}
      direction={directionOf({ language, direction: chosen })}
    />
  );
}

/** How many changes there are, which one is in hand, and how many words came and went. */
function Sum({ found, at }: { found: OutputOf<'revision.compare'>; at: number }) {
  const say = words().versions.compare;
  const { words: sum } = found.comparison;
  const count = found.changes.length;
  return (
    <output className={styles.sum}>
      {at > 0 ? say.position(written(at), written(count)) : say.count(count, written(count))}
      {' · '}
      {say.words(written(sum.came), written(sum.gone))}
    </output>
  );
}
