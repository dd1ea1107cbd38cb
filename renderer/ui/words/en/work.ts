/** Words of how a story is worked on: editing, suggesting, viewing, and what is shown of suggestions. */
export const work = {
  mode: 'How you work on the text',
  modes: { editing: 'Editing', suggesting: 'Suggesting', viewing: 'Viewing' },
  told: {
    editing: 'Editing. What you write changes the text.',
    suggesting: 'Suggesting. What you write is told as a suggestion.',
    viewing: 'Viewing. The text takes no changes.',
  },
  view: 'What is shown of suggestions',
  views: { markup: 'All markup', final: 'Final', original: 'Original' },
  suggesting: (name: string) =>
    `Suggesting as ${name}. The rows and columns of tables stay as they are: they are changed while editing.`,
  viewing: 'Viewing. Nothing you type changes this story.',
  unnamed: 'Suggestions carry a name, and this desk has none yet.',
  showing: {
    final: 'This is the text with all suggestions taken. It is only read.',
    original: 'This is the text before all suggestions. It is only read.',
  },
  ways: { editing: 'Switch to editing', view: 'Show all markup', name: 'Give a name' },
  name: {
    title: 'Whose suggestions are these?',
    description:
      'Every suggestion carries the name of who made it. The name stays on this computer until you hand the story on.',
    cancel: 'Not now',
    begin: 'Start suggesting',
  },
};
