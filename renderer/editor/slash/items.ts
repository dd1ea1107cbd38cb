import type { LucideIcon } from 'lucide-react';
import { TextQuote } from 'lucide-react';
import { score } from '../../ui/score.ts';
import { words } from '../../ui/words/index.ts';
import type { Active } from '../active.ts';
import { COMMAND_IDS, commandOf, type CommandId } from '../commands.ts';
import { shortcutOf } from '../keys.ts';
import type { Snippet } from '../snippets/source.ts';

/** One thing the slash menu offers. */
export type SlashItem = { id: string; label: string; icon: LucideIcon; keys?: string; detail?: string } & (
  { is: 'command'; command: CommandId } | { is: 'snippet'; snippet: Snippet }
);

const keywordsOf = (id: CommandId): string => {
  const known: Partial<Record<CommandId, string>> = words().tools.slash.keywords;
  return known[id] ?? '';
};

function commandItems(active: Active): { item: SlashItem; also: string }[] {
  return COMMAND_IDS.flatMap((id) => {
    const command = commandOf(id);
    if (command.slash !== true || command.isEnabled?.(active) === false) return [];
    const keys = shortcutOf(id);
    return [
      {
        item: {
          is: 'command',
          id,
          command: id,
          label: command.label(),
          icon: command.icon,
          ...(keys ? { keys } : {}),
        },
        also: keywordsOf(id),
      },
    ];
  });
}

const snippetItems = (snippets: readonly Snippet[]): { item: SlashItem; also: string }[] =>
  snippets.map((snippet) => ({
    item: {
      is: 'snippet',
      id: `snippet-${snippet.id}`,
      snippet,
      label: snippet.name,
      icon: TextQuote,
      ...(snippet.trigger === '' ? {} : { detail: snippet.trigger }),
    },
    also: snippet.trigger,
  }));

/** What fits what was typed after the slash, best first; in the order of the tables when nothing was typed. */
export function slashItems(query: string, active: Active, snippets: readonly Snippet[]): SlashItem[] {
  const all = [...commandItems(active), ...snippetItems(snippets)];
  if (query === '') return all.map(({ item }) => item);
  return all
    .flatMap(({ item, also }) => {
      const fits = score(query, item.label, also);
      return fits === null ? [] : [{ item, fits }];
    })
    .sort((a, b) => b.fits - a.fits)
    .map(({ item }) => item);
}
