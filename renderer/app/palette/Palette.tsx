import { useDeferredValue, useState } from 'react';
import type { StoryRow } from '../../../shared/protocol/story.ts';
import { useAsk } from '../../bridge/index.ts';
import { useTextRunner } from '../../story/index.ts';
import { PaletteDialog, type PaletteEntry, type PaletteGroup } from '../../ui/PaletteDialog.tsx';
import { words } from '../../ui/words/index.ts';
import { allCommands } from '../all-commands.ts';
import type { CommandId } from '../command-table.ts';
import { openSettings } from '../overlay.ts';
import { settingsPages } from '../settings/pages.tsx';
import { remember, remembered, useWindow } from '../window-state.ts';
import { rank, recentOf, withRecent } from './rank.ts';

type PaletteProps = {
  openStory: string | null;
  run: (id: CommandId) => void;
  onOpenStory: (storyId: string) => void;
  onClose: () => void;
};

type Entry = PaletteEntry & { group: string; act: () => void };

const STORIES = 6;
/** Beyond this nobody reads on; one more letter says more. */
const MOST = 60;

/** Every command with its keys, and the way to any story: found by a few letters. */
export function Palette({ openStory, run, onOpenStory, onClose }: PaletteProps) {
  const { frame } = words();
  const { palette: say } = frame;
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const recent = recentOf(useWindow((state) => remembered.text(state.settings.layout, 'recentCommands')));
  const commands = useCommandEntries(openStory !== null, run);
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
  const found =
    stories.state === 'ready' ? stories.value.rows.filter((row) => row.storyId !== openStory) : [];
  const toStory = (row: StoryRow): Entry => ({
    id: row.storyId,
    label: row.headline || row.opening || say.untitled,
    detail: row.slug,
    group: say.stories,
    act: () => {
      onOpenStory(row.storyId);
    },
  });

  const groups = groupsOf([...commands, ...settingsEntries()], query.trim(), recent, found.map(toStory));
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
        if (entry.group !== say.stories) remember({ recentCommands: withRecent(recent.join(' '), entry.id) });
        // When the dialog has gone, the focus is back where the command should find it.
        setTimeout(entry.act);
      }}
    />
  );
}

/** The commands as they stand at this moment: the caret does not move while the palette is open. */
function useCommandEntries(hasStory: boolean, run: (id: CommandId) => void): Entry[] {
  const { palette: say } = words().frame;
  const shell = useWindow((state) => state.info.shell);
  const text = useTextRunner();
  return allCommands(shell)
    .filter(({ id }) => id !== 'palette.open')
    .map((command): Entry => {
      const can = command.of === 'window' ? !command.needsStory || hasStory : text?.can(command.id) === true;
      const why = can ? undefined : hasStory ? say.notHere : say.needsStory;
      return {
        id: command.id,
        label: command.label,
        group: command.group,
        keys: command.keys[0],
        why,
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
    const rankable = commands.map((entry) => ({
      ...entry,
      also: entry.group,
      disabled: entry.why !== undefined,
    }));
    return groups([
      [say.commands, rank(rankable, query, recent).slice(0, MOST)],
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
