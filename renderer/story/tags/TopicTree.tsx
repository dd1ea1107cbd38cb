import { Check, ChevronRight } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Topic } from '../../../shared/protocol/suggest.ts';
import { useAsk } from '../../bridge/index.ts';
import { ErrorState, Skeleton } from '../../ui/State.tsx';
import { interfaceTag, words } from '../../ui/words/index.ts';
import { useStoryView } from '../useStory.ts';
import styles from './topics.module.css';

type TreeProps = { chosen: ReadonlySet<string>; onToggle: (topic: Topic) => void };
type Shared = TreeProps & {
  expanded: ReadonlySet<string>;
  current: string | null;
  onFold: (code: string) => void;
  onCurrent: (code: string) => void;
};

const rowsOf = (tree: HTMLElement | null): HTMLElement[] =>
  tree ? [...tree.querySelectorAll<HTMLElement>('[role="treeitem"]')] : [];

/**
 * Media Topics as a tree. The arrows walk it, the one forward opens a branch and the one back closes it or goes up, Home and
 * End go to its ends, a letter to the next name that begins so, Space or Enter chooses.
 */
export function TopicTree({ chosen, onToggle }: TreeProps) {
  const tree = useRef<HTMLUListElement>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const fold = (code: string) =>
    setExpanded((open) =>
      open.has(code) ? new Set([...open].filter((c) => c !== code)) : new Set([...open, code]),
    );

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
    const rows = rowsOf(tree.current);
    const at = rows.indexOf(
      document.activeElement?.closest<HTMLElement>('[role="treeitem"]') ?? event.currentTarget,
    );
    const row = rows[at];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const rtl = getComputedStyle(row).direction === 'rtl';
    const [forward, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const open = row.getAttribute('aria-expanded');
    const code = row.dataset.code ?? '';
    const to = (next: HTMLElement | null | undefined) => next?.focus();
    if (event.key === 'ArrowDown') to(rows[at + 1]);
    else if (event.key === 'ArrowUp') to(rows[at - 1]);
    else if (event.key === 'Home') to(rows[0]);
    else if (event.key === 'End') to(rows.at(-1));
    else if (event.key === forward) {
      if (open === 'false') fold(code);
      else if (open === 'true') to(rows[at + 1]);
    } else if (event.key === back) {
      if (open === 'true') fold(code);
      else to(row.closest('[role="group"]')?.parentElement?.querySelector<HTMLElement>('[role="treeitem"]'));
    } else if (event.key === 'Enter' || event.key === ' ')
      row.querySelector<HTMLElement>('[data-choose]')?.click();
    else if (event.key.length === 1) {
      const wanted = event.key.toLocaleLowerCase();
      const round = [...rows.slice(at + 1), ...rows.slice(0, at)];
      to(round.find((r) => r.dataset.name?.toLocaleLowerCase().startsWith(wanted) === true));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Until there is an entry there is no tree: neither waiting nor a problem is one of its entries.
  const top = useChildren(null);
  if (top.state === 'loading') return <Skeleton lines={3} />;
  if (top.state === 'problem') return <ErrorState problem={top.problem} retry={top.reload} />;
  return (
    <ul
      ref={tree}
      role="tree"
      aria-multiselectable
      aria-label={words().inspector.topics.tree}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      <Branch
        under={null}
        level={1}
        chosen={chosen}
        expanded={expanded}
        current={current}
        onFold={fold}
        onCurrent={setCurrent}
        onToggle={onToggle}
      />
    </ul>
  );
}

/** The concepts right below one, in the story's language where the vocabulary has it. */
function useChildren(under: string | null) {
  const language = useStoryView(({ meta }) => meta.language);
  return useAsk('subject.children', { under, language, otherwise: interfaceTag() });
}

function Branch({ under, level, ...shared }: Shared & { under: string | null; level: number }) {
  const asked = useChildren(under);
  if (asked.state === 'loading')
    return (
      <li aria-hidden>
        <Skeleton lines={3} />
      </li>
    );
  if (asked.state === 'problem')
    return (
      <li role="none">
        <ErrorState problem={asked.problem} retry={asked.reload} />
      </li>
    );
  return asked.value.map((topic, at) => (
    <Row key={topic.code} topic={topic} level={level} first={level === 1 && at === 0} {...shared} />
  ));
}

/** An entry, and below it those of its branch: beside it, so that its own name is all that it is called. */
function Row({ topic, level, first, ...shared }: Shared & { topic: Topic; level: number; first: boolean }) {
  const { chosen, expanded, current, onFold, onCurrent, onToggle } = shared;
  const { code, name, children } = topic;
  const open = expanded.has(code);
  const isCurrent = current === null ? first : current === code;
  return (
    <li role="none">
      <div
        role="treeitem"
        aria-label={name}
        aria-level={level}
        aria-selected={chosen.has(code)}
        aria-expanded={children > 0 ? open : undefined}
        tabIndex={isCurrent ? 0 : -1}
        data-code={code}
        data-name={name}
        className={styles.row}
        style={{ paddingInlineStart: `${String((level - 1) * 16)}px` }}
        onFocus={() => {
          onCurrent(code);
        }}
      >
        {children > 0 ? (
          // The keyboard folds with the arrows; this is for the pointer.
          <span className={styles.fold} data-open={open} aria-hidden onClick={() => onFold(code)}>
            <ChevronRight size={14} />
          </span>
        ) : (
          <span className={styles.fold} />
        )}
        <button
          type="button"
          tabIndex={-1}
          className={styles.name}
          data-choose
          title={words().story.tags.code(code)}
          onClick={() => onToggle(topic)}
        >
          <bdi>{name}</bdi>
          {chosen.has(code) ? <Check size={14} aria-hidden /> : null}
        </button>
      </div>
      {open ? (
        // The group of a tree has no element of its own in HTML.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <ul role="group" className={styles.group}>
          <Branch under={code} level={level + 1} {...shared} />
        </ul>
      ) : null}
    </li>
  );
}
