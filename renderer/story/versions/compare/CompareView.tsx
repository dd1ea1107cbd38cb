import { ArrowLeftRight, ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { OutputOf } from '../../../../shared/protocol/index.ts';
import { directionOf } from '../../../../shared/article/questions.ts';
import { isEqual } from '../../../../shared/article/compare/index.ts';
import { useAsk } from '../../../bridge/index.ts';
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
import styles from './compare.module.css';
import { useChangeWalk } from './useChangeWalk.ts';
import { VersionSelects } from './VersionSelects.tsx';

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
  const walk = useChangeWalk(body);

  // The story as it is now must be a revision before it can be compared.
  useEffect(() => {
    let current = true;
    const store = async (): Promise<void> => {
      await session.flush();
      if (current) setFlushed(true);
    };
    void store();
    return () => {
      current = false;
    };
  }, [session]);
  useEffect(() => back.current?.focus(), []);

  const found = useAsk(
    'revision.compare',
    { storyId, from, to: to === 'now' ? head : to },
    { when: flushed, keepFormer: true },
  );
  const swap = () => {
    if (to !== 'now') showComparison(storyId, to, from);
    else if (from !== head) showComparison(storyId, head, from);
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') hideVersion();
    else if (event.key === 'n') walk.go(1);
    else if (event.key === 'p') walk.go(-1);
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
      <div className={shared.viewText} ref={body} tabIndex={-1}>
        <Found found={found} layout={layout} onlyChanges={onlyChanges} />
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
  const { fields, blocks, words: sum } = found.comparison;
  const count = fields.length + blocks.filter((b) => b.state !== 'same' || b.moved).length;
  return (
    <output className={styles.sum}>
      {at > 0 ? say.position(written(at), written(count)) : say.count(count, written(count))}
      {' · '}
      {say.words(written(sum.came), written(sum.gone))}
    </output>
  );
}
