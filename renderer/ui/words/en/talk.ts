const plural = new Intl.PluralRules('en');
const counted = (n: number, count: string, one: string, many: string): string =>
  `${count} ${plural.select(n) === 'one' ? one : many}`;

/** Words of comments beside a story. `count` is `n` as people write it. */
export const talk = {
  tab: 'Comments',
  tabCount: (n: number, count: string): string => counted(n, count, 'open comment', 'open comments'),
  add: {
    here: 'Comment on the selection',
    story: 'Comment on the story',
    block: 'Comment on this block',
    nothing: 'Put the caret into the text first, or comment on the story.',
    faults: {
      gone: 'These words cannot be commented on. Choose others, or comment on the story.',
      'no-words': 'There are no words here to comment on. Choose some, or comment on the story.',
      'too-long': 'That is too much text for one comment. Choose fewer words, or comment on the story.',
    },
  },
  compose: {
    title: 'New comment',
    text: 'Comment',
    hint: 'Write a comment. @ names someone.',
    send: 'Comment',
    sending: 'Sending…',
    close: 'Close and keep the draft',
    discard: 'Discard',
    discarded: 'Draft discarded.',
    undo: 'Undo',
    onStory: 'Comment on the story instead',
    as: (name: string): string => `Signed ${name}`,
    needsName: 'A comment bears a name. What is yours?',
    name: 'Your name',
    kept: 'Your comment is kept as a draft.',
    about: {
      story: 'On the whole story',
      block: 'On this block',
      words: 'On these words',
    },
  },
  drafts: {
    title: 'Not sent yet',
    resume: (about: string): string => `Go on writing: ${about}`,
    discard: 'Discard this draft',
    found: 'A comment on this story was begun and not sent.',
    show: 'Show',
  },
  mention: {
    list: 'People to name',
    notKept: (why: string): string =>
      `This is not kept on the disk yet, only in this window. It is tried again. ${why}`,
    count: (n: number, count: string): string =>
      `${counted(n, count, 'person', 'people')}: arrows choose, Enter puts the name in.`,
  },
  filter: {
    label: 'Show',
    open: (count: string): string => `Open (${count})`,
    resolved: (count: string): string => `Resolved (${count})`,
    detached: (count: string): string => `Words gone (${count})`,
    mine: (count: string): string => `Naming me (${count})`,
  },
  list: {
    label: 'Comments on this story',
    none: 'No comments yet. Select words and comment on them, or comment on the whole story.',
    noneOpen: 'Nothing is open.',
    noneResolved: 'Nothing was resolved yet.',
    noneDetached: 'Every comment still has its words.',
    noneMine: 'No comment names you.',
    unread: (n: number, count: string): string =>
      `${counted(n, count, 'comment', 'comments')} cannot be read and stayed in the store untouched. A snapshot may have what was written.`,
    resolved: (n: number, count: string): string =>
      counted(n, count, 'resolved comment', 'resolved comments'),
    detached: 'Words are gone',
  },
  card: {
    label: (name: string, about: string): string => `${name}, ${about}`,
    onStory: 'on the story',
    onBlock: 'on a block',
    onWords: (quote: string): string => `on “${quote}”`,
    goTo: 'Go to:',
    gone: 'Words that are gone:',
    emptyBlock: 'A block without words',
    story: 'Whole story',
    changed: 'The words were edited since',
    unsure: 'These may be other words',
    partly: 'Some of the words are gone',
    detached: 'The words are gone from the text',
    struck: 'The words are struck out',
    resolved: (name: string): string => `Resolved by ${name}`,
    damaged:
      'This thread was damaged on the disk and may not say what was written. Nothing was deleted; a snapshot may have it whole.',
    keepDamaged: 'It reads right: keep it so',
    edited: 'edited',
    takenBack: 'Taken back',
    nobody: 'No name',
    earlier: (n: number, count: string): string =>
      `Show ${counted(n, count, 'earlier reply', 'earlier replies')}`,
    earlierHidden: (n: number, count: string): string =>
      counted(n, count, 'earlier reply', 'earlier replies'),
    more: (name: string): string => `More about the comment by ${name}`,
    edit: 'Edit',
    takeBack: 'Take back',
    putBack: 'Put back',
    save: 'Save',
    cancel: 'Cancel',
    editText: 'Edit the comment',
    reply: 'Reply',
    replyTo: (name: string): string => `Reply to ${name}`,
    resolve: 'Resolve',
    reopen: 'Reopen',
  },
  told: {
    added: 'Comment added.',
    replied: 'Reply added.',
    edited: 'Comment changed.',
    takenBack: 'Comment taken back.',
    kept: 'Thread kept as it reads.',
    resolved: 'Comment resolved.',
    reopened: 'Comment open again.',
    none: 'There are no open comments.',
    noCurrent: 'Put the caret into commented words first, or go to the next comment.',
    at: (place: string, all: string, name: string, text: string): string =>
      `Comment ${place} of ${all}, ${name}: ${text}`,
  },
};
