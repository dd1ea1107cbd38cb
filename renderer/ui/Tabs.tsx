import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { number } from './format.ts';
import styles from './tabs.module.css';

export type Tab<T extends string> = {
  id: T;
  label: string;
  /** Shown beside the label when it is not 0; `note` says what is counted. */
  count?: { n: number; note: string; urgent: boolean } | undefined;
  content: ReactNode;
  icon?: ReactNode;
};
export type TabsProps<T extends string> = {
  /** Names the list of tabs. */
  label: string;
  value: T;
  onChange: (value: T) => void;
  tabs: readonly Tab<T>[];
  /** The list stands beside the page, above it where the window is narrow. */
  side?: boolean;
};

/** Several pages in one place; the arrows move between them. */
export function Tabs<T extends string>({ label, value, onChange, tabs, side = false }: TabsProps<T>) {
  return (
    <Base.Root
      className={cx(styles.root, side && styles.side)}
      orientation={side ? 'vertical' : 'horizontal'}
      value={value}
      onValueChange={(next) => {
        const found = tabs.find((tab) => tab.id === next);
        if (found) onChange(found.id);
      }}
    >
      <Base.List className={styles.list} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className={styles.tab}>
            {tab.icon}
            {tab.label}
            {tab.count && tab.count.n > 0 ? (
              <>
                <span className={cx(styles.badge, tab.count.urgent && styles.urgent)} aria-hidden>
                  {number(tab.count.n)}
                </span>
                <span className="visually-hidden">{tab.count.note}</span>
              </>
            ) : null}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={styles.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
