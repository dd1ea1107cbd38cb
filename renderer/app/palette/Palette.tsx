import { useDeferredValue, useMemo, useState } from 'react';
import { useAsk } from '../../bridge/index.ts';
import { useTextRunner, type TextRunner } from '../../story/index.ts';
import { PaletteDialog, type PaletteEntry, type PaletteGroup } from '../../ui/PaletteDialog.tsx';
import { words } from '../../ui/words/index.ts';
import { allCommands } from '../all-commands.ts';
import type { CommandId } from '../command-table.ts';
import { openSettings } from '../overlay.ts';
import { settingsPages } from '../settings/pages.tsx';
import { remember, remembered, useWindow } from '../window-state.ts';
import { rank, recentOf, withRecent, type Rankable } from './rank.ts';

type PaletteProps = {
  openStory: string | null;
  run: (id: CommandId) => void;
  onOpenStory: (storyId: string) => void;
  onClose: () => void;
};

type Entry = PaletteEntry & Rankable & { group: string; act: () => void };

const STORIES = 6;
/** Beyond this nobody reads on; one more letter says more. */
const MOST = 60;

/** Every command with its keys, and the way to any story: found by a few letters. */
export function Palette({ openStory, run, onOpenStory, onClose }: PaletteProps) {
  const { frame } = words();
  const { palette: say } = frame;
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const recent = useWindow((state) => remembered.text(state.settings.layout, 'recentCommands'));
  const commands = useEntries(openStory !== null, run);
  const stories = useAsk(
    'story.list',
    {
      filter: asked === '' ? { binned: false } : { binned: false, query: asked.slice(0, 500) },
      sort: asked === '' ? 'updated' : 'relevance',
      offset: 0,
      limit: STORIES,
    },
    { keepFormer: true },
  );
  const found = stories.state === 'ready' ? stories.value.rows : null;
  const toStories = useMemo(
    () =>
      (found ?? []).flatMap((row): Entry[] => {
        const entry = {
          id: row.storyId,
          label: row.headline || row.opening || say.untitled,
          detail: row.slug,
          group: say.stories,
          act: () => {
            onOpenStory(row.storyId);
          },
        };
        return row.storyId === openStory ? [] : [entry];
      }),
    [found, openStory, onOpenStory, say],
  );
  const wanted = query.trim();
  const groups = useMemo(
    () => groupsOf(commands, wanted, recentOf(recent), toStories),
    [commands, wanted, recent, toStories],
  );
  return (
    <PaletteDialog<Entry>
      title={say.title}
      placeholder={say.placeholder}
      hint={say.hint}
      nothing={say.nothing}
      query={query}
      onQuery={setQuery}
      groups={groups}
      onClose={onClose}
      onChoose={(entry) => {
        onClose();
        if (entry.group !== say.stories) remember({ recentCommands: withRecent(recent ?? '', entry.id) });
        // When the dialog has gone, the focus is back where the command should find it.
        setTimeout(entry.act);
      }}
    />
  );
}

/** Commands and pages as they stand at this moment: the caret does not move while the palette is open. */
function useEntries(hasStory: boolean, run: (id: CommandId) => void): Entry[] {
  const shell = useWindow((state) => state.info.shell);
  const text = useTextRunner();
  return useMemo(
    () => [...commandEntries(shell, hasStory, text, run), ...settingsEntries()],
    [shell, hasStory, text, run],
  );
}

function commandEntries(
  shell: 'desktop' | 'browser',
  hasStory: boolean,
  text: TextRunner | null,
  run: (id: CommandId) => void,
): Entry[] {
  const { palette: say } = words().frame;
  return allCommands(shell)
    .filter(({ id }) => id !== 'palette.open')
    .map((command): Entry => {
      const can = command.of === 'window' ? !command.needsStory || hasStory : text?.can(command.id) === true;
      const why = can ? undefined : hasStory ? say.notHere : say.needsStory;
      return {
        id: command.id,
        label: command.label,
        group: command.group,
        also: command.group,
        keys: command.keys[0],
        why,
        disabled: why !== undefined,
        act: () => {
          if (command.of === 'window') run(command.id);
          else text?.run(command.id);
        },
      };
    });
}

/** The pages of the settings, each to be gone to at once. */
const settingsEntries = (): Entry[] =>
  settingsPages.map(({ id, icon: Icon }) => {
    const { palette: say, pages } = words().frame;
    return {
      id: `settings:${id}`,
      label: pages[id],
      detail: say.settings,
      icon: <Icon size={15} aria-hidden />,
      group: say.settings,
      also: say.settings,
      act: () => {
        openSettings(id);
      },
    };
  });

/** Without a word typed: what was used lately, stories, then everything by group. With one: the best fits, commands and stories. */
function groupsOf(
  commands: readonly Entry[],
  query: string,
  recent: readonly string[],
  stories: Entry[],
): PaletteGroup<Entry>[] {
  const { palette: say } = words().frame;
  const groups = (parts: [string, Entry[]][]): PaletteGroup<Entry>[] =>
    parts.flatMap(([value, items]) => (items.length > 0 ? [{ value, items }] : []));
  if (query !== '') {
    return groups([
      [say.commands, rank(commands, query, recent).slice(0, MOST)],
      [say.stories, stories],
    ]);
  }
  const possible = commands.filter(({ why }) => why === undefined);
  const rest = possible.filter((entry) => !recent.includes(entry.id));
  return groups([
    [say.recent, recent.flatMap((id) => possible.filter((entry) => entry.id === id))],
    [say.stories, stories],
    ...[...new Set(rest.map((entry) => entry.group))].map((group): [string, Entry[]] => [
      group,
      rest.filter((entry) => entry.group === group),
    ]),
  ]);
}
