/** Words of what lies over the window: the command palette, keys, the tour, help. */
export const frame = {
  palette: {
    title: 'All commands',
    placeholder: 'Type a command, a story or a setting…',
    hint: 'Arrow keys choose, Enter runs, Escape closes.',
    recent: 'Recent',
    text: 'Text',
    stories: 'Stories',
    settings: 'Settings',
    commands: 'Commands',
    nothing: 'No command, story or setting is called that.',
    needsStory: 'needs an open story',
    notHere: 'not where the caret is',
    untitled: 'Untitled story',
  },
};
