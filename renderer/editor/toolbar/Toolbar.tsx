import { Toolbar as Base } from '@base-ui/react/toolbar';
import { MessageSquarePlus, MoreHorizontal, Table2 } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { cx } from '../../ui/cx.ts';
import { useKeymap } from '../../ui/keymap.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { words } from '../../ui/words/index.ts';
import type { Active } from '../active.ts';
import { commandOf, type CommandId } from '../commands.ts';
import type { ArticleEditorProps } from '../handle.ts';
import { shortcutOf } from '../keys.ts';
import { BlockStyle } from './BlockStyle.tsx';
import { TABLE_MENU } from '../table-commands.ts';
import { menuItems } from './menu-items.tsx';
import styles from './toolbar.module.css';
import { useActive } from './useActive.ts';

type Run = (command: CommandId) => void;

/** What is always on the bar, in groups; the last groups give way first when it is narrow. */
const GROUPS: { name: string; commands: CommandId[] }[] = [
  { name: 'marks', commands: ['bold', 'italic', 'link'] },
  { name: 'blocks', commands: ['bullet', 'number', 'quote'] },
  { name: 'things', commands: ['image', 'table'] },
  { name: 'history', commands: ['undo', 'redo'] },
];

const MORE: (CommandId | null)[] = [
  'underline',
  'strike',
  'sub',
  'sup',
  'code',
  'clear',
  null,
  'indent',
  'outdent',
  null,
  'image',
  'table',
  'embed',
  'rule',
  null,
  'moveUp',
  'moveDown',
  'fixPunctuation',
  null,
  'undo',
  'redo',
];

/** Keeps the selection where it is when a button of the bar is pressed. */
const keepSelection = (event: { preventDefault: () => void }): void => {
  event.preventDefault();
};

/** One slim line above the sheet; arrows walk along it, and the menu at its end holds the rest. */
export function Toolbar({ run, commenting }: { run: Run } & Pick<ArticleEditorProps, 'commenting'>) {
  const active = useActive();
  useKeymap();
  const { editor: say } = words();
  return (
    <Base.Root className={styles.bar} aria-label={say.toolbar}>
      <BlockStyle kind={active.kind} run={run} />
      {GROUPS.map(({ name, commands }) => (
        <Fragment key={name}>
          <Base.Group className={cx(styles.group, styles[name])}>
            {commands.map((id) => (
              <CommandButton key={id} id={id} active={active} run={run} />
            ))}
          </Base.Group>
          {/* Here it comes and goes without moving what stands at the end of the bar. */}
          {name === 'things' && active.table && (
            <Menu
              trigger={iconTrigger(words().copy.table.menu, <Table2 size={16} aria-hidden />)}
              items={menuItems(TABLE_MENU, active, run)}
            />
          )}
        </Fragment>
      ))}
      {commenting && (
        <Tooltip text={words().talk.add.here} shortcut={commenting.keys}>
          <Base.Button
            className={styles.button}
            aria-label={words().talk.add.here}
            onMouseDown={keepSelection}
            onClick={commenting.run}
          >
            <MessageSquarePlus size={16} aria-hidden />
          </Base.Button>
        </Tooltip>
      )}
      <Menu
        align="end"
        trigger={iconTrigger(say.more, <MoreHorizontal size={16} aria-hidden />)}
        items={menuItems(MORE, active, run)}
      />
    </Base.Root>
  );
}

const iconTrigger = (label: string, icon: ReactElement): ReactElement => (
  <Base.Button className={styles.button} aria-label={label} title={label} onMouseDown={keepSelection}>
    {icon}
  </Base.Button>
);

function CommandButton({ id, active, run }: { id: CommandId; active: Active; run: Run }) {
  const command = commandOf(id);
  const Icon = command.icon;
  const pressed = command.isActive?.(active);
  return (
    <Tooltip text={command.label()} shortcut={shortcutOf(id)}>
      <Base.Button
        className={styles.button}
        aria-label={command.label()}
        aria-pressed={pressed}
        disabled={command.isEnabled?.(active) === false}
        onMouseDown={keepSelection}
        onClick={() => {
          run(id);
        }}
      >
        <Icon size={16} aria-hidden />
      </Base.Button>
    </Tooltip>
  );
}
