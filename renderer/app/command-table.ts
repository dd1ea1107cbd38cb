import { effectiveKeys } from '../ui/keymap.ts';

/**
 * Every command of the window: its id, its keys, where it stands in the menus and when it can be chosen. Its words are
 * in `ui/words/en/app.ts` under the same id; what it does stands in `window-commands.ts`. The desktop's menu sends these ids.
 */
export type CommandGroup = 'story' | 'view' | 'app';

type CommandRow = {
  id: string;
  group: CommandGroup;
  shortcuts: readonly string[];
  /** Where a browser keeps the keys above for itself: those that work there. */
  inBrowser?: readonly string[];
  /** Needs an opened story. */
  needsStory: boolean;
  /** Found in the palette, not in the menu. */
  paletteOnly?: boolean;
};

export const commandTable = [
  {
    id: 'story.new',
    group: 'story',
    shortcuts: ['mod+N', 'alt+N'],
    inBrowser: ['alt+N'],
    needsStory: false,
  },
  { id: 'story.fromTemplate', group: 'story', shortcuts: [], needsStory: false },
  { id: 'story.import', group: 'story', shortcuts: ['mod+O'], needsStory: false },
  { id: 'story.save', group: 'story', shortcuts: ['mod+S'], needsStory: true },
  { id: 'story.preview', group: 'story', shortcuts: ['mod+shift+P'], needsStory: true },
  { id: 'story.export', group: 'story', shortcuts: ['mod+E'], needsStory: true },
  { id: 'handoff.pack', group: 'story', shortcuts: ['mod+alt+S'], needsStory: true },
  { id: 'handoff.take', group: 'story', shortcuts: [], needsStory: false },
  { id: 'handoff.waiting', group: 'story', shortcuts: [], needsStory: false, paletteOnly: true },
  { id: 'handoff.history', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'story.duplicate', group: 'story', shortcuts: [], needsStory: true },
  { id: 'find.open', group: 'story', shortcuts: ['mod+F'], needsStory: true },
  { id: 'find.replace', group: 'story', shortcuts: ['mod+alt+F', 'mod+H'], needsStory: true },
  { id: 'find.next', group: 'story', shortcuts: ['F3', 'mod+G'], needsStory: true, paletteOnly: true },
  {
    id: 'find.previous',
    group: 'story',
    shortcuts: ['shift+F3', 'mod+shift+G'],
    needsStory: true,
    paletteOnly: true,
  },
  { id: 'tk.next', group: 'story', shortcuts: ['F8'], needsStory: true, paletteOnly: true },
  { id: 'language.next', group: 'story', shortcuts: ['alt+F7'], needsStory: true },
  {
    id: 'language.previous',
    group: 'story',
    shortcuts: ['shift+alt+F7'],
    needsStory: true,
    paletteOnly: true,
  },
  { id: 'language.show', group: 'story', shortcuts: ['F7'], needsStory: true, paletteOnly: true },
  { id: 'language.toggle', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'snippets.open', group: 'story', shortcuts: [], needsStory: true },
  { id: 'snippets.create', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'comment.add', group: 'story', shortcuts: ['mod+alt+K'], needsStory: true },
  { id: 'comment.block', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'comment.story', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'comment.next', group: 'story', shortcuts: ['alt+F8'], needsStory: true, paletteOnly: true },
  {
    id: 'comment.previous',
    group: 'story',
    shortcuts: ['shift+alt+F8'],
    needsStory: true,
    paletteOnly: true,
  },
  { id: 'comment.reply', group: 'story', shortcuts: ['mod+alt+J'], needsStory: true, paletteOnly: true },
  { id: 'comment.resolve', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'comments.show', group: 'story', shortcuts: [], needsStory: true },
  { id: 'mode.editing', group: 'story', shortcuts: ['mod+alt+shift+E'], needsStory: true },
  { id: 'mode.suggesting', group: 'story', shortcuts: ['mod+alt+shift+S'], needsStory: true },
  { id: 'mode.viewing', group: 'story', shortcuts: ['mod+alt+shift+V'], needsStory: true },
  { id: 'versions.show', group: 'story', shortcuts: ['mod+shift+H'], needsStory: true },
  { id: 'versions.compare', group: 'story', shortcuts: ['mod+alt+C'], needsStory: true },
  { id: 'versions.name', group: 'story', shortcuts: [], needsStory: true },
  { id: 'workflow.show', group: 'story', shortcuts: [], needsStory: true },
  { id: 'workflow.requestReview', group: 'story', shortcuts: [], needsStory: true },
  { id: 'workflow.requestChanges', group: 'story', shortcuts: [], needsStory: true },
  { id: 'workflow.approve', group: 'story', shortcuts: [], needsStory: true },
  { id: 'workflow.draft', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'workflow.inReview', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'workflow.ready', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'workflow.published', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'workflow.killed', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'log.show', group: 'story', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'search.focus', group: 'view', shortcuts: ['/', 'mod+shift+O'], needsStory: false },
  { id: 'desk.table', group: 'view', shortcuts: ['mod+alt+T'], needsStory: false },
  { id: 'daybook.open', group: 'view', shortcuts: ['mod+alt+B'], needsStory: false },
  { id: 'desk.asked', group: 'view', shortcuts: [], needsStory: false, paletteOnly: true },
  { id: 'desk.mine', group: 'view', shortcuts: [], needsStory: false, paletteOnly: true },
  { id: 'desk.changes', group: 'view', shortcuts: [], needsStory: false, paletteOnly: true },
  { id: 'desk.out', group: 'view', shortcuts: [], needsStory: false, paletteOnly: true },
  { id: 'view.save', group: 'view', shortcuts: [], needsStory: false, paletteOnly: true },
  { id: 'exports.open', group: 'view', shortcuts: ['mod+shift+E'], needsStory: false },
  { id: 'desk.toggle', group: 'view', shortcuts: ['mod+\\'], needsStory: false },
  {
    id: 'inspector.toggle',
    group: 'view',
    shortcuts: ['mod+shift+\\'],
    needsStory: true,
  },
  { id: 'writing.toggle', group: 'view', shortcuts: ['mod+shift+F'], needsStory: true },
  { id: 'outline.toggle', group: 'view', shortcuts: ['mod+shift+L'], needsStory: true },
  { id: 'focus.paragraph', group: 'view', shortcuts: ['mod+D'], needsStory: true },
  { id: 'focus.sentence', group: 'view', shortcuts: ['mod+shift+D'], needsStory: true, paletteOnly: true },
  { id: 'typewriter.toggle', group: 'view', shortcuts: ['mod+shift+Y'], needsStory: true },
  { id: 'split.notes', group: 'view', shortcuts: ['mod+alt+N'], needsStory: true },
  { id: 'suggestions.markup', group: 'view', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'suggestions.final', group: 'view', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'suggestions.original', group: 'view', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'margin.toggle', group: 'view', shortcuts: ['mod+alt+M'], needsStory: true },
  { id: 'margin.next', group: 'view', shortcuts: ['F9'], needsStory: true, paletteOnly: true },
  { id: 'margin.previous', group: 'view', shortcuts: ['shift+F9'], needsStory: true, paletteOnly: true },
  { id: 'margin.accept', group: 'view', shortcuts: ['mod+alt+A'], needsStory: true, paletteOnly: true },
  { id: 'margin.reject', group: 'view', shortcuts: ['mod+alt+R'], needsStory: true, paletteOnly: true },
  { id: 'margin.acceptAuthor', group: 'view', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'margin.rejectAuthor', group: 'view', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'split.version', group: 'view', shortcuts: [], needsStory: true, paletteOnly: true },
  { id: 'preview.page', group: 'view', shortcuts: [], needsStory: true },
  { id: 'preview.cards', group: 'view', shortcuts: [], needsStory: true },
  { id: 'preview.galley', group: 'view', shortcuts: [], needsStory: true },
  { id: 'preview.beside', group: 'view', shortcuts: [], needsStory: true },
  { id: 'pane.next', group: 'view', shortcuts: ['F6'], needsStory: false },
  { id: 'pane.previous', group: 'view', shortcuts: ['shift+F6'], needsStory: false },
  // The first keys give way to a link where words are selected; the others open it from anywhere.
  { id: 'palette.open', group: 'app', shortcuts: ['mod+K', 'mod+shift+K', 'F1'], needsStory: false },
  { id: 'theme.toggle', group: 'app', shortcuts: [], needsStory: false },
  { id: 'templates.open', group: 'app', shortcuts: [], needsStory: false },
  { id: 'settings.open', group: 'app', shortcuts: ['mod+,'], needsStory: false },
  { id: 'help.open', group: 'app', shortcuts: ['shift+F1'], needsStory: false },
  { id: 'help.tour', group: 'app', shortcuts: [], needsStory: false, paletteOnly: true },
  { id: 'help.sample', group: 'app', shortcuts: [], needsStory: false, paletteOnly: true },
  { id: 'help.shortcuts', group: 'app', shortcuts: ['?'], needsStory: false },
  { id: 'help.diagnostics', group: 'app', shortcuts: [], needsStory: false },
  { id: 'help.about', group: 'app', shortcuts: [], needsStory: false },
] as const satisfies readonly CommandRow[];

export type CommandId = (typeof commandTable)[number]['id'];
export type Command = CommandRow & { id: CommandId };

export const commandOf = (id: string): Command | undefined => commandTable.find((c) => c.id === id);

/** The keys a command has in a shell when nobody chose otherwise. */
export function standardKeys(id: CommandId, shell: 'desktop' | 'browser'): readonly string[] {
  const command = commandOf(id);
  return (shell === 'browser' ? command?.inBrowser : undefined) ?? command?.shortcuts ?? [];
}

/** The keys of a command that work in a shell, as they are now. */
export const keysOf = (id: CommandId, shell: 'desktop' | 'browser'): readonly string[] =>
  effectiveKeys(id, standardKeys(id, shell));

/** The keys shown beside a command: the first that work. */
export const shortcutOf = (id: CommandId, shell: 'desktop' | 'browser'): string | undefined =>
  keysOf(id, shell)[0];
