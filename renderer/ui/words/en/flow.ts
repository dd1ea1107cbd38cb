import type { Role } from '../../../../shared/article/workflow/steps.ts';

const plural = new Intl.PluralRules('en');

const roles: Record<Role, string> = { reporter: 'Reporter', editor: 'Editor', producer: 'Producer' };

/** Who takes a step, in the middle of a sentence. */
const who = { all: 'anyone on the desk', desk: 'an editor or a producer', producer: 'a producer' };

/** Words of a story's way to its readers: where it stands, the steps, and its log. */
export const flow = {
  roles,
  role: {
    label: 'Role in the workflow',
    none: 'Not chosen',
    hint: 'Says which steps are yours by the custom of the desk. It is advice to colleagues, not a lock: anyone at this computer can choose another.',
  },
  title: 'Where the story stands',
  button: (status: string) => `Status: ${status}`,
  buttonApproval: (status: string, approval: string) => `Status: ${status}. ${approval}`,
  facts: {
    assignee: 'Assigned to',
    nobody: 'Nobody yet',
    deadline: 'Deadline',
    noDeadline: 'None',
    overdue: 'overdue',
    asked: 'Asked',
    approval: 'Approval',
    open: 'Still open',
  },
  asked: {
    review: (by: string, when: string) => `${by} asked for a review, ${when}`,
    reviewOf: (by: string, to: string, when: string) => `${by} asked ${to} for a review, ${when}`,
    changes: (by: string, when: string) => `${by} asked for changes, ${when}`,
  },
  approval: {
    none: 'Not approved',
    fresh: 'Approved',
    stale: 'Approval out of date',
    at: (by: string, number: string, when: string) => `${by} approved revision ${number}, ${when}`,
    since: (number: string) => `The text was changed after revision ${number} was approved.`,
    compare: 'What changed since',
  },
  suggestions: 'Suggestions in the text',
  threads: (n: number, count: string) =>
    `${count} ${plural.select(n) === 'one' ? 'open comment' : 'open comments'}`,
  nameless: 'Someone without a name',
  you: (role: string) => `You are here as ${role.toLowerCase()}.`,
  youNone: 'You have not chosen a role, so every step is yours.',
  advice: 'Roles are advice, not locks.',
  changeRole: 'Change role…',
  loading: 'Looking up where the story stands…',
  actions: 'What can be done now',
  moves: 'Move to',
  acts: {
    requestReview: 'Ask for a review…',
    requestChanges: 'Ask for changes…',
    approve: 'Approve this text…',
  },
  lacks: {
    role: (of: keyof typeof who) => `For ${who[of]}.`,
    approval: 'Nobody approved this text.',
    stale: 'The text was changed after it was approved.',
    suggestions: 'There are suggestions to decide on.',
    note: 'It takes a note.',
  },
  anyway: 'Anyway with a note.',
  noSuch: (step: string, status: string) => `${step} No: this story is ${status.toLowerCase()}.`,
  ask: {
    requestReview: {
      title: 'Ask for a review',
      body: 'What is on the screen is saved as a version, and the story goes into review.',
      verb: 'Ask for the review',
    },
    requestChanges: {
      title: 'Ask for changes',
      body: 'The story goes back to its writer as a draft, with your note.',
      verb: 'Ask for changes',
    },
    approve: {
      title: 'Approve this text',
      body: 'What is on the screen is saved as a version and approved. When what readers get changes after that, the approval is out of date.',
      verb: 'Approve',
      anyway: 'Approve anyway',
    },
    move: {
      title: (status: string) => `Move to ${status.toLowerCase()}`,
      body: (status: string) => `The story will be ${status.toLowerCase()}.`,
      verb: (status: string) => `Move to ${status.toLowerCase()}`,
      anyway: 'Move anyway',
    },
    kill: (name: string) => `Kill ${name}`,
    killTitle: (name: string) => `Kill ${name}?`,
    to: 'Who is to review it',
    toPlaceholder: 'A colleague, or nobody by name',
    note: 'Note',
    noteNeeded: 'Note (needed)',
    notePlaceholder: 'What to look at, or why',
    against: 'Against it stands',
    unmended: 'Not mended yet',
    more: (n: number, count: string) =>
      `${count} ${plural.select(n) === 'one' ? 'more check' : 'more checks'}`,
    checks: 'Show the checks',
    cancel: 'Cancel',
  },
  done: {
    requestReview: 'The review is asked for.',
    requestReviewOf: (to: string) => `${to} is asked for a review.`,
    requestChanges: 'Changes are asked for. The story is a draft again.',
    approve: (number: string) => `Revision ${number} is approved.`,
    move: (status: string) => `The story is now ${status.toLowerCase()}.`,
  },
  shows: { label: 'Show', versions: 'Versions', log: 'Log' },
  log: {
    list: 'What happened with this story',
    empty:
      'Nothing has happened with this story yet. Steps, assignments, deadlines and comments will stand here.',
    older: 'Show earlier entries',
    damaged: (n: number, count: string): string =>
      n === 1
        ? 'An entry was damaged on the disk and is left out. It stays in the store; a snapshot may have it whole.'
        : `${count} entries were damaged on the disk and are left out. They stay in the store; a snapshot may have them whole.`,
    revision: (number: string) => `rev ${number}`,
    openRevision: (number: string) => `Read revision ${number}`,
    anyway: 'Done anyway',
    nobody: 'nobody',
    none: 'none',
    lines: {
      opened: (quote: string) =>
        quote === '' ? 'Began a comment on the story' : `Began a comment on “${quote}”`,
      resolved: 'Resolved a comment',
      reopened: 'Opened a comment again',
      added: 'Replied to a comment',
      edited: 'Changed a comment',
      takenBack: 'Took a comment back',
      was: (text: string) => `Before: “${text}”`,
      moved: (from: string, to: string) => `${from} → ${to}`,
      review: 'Asked for a review',
      reviewOf: (to: string) => `Asked ${to} for a review`,
      changes: 'Asked for changes',
      approved: 'Approved the text',
      assigned: (from: string, to: string) => `Assigned: ${from} → ${to}`,
      deadline: (from: string, to: string) => `Deadline: ${from} → ${to}`,
    },
  },
};
