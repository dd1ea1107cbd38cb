const plural = new Intl.PluralRules('en');
const counted = (n: number, count: string, one: string, many: string): string =>
  plural.select(n) === 'one' ? `${count} ${one}` : `${count} ${many}`;

/** Words of hand-offs: making one, taking one, and what stands over a story that is out. */
export const handoff = {
  someone: 'someone without a name',
  pack: {
    title: (headline: string) => `Hand off “${headline}”`,
    titleUntitled: 'Hand off this story',
    intro:
      'One file takes the story to another Copydesk and back. Your own copy stays here and stays open; nothing that comes back overwrites it.',
    to: 'To whom',
    toHint: 'Only a reminder for both of you. Without a lock, anyone with the file can open it.',
    note: 'Note',
    folder: 'Write the file to',
    downloads: 'Downloads of this browser',
    verb: 'Hand off',
    making: 'Making the file…',
    done: 'The hand-off is ready',
    inDownloads: 'In the downloads of this browser.',
    next: (to: string) => `Get this file to ${to}. What comes back arrives as suggestions.`,
    nextAnyone: 'Get this file to the other desk. What comes back arrives as suggestions.',
    tellPassphrase: 'Tell the passphrase another way than the file: by telephone, or in person.',
    copyPath: 'Copy the path',
    pathCopied: 'The path is on the clipboard.',
    close: 'Done',
  },
  travels: {
    title: 'What travels',
    text: 'The text and its fields',
    suggestions: (n: number, count: string) => counted(n, count, 'open suggestion', 'open suggestions'),
    comments: (n: number, count: string) => counted(n, count, 'comment thread', 'comment threads'),
    pictures: (n: number, count: string) => counted(n, count, 'picture', 'pictures'),
    versions: (n: number, count: string) =>
      counted(n, count, 'version, without its words', 'versions, without their words'),
    notes: 'Off-the-record notes too',
    noNotes: 'This story has no off-the-record notes.',
  },
  lock: {
    wanted: 'Lock with a passphrase',
    passphrase: 'Passphrase',
    again: 'Passphrase again',
    differs: 'The two are not the same.',
    show: 'Show the passphrase',
    forgotten:
      'It is not kept anywhere and cannot be recovered. If it is lost, the file stays closed; your story here is untouched.',
    strengths: {
      none: 'Four or more words that do not belong together are easy to say and hard to guess.',
      short: 'Too short: at least 8 characters.',
      weak: 'Weak: a computer could try its way through. Add words.',
      fair: 'Fair, as far as length can tell.',
      strong: 'Strong, as far as length can tell.',
    },
  },
  take: {
    title: 'Take a hand-off',
    locked: 'This hand-off is locked. Type the passphrase that the sender told you.',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    story: 'Story',
    from: 'From',
    to: 'To',
    note: 'Note',
    holds: 'Holds',
    nothingYet: 'Nothing has been changed yet.',
    plans: {
      new: 'The story is not here yet: it comes in as it is.',
      same: 'Nothing new: this text is here already.',
      older: 'Nothing new: this text was here once, and the story went on.',
      forward: 'The story is here, and only they went on: theirs becomes its next version.',
      merge: 'Both of you went on: their changes come in as suggestions, and your text stays.',
    },
    verbs: {
      new: 'Take it in',
      same: 'Open the story',
      older: 'Open the story',
      forward: 'Take it in',
      merge: 'Take it in as suggestions',
    },
    stayOpen: (n: number, count: string) =>
      `${counted(n, count, 'suggestion is', 'suggestions are')} open in your copy. They stay open, and what came is shown beside them.`,
  },
  came: {
    plans: {
      new: (from: string) => `This story came from ${from}.`,
      same: (from: string) => `Nothing new came from ${from}: this text was here already.`,
      older: (from: string) => `Nothing new came from ${from}: the story here is further on.`,
      forward: (from: string) => `The text of ${from} is the newest version now.`,
      merge: (from: string) => `The changes of ${from} are in your text as suggestions.`,
    },
    suggestions: (n: number, count: string) => `${counted(n, count, 'suggestion', 'suggestions')} to decide.`,
    comments: (n: number, count: string) => `${counted(n, count, 'comment thread', 'comment threads')}.`,
    clashes: (n: number, count: string) =>
      `${counted(n, count, 'clash touches', 'clashes touch')} what you changed too: decide each by itself.`,
    fields: (n: number, count: string) =>
      `${counted(n, count, 'field was', 'fields were')} changed by both; yours stand.`,
    order: 'Both moved paragraphs; your order stands.',
    how: 'Go through them in the text and accept or reject each.',
  },
  notice: {
    dismiss: 'Understood',
    outWith: (to: string, since: string) => `Out with ${to} since ${since}.`,
    outSince: (since: string) => `Out with another desk since ${since}.`,
    taken: (by: string, when: string) => `Taken by ${by}, ${when}.`,
    history: 'Hand-offs…',
  },
  /** In the story's log, after the name of who did it. */
  log: {
    out: (to: string) => `Handed the story to ${to}`,
    outAnyone: 'Handed the story off',
    in: (from: string) => `Took a hand-off from ${from}`,
    taken: (who: string, when: string) => `Got a receipt: ${who} took the hand-off, ${when}`,
  },
  shared: {
    title: 'Waiting in the shared folder',
    notice: (n: number, count: string) =>
      `${counted(n, count, 'hand-off waits', 'hand-offs wait')} in the shared folder.`,
    show: 'Show…',
    later: 'Not now',
    empty: 'Nothing waits in the shared folder.',
    none: 'No shared folder is chosen. Choose one in the settings, under Folders.',
    away: 'The shared folder cannot be reached now. It is looked for again by itself; nothing is lost.',
    locked: 'Locked with a passphrase',
    refused: 'Cannot be taken',
    from: (from: string) => `from ${from}`,
    take: 'Take…',
    takeLabel: (name: string) => `Take ${name}…`,
    hide: 'Hide',
    hideLabel: (name: string) => `Hide ${name}`,
    hidden: 'It is offered no more. The file stays where it is.',
    setting: 'Shared folder',
    settingText:
      'A stick or a network drive on which desks leave hand-offs for each other. What is new there is offered in this window; nothing there is changed or deleted.',
    noFolder: 'None',
    byCommand:
      'A browser tab cannot choose a folder. Close Copydesk and run “copydesk shared-folder FOLDER” once.',
    chosen: 'The shared folder is watched.',
    unchosen: 'No shared folder is watched any more.',
    folderLabel: (name: string) => `Shared folder: ${name}`,
  },
  history: {
    title: 'Hand-offs of this story',
    empty: 'This story has not left this desk, and has not come from another.',
    out: (to: string) => `Handed to ${to}`,
    outAnyone: 'Handed off',
    in: (from: string) => `Came from ${from}`,
    revision: (n: string) => `rev ${n}`,
  },
};
