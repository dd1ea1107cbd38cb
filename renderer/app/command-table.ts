/**
 * Every command of the window: its id, its keys, where it stands in the menus and when it can be chosen. Its words are
 * in `ui/words/en/app.ts` under the same id; what it does is bound in `useCommands`. The desktop's menu sends these ids.
 */
export type CommandGroup = 'story' | 'view' | 'app';

type CommandRow = {
  id: string;
  group: CommandGroup;
  shortcuts: readonly string[];
  /** Where a browser keeps the keys above for itself: those that work there. */
  inBrowser?: readonly string[];
  /** Works while a text box or the editor has the focus. Bare letters and signs must not. */
  whileTyping: boolean;
  /** Needs an opened story. */
  needsStory: boolean;
};

export const commandTable = [
  {
    id: 'story.new',
    group: 'story',
    shortcuts: ['mod+N', 'alt+N'],
    inBrowser: ['alt+N'],
    whileTyping: true,
    needsStory: false,
  },
  { id: 'story.import', group: 'story', shortcuts: ['mod+O'], whileTyping: true, needsStory: false },
  { id: 'story.save', group: 'story', shortcuts: ['mod+S'], whileTyping: true, needsStory: true },
  { id: 'story.preview', group: 'story', shortcuts: ['mod+shift+P'], whileTyping: true, needsStory: true },
  { id: 'story.export', group: 'story', shortcuts: ['mod+E'], whileTyping: true, needsStory: true },
  { id: 'search.focus', group: 'view', shortcuts: ['/', 'mod+K'], whileTyping: true, needsStory: false },
  { id: 'exports.open', group: 'view', shortcuts: ['mod+shift+E'], whileTyping: true, needsStory: false },
  { id: 'desk.toggle', group: 'view', shortcuts: ['mod+\\'], whileTyping: true, needsStory: false },
  {
    id: 'inspector.toggle',
    group: 'view',
    shortcuts: ['mod+shift+\\'],
    whileTyping: true,
    needsStory: true,
  },
  { id: 'writing.toggle', group: 'view', shortcuts: ['mod+shift+F'], whileTyping: true, needsStory: true },
  { id: 'pane.next', group: 'view', shortcuts: ['F6'], whileTyping: true, needsStory: false },
  { id: 'pane.previous', group: 'view', shortcuts: ['shift+F6'], whileTyping: true, needsStory: false },
  { id: 'theme.toggle', group: 'app', shortcuts: [], whileTyping: false, needsStory: false },
  { id: 'settings.open', group: 'app', shortcuts: ['mod+,'], whileTyping: true, needsStory: false },
  { id: 'help.shortcuts', group: 'app', shortcuts: ['?'], whileTyping: false, needsStory: false },
  { id: 'help.diagnostics', group: 'app', shortcuts: [], whileTyping: false, needsStory: false },
  { id: 'help.about', group: 'app', shortcuts: [], whileTyping: false, needsStory: false },
] as const satisfies readonly CommandRow[];

export type CommandId = (typeof commandTable)[number]['id'];
export type Command = CommandRow & { id: CommandId };

export const commandOf = (id: string): Command | undefined => commandTable.find((c) => c.id === id);

/** The keys of a command that work in a shell. */
export const keysOf = (id: CommandId, shell: 'desktop' | 'browser'): readonly string[] => {
  const command = commandOf(id);
  return (shell === 'browser' ? command?.inBrowser : undefined) ?? command?.shortcuts ?? [];
};

/** The keys shown beside a command: the first that work. */
export const shortcutOf = (id: CommandId, shell: 'desktop' | 'browser'): string | undefined =>
  keysOf(id, shell)[0];
