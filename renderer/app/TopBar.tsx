import { Menu as MenuIcon, PanelLeft, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { words } from '../ui/words/index.ts';
import { commandTable, shortcutOf, type Command, type CommandId } from './command-table.ts';
import type { Route } from './route.ts';
import styles from './bars.module.css';
import { useWindow, type ShellInfo } from './window-state.ts';

type TopBarProps = {
  route: Route;
  deskShown: boolean;
  inspectorShown: boolean;
  run: (id: CommandId) => void;
  onView: (view: Route['view']) => void;
  /** The story's own part: slug, status, save state. */
  children: ReactNode;
};

/** The bar over everything: the menu, the story's own words, and the way to the reader and out. */
export function TopBar({ route, deskShown, inspectorShown, run, onView, children }: TopBarProps) {
  const { app } = words();
  const has = route.story !== null;
  const shell = useWindow((state) => state.info.shell);
  return (
    <header className={styles.top} data-pane="top" aria-label={app.name}>
      <h1 className="visually-hidden">{app.name}</h1>
      <Menu
        trigger={
          <Button variant="quiet" className={styles.square} aria-label={app.menu} data-tour="menu">
            <MenuIcon size={16} aria-hidden />
          </Button>
        }
        items={menuItems(run, has, shell)}
      />
      <IconButton
        label={app.commands['desk.toggle']}
        shortcut={shortcutOf('desk.toggle', shell)}
        icon={<PanelLeft size={16} />}
        pressed={deskShown}
        onClick={() => {
          run('desk.toggle');
        }}
      />
      <div className={styles.story}>{children}</div>
      {has && (
        <>
          {(route.view === 'write' || route.view === 'preview') && (
            <SegmentedControl
              label={app.panes.sheet}
              value={route.view}
              segments={[
                { value: 'write', label: app.write },
                { value: 'preview', label: app.preview },
              ]}
              onChange={onView}
            />
          )}
          <Button
            data-tour="export"
            onClick={() => {
              run('story.export');
            }}
          >
            {app.exportVerb}
          </Button>
          <IconButton
            label={app.commands['inspector.toggle']}
            shortcut={shortcutOf('inspector.toggle', shell)}
            icon={<PanelRight size={16} />}
            pressed={inspectorShown}
            onClick={() => {
              run('inspector.toggle');
            }}
          />
        </>
      )}
    </header>
  );
}

/** The whole command table as a menu, its groups divided by lines. */
function menuItems(run: (id: CommandId) => void, hasStory: boolean, shell: ShellInfo['shell']): MenuItem[] {
  const { app } = words();
  const menu: readonly Command[] = commandTable.filter((row: Command) => row.paletteOnly !== true);
  let group = menu[0]?.group;
  return menu.flatMap((command): MenuItem[] => {
    const item: MenuItem = {
      id: command.id,
      label: app.commands[command.id],
      shortcut: shortcutOf(command.id, shell),
      disabled: command.needsStory && !hasStory,
      run: () => {
        run(command.id);
      },
    };
    if (command.group === group) return [item];
    group = command.group;
    return [{ separator: command.group }, item];
  });
}
