import { CornerLeftDown, X } from 'lucide-react';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import { cx } from '../../ui/cx.ts';
import field from '../../ui/field.module.css';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import { goToField } from '../checks/go-to.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import { GrowingArea } from './GrowingArea.tsx';
import styles from './inspector.module.css';
import { Slot } from './Slot.tsx';
import { useAsked, useCount } from './useAsked.ts';

const KINDS = ['web', 'social', 'print'] as const;
type Kind = (typeof KINDS)[number];

/** How long headline and standfirst are, and headlines for other places; the one on the sheet stands in for each that is empty. */
export function Headlines({ readOnly }: { readOnly: boolean }) {
  return (
    <>
      <div className={styles.lengths}>
        <OnSheet name="headline" />
        <OnSheet name="standfirst" />
      </div>
      {KINDS.map((kind) => (
        <OtherHeadline key={kind} kind={kind} readOnly={readOnly} />
      ))}
    </>
  );
}

/** The length of what is written on the sheet; a button that leads there. */
function OnSheet({ name }: { name: 'headline' | 'standfirst' }) {
  const here = useOpenStory();
  const { inspector, ui } = words();
  const { needed } = useAsked(name);
  const { used, limit } = useCount(name);
  const over = limit !== undefined && used > limit;
  return (
    <button
      type="button"
      className={styles.length}
      title={inspector.onSheet(inspector.fields[name])}
      onClick={() => goToField(name, here)}
    >
      <span className={field.label}>{inspector.fields[name]}</span>
      {needed ? <span className={cx(field.needed, needed === 'open' && field.over)}>{ui.needed}</span> : null}
      <span className={cx(field.count, over && field.over)}>
        {limit === undefined ? number(used) : ui.of(number(used), number(limit))}
      </span>
    </button>
  );
}

function OtherHeadline({ kind, readOnly }: { kind: Kind; readOnly: boolean }) {
  const { inspector } = words();
  const [headline] = useMeta('headline');
  const [headlines, setHeadlines] = useMeta('headlines');
  const asked = useAsked(kind);
  const count = useCount(kind, 'headline');
  const value = headlines[kind] ?? '';
  const label = inspector.fields[kind];
  const set = (text: string) => setHeadlines(withHeadline(headlines, kind, text));
  return (
    <Slot field={kind}>
      <GrowingArea
        label={label}
        max={1000}
        readOnly={readOnly}
        placeholder={inspector.sameAsHeadline}
        count={count}
        {...asked}
        value={value}
        onChange={set}
        action={
          readOnly || headline === '' ? null : value === '' ? (
            <IconButton
              size="small"
              label={inspector.copyDown(label)}
              icon={<CornerLeftDown size={14} />}
              onClick={() => set(headline)}
            />
          ) : value === headline ? (
            <IconButton
              size="small"
              label={inspector.sameAsHeadline}
              icon={<X size={14} />}
              onClick={() => set('')}
            />
          ) : null
        }
      />
    </Slot>
  );
}

function withHeadline(
  headlines: ArticleMeta['headlines'],
  kind: Kind,
  text: string,
): ArticleMeta['headlines'] {
  const { [kind]: _, ...others } = headlines;
  return text === '' ? others : { ...others, [kind]: text.replace(/\s*\n\s*/gu, ' ') };
}
