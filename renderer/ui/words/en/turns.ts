/** Words about whose turn a story is: ready-made views of the desk, and what a row says of it. */
export const turns = {
  names: {
    asked: 'Asked of me',
    mine: 'Assigned to me',
    changes: 'Changes requested',
    out: 'Out with someone',
  },
  empty: {
    asked: 'Nobody is asking you for a review. Requests go by the name in your profile.',
    mine: 'Nothing is assigned to you. Assignments go by the name in your profile.',
    changes: 'No changes are asked for.',
    out: 'No story is out with another desk.',
  },
  nameless: 'You have no name yet, so nothing can be asked of you. Give one in the settings, under You.',
  row: {
    out: (name: string) => `out with ${name}`,
    outAnyone: 'out with another desk',
    review: (name: string) => `review: ${name}`,
    reviewAnyone: 'review asked for',
    changes: 'changes asked for',
  },
};
