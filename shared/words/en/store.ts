import type { Writing } from '../writing.ts';

/** What the store and the process that keeps it have to say. */
export const store = {
  'store.full': () =>
    'The disk is full, so this was not saved. Your text is kept here: free some space and it will be saved by itself.',
  'store.part-damaged': () =>
    'Part of the story store on this disk is damaged. Nothing was deleted. Restore a snapshot, or salvage what can be read.',
  'store.unwritable': () =>
    'The Copydesk folder cannot be written to, so this was not saved. Your text is kept here: make the folder writable or choose another profile.',
  'store.held': () =>
    'Another program is holding the story store, so this was not saved. Your text is kept here and will be tried again.',
  'store.disk-error': () =>
    'The disk answered with an error, so this was not saved. Your text is kept here: copy it somewhere safe if this goes on.',
  'store.refused': () => 'The story store refused this. Your text is kept here.',
  'store.closed': () => 'The story store is closed. Your text is kept here.',
  'store.not-open': () => 'The store is not open.',
  'store.none': () => 'There is no Copydesk store in this profile yet.',
  'store.damaged': () =>
    'The story store of this profile is damaged and could not be opened. It was left as it is. Restore a snapshot, or salvage what can be read.',
  'store.older': () =>
    'These stories are from an older Copydesk: open them once with the app, then read them here.',
  'store.newer': (v: { version: number; reads: number }) =>
    `These stories were last opened by a newer Copydesk (store version ${String(v.version)}, this one reads up to ${String(v.reads)}). Nothing was changed: install the newer version.`,
  'store.empty-file': () =>
    'The story store of this profile is an empty file. It was left as it is. Restore a snapshot to get the stories back.',
  'store.not-a-store': () =>
    'The file copydesk.db in this profile is not a Copydesk store. It was left as it is: choose another profile, or move the file away.',
  'store.foreign': () =>
    'The file copydesk.db in this profile belongs to another program. It was left as it is: choose another profile.',
  'store.cut-short': (v: { found: number; expected: number }, w: Writing) =>
    `The story store of this profile is cut short: ${w.number(v.found)} of ${w.number(v.expected)} bytes are there. It was left as it is. Restore a snapshot, or salvage what can be read.`,
  'store.ballast-used': () =>
    'The disk is full. The last of the room kept for this is in use: free some space now.',
  'store.reopened': () =>
    'The disk answered with an error, and the story store was opened anew. Watch for more of these.',
  'store.check-failed': () =>
    'A check found damage in the story store. Stories that can be read still open. Restore a snapshot to be safe.',

  'profile.in-use': () =>
    'Copydesk is already open with this profile, in another window or command. Close it there first, or choose another profile with --profile.',
  'profile.unwritable': () =>
    'The folder of this profile cannot be written to. Nothing was changed: make it writable, or choose another profile with --profile.',
  'profile.not-locked': () => 'The profile could not be locked for writing.',
  'profile.not-made': () =>
    'The folder of this profile could not be made. Choose another one with --profile, or make its parent writable.',

  'core.restarting': () =>
    'The part of Copydesk that keeps stories stopped and is being started again. Your text is kept here; it will be saved in a moment.',
  'core.stopped-twice': () =>
    'The part of Copydesk that keeps stories stopped twice. Your text is kept here: copy it, then start Copydesk again.',
  'core.closing': () => 'Copydesk is closing. Your text is kept here.',
  'core.failed': () =>
    'Something went wrong inside Copydesk. Your text is kept here; nothing in the store was changed.',
};
