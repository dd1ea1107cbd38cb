/** Words of the link between this window and the core. */
export const bridge = {
  lost: 'The connection to Copydesk is lost. Your text is kept in this window.',
  noAnswer: 'Copydesk did not answer. Your text is kept in this window; it will be tried again.',
  refused:
    'This window is no longer signed in to Copydesk. Copy any unsaved text, then open the address that Copydesk printed when it started.',
  tooLarge: 'That is larger than Copydesk can take in one piece.',
  unreadable: 'Copydesk answered with something this window could not read. Reload the window.',
  reconnecting: 'Reconnecting…',
};
