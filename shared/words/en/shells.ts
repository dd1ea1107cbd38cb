/** What the gates, the two shells and the window's own link to the core have to say. */
export const shells = {
  'request.unknown': () =>
    'Copydesk does not know this request. The window may be of another version: close and open Copydesk.',
  'request.not-open': () => 'This request is not open to a window.',
  'request.too-deep': (v: { most: number }) => `Expected at most ${String(v.most)} levels of nesting.`,
  'request.not-understood': (v: { why: string }) => `This request was not understood: ${v.why}.`,
  'request.not-json': () => 'The request is not JSON.',
  'request.unreadable': () => 'Copydesk could not read this request. Nothing was changed.',
  'request.too-large': () => 'This is more than Copydesk can take at once.',
  'request.not-allowed': () => 'This page may not use Copydesk.',
  'request.failed': () => 'Copydesk could not do this. Nothing was changed; try again.',

  'shell.bad-link': () =>
    'This link cannot be opened: only web and mail links without a password in them can.',
  'shell.nothing-chosen': () => 'Nothing was chosen.',
  'shell.incomplete': () =>
    'This copy of Copydesk is incomplete: its pages are missing. Install it again; your stories are untouched.',
  'shell.file-unreadable': () =>
    'The file cannot be read. It may have been moved, or belong to someone else.',
  'tab.no-dialog': () =>
    'A browser tab cannot open the folder dialog. Files go to the exports folder, or can be downloaded.',
  'tab.no-reveal': () => 'A browser tab cannot open a folder. Download the file instead.',
  'tab.no-folder': () =>
    'A browser tab cannot open a folder. Open it in the file manager: its path is shown beside.',
  'tab.opens-links': () => 'The browser opens links itself, in a new tab.',

  'window.no-answer': () =>
    'Copydesk did not answer. Your text is kept in this window; it will be tried again.',
  'window.signed-out': () =>
    'This window is no longer signed in to Copydesk. Copy any unsaved text, then open the address that Copydesk printed when it started.',
  'window.too-large': () => 'That is larger than Copydesk can take in one piece.',
  'window.unreadable': () =>
    'Copydesk answered with something this window could not read. Reload the window.',
  'window.undecided': () => 'Decide first which of the two texts is the story.',
  'window.failed': (v: { why: string }) => `Something went wrong in this window: ${v.why}`,
};
