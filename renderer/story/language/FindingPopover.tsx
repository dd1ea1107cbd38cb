import { useMemo, useRef } from 'react';
import { FindingActions, findingId, useHelp } from '../../language/index.ts';
import { BesideWords } from '../../ui/BesideWords.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { sheetField } from '../sheet/field-text.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import { closePopover, lookAt, neighbour, useActive } from './active.ts';
import { applyTo, markOf } from './apply.ts';
import styles from './language.module.css';
import { useLocked } from './useLocked.ts';

/** What a mark means and what can be done about it, beside its words. */
export function FindingPopover() {
  const { finding: say, sorts, levels, panel } = words().language;
  const here = useOpenStory();
  const isLocked = useLocked();
  const [language] = useMeta('language');
  const { id, open, focus } = useActive();
  const popup = useRef<HTMLDivElement>(null);
  const findings = useHelp((help) => help.findings);
  const finding = open ? findings.find((one) => findingId(one) === id) : undefined;
  const anchor = useMemo(() => {
    const mark = finding ? markOf(finding) : null;
    const field = finding
      ? document.querySelector(`[data-finding="${CSS.escape(findingId(finding))}"]`)
      : null;
    return {
      getBoundingClientRect: (): DOMRect =>
        (mark ? here.link.handle?.language.rectOf(mark) : field?.getBoundingClientRect()) ??
        new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0),
    };
  }, [finding, here.link]);
  if (!finding) return null;

  const leave = (): void => {
    closePopover();
    if (!focus) return;
    if (markOf(finding)) here.link.handle?.focus();
    else sheetField(finding.key)?.focus();
  };
  const apply = (instead: string): void => {
    if (!applyTo(here, finding, instead)) showToast(say.changed);
    leave();
  };
  const step = (by: 1 | -1): void => lookAt(neighbour(by), 'asked');

  return (
    <BesideWords
      ref={popup}
      label={say.popover}
      anchor={anchor}
      initialFocus={() =>
        focus ? (popup.current?.querySelector<HTMLElement>('fieldset button') ?? true) : false
      }
      onClose={leave}
    >
      <div className={styles.top}>
        <span className={styles.sort} data-sort={finding.sort}>
          {sorts[finding.sort]}
        </span>
        {finding.level === 'must' ? <span className={styles.must}>{levels.must}</span> : null}
        <span className={styles.grow} />
        <IconButton
          size="small"
          label={panel.previous}
          icon={<ChevronUp size={14} />}
          onClick={() => step(-1)}
        />
        <IconButton
          size="small"
          label={panel.next}
          icon={<ChevronDown size={14} />}
          onClick={() => step(1)}
        />
      </div>
      <FindingActions
        key={findingId(finding)}
        finding={finding}
        storyId={here.storyId}
        language={language}
        onApply={isLocked(finding) ? null : apply}
        onDone={leave}
      />
    </BesideWords>
  );
}
