const plural = new Intl.PluralRules('en');
const counted = (n: number, count: string, one: string, many: string): string =>
  plural.select(n) === 'one' ? `${count} ${one}` : `${count} ${many}`;
const stories = (n: number, count: string): string => counted(n, count, 'story', 'stories');

/** Words of the export dialog and of the list of exports. */
export const exports = {
  title: (n: number, count: string) => `Export ${stories(n, count)}`,
  verb: (n: number, count: string) => `Export ${stories(n, count)}`,
  format: 'Format',
  formats: { html: 'Web page', markdown: 'Markdown', text: 'Plain text', package: 'Copydesk package' },
  destination: 'Folder',
  chooseFolder: 'Choose another folder…',
  findings: {
    title: 'Before it leaves',
    stop: 'Stops the export',
    warn: 'Please look at',
    drops: 'Will not be in the file',
    clean: 'Nothing to mention: all of it goes into the file.',
    cleanMany: 'Nothing to mention: all of it goes into the files.',
    others: (n: number, count: string) => `${stories(n, count)} with nothing to mention`,
    moreStories: (n: number, count: string) => `and ${stories(n, count)} more`,
    stopped: (n: number, count: string) =>
      `${stories(n, count)} cannot be exported like this. Mend what is said below, or choose another format.`,
  },
  confirm: 'I have read what is said above',
  done: (title: string, where: string) => `${title}: exported to ${where}.`,
  doneWithFailures: (failed: string, title: string) => `${title}: ${failed} could not be exported.`,
  failed: (title: string, why: string) => `${title}: not exported. ${why}`,
  show: 'Show',
  list: {
    title: 'Exports',
    empty: 'Nothing has been exported yet.',
    back: 'Back to the story',
    close: 'Close the list',
    clearEnded: 'Clear ended',
    columns: {
      what: 'What',
      format: 'Format',
      where: 'Where',
      state: 'State',
      time: 'Time',
      actions: 'Actions',
    },
    states: {
      queued: 'Waiting',
      running: 'Running',
      done: 'Done',
      failed: 'Failed',
      cancelled: 'Cancelled',
    },
    doneWith: (files: string) => `Done, ${files}`,
    files: (n: number, count: string) => counted(n, count, 'file', 'files'),
    partly: (failed: string) => `Done, ${failed} failed`,
    progress: (done: string, total: string) => `${done} of ${total}`,
    progressLeft: (done: string, total: string, left: string) => `${done} of ${total} · ${left}`,
    attempt: (n: string) => `attempt ${n}`,
    cancel: 'Cancel',
    retry: 'Try again',
    clear: 'Clear',
    reveal: 'Show in folder',
    download: 'Download',
    details: 'Details',
    hideDetails: 'Hide details',
    label: (verb: string, title: string) => `${verb}: ${title}`,
    moreItems: 'Show more',
    noItems: 'Nothing to list.',
  },
};
