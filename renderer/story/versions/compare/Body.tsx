import { useState } from 'react';
import type { BlockChange, Comparison } from '../../../../shared/article/compare/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { number as written } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';
import { Block } from './Block.tsx';
import { Fields } from './Fields.tsx';
import styles from './compare.module.css';
import { stretchesOf, type Stretch } from './stretches.ts';

export type Layout = 'inline' | 'beside';

type BodyProps = {
  comparison: Comparison;
  layout: Layout;
  onlyChanges: boolean;
  language: string;
  direction: 'ltr' | 'rtl';
};

/** The compared text: fields first, then the blocks; what did not change may be folded. */
export function Body({ comparison, layout, onlyChanges, language, direction }: BodyProps) {
  const say = words().versions.compare;
  const stretches: readonly Stretch[] = onlyChanges
    ? stretchesOf(comparison.blocks)
    : [{ folded: false, from: 0, blocks: comparison.blocks }];
  return (
    <div className={styles.body} data-layout={layout}>
      <Fields changes={comparison.fields} />
      <section aria-label={say.story} dir={direction}>
        {layout === 'beside' && (
          <div className={styles.columns} aria-hidden>
            <span className={styles.sectionTitle}>{say.before}</span>
            <span className={styles.sectionTitle}>{say.after}</span>
          </div>
        )}
        {stretches.map((stretch) => (
          <Run key={stretch.from} stretch={stretch} layout={layout} language={language} />
        ))}
      </section>
    </div>
  );
}

function Run({ stretch, layout, language }: { stretch: Stretch; layout: Layout; language: string }) {
  const say = words().versions.compare;
  const [open, setOpen] = useState(false);
  const count = stretch.blocks.length;
  if (stretch.folded && !open)
    return (
      <p className={styles.fold} dir="auto">
        {say.unchanged(count, written(count))}{' '}
        <Button variant="link" size="small" onClick={() => setOpen(true)}>
          {say.showUnchanged}
        </Button>
      </p>
    );
  return stretch.blocks.map((change, i) => (
    <Line
      key={`${change.state} ${change.block.id} ${String(i)}`}
      change={change}
      layout={layout}
      language={language}
    />
  ));
}

function Line({ change, layout, language }: { change: BlockChange; layout: Layout; language: string }) {
  if (layout === 'inline') return <Block change={change} side="both" language={language} />;
  return (
    <div className={styles.columns}>
      {change.state === 'new' ? <span /> : <Block change={change} side="before" language={language} />}
      {change.state === 'gone' ? (
        <span data-change data-block={change.block.id} tabIndex={-1} />
      ) : (
        <Block change={change} side="after" language={language} />
      )}
    </div>
  );
}
