import { Columns3 } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { words } from '../../ui/words/index.ts';
import styles from '../desk-pane.module.css';
import { COLUMN_IDS, standardColumns, toggleColumn, type ShownColumn } from './columns.ts';

type ColumnsMenuProps = {
  columns: readonly ShownColumn[];
  onColumns: (columns: readonly ShownColumn[]) => void;
};

/** Which columns the table shows. */
export function ColumnsMenu({ columns, onColumns }: ColumnsMenuProps) {
  const { columns: text } = words().library;
  return (
    <Menu
      align="end"
      trigger={
        <Button
          variant="quiet"
          size="small"
          className={styles.sort}
          aria-label={text.choose}
          title={text.choose}
        >
          <Columns3 size={14} aria-hidden />
        </Button>
      }
      items={[
        ...COLUMN_IDS.map((id) => ({
          id,
          label: text[id],
          checked: columns.some((column) => column.id === id),
          disabled: id === 'headline',
          run: () => {
            onColumns(toggleColumn(columns, id));
          },
        })),
        { separator: 'standard' },
        {
          id: 'standard',
          label: text.standard,
          run: () => {
            onColumns(standardColumns);
          },
        },
      ]}
    />
  );
}
