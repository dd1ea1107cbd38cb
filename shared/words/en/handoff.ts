const NOTHING = 'Nothing was changed.';

/** What is said of stories on their way to another desk and back. */
export const handoff = {
  'handoff.newer': () => `This hand-off was made by a newer Copydesk. Update this one to open it. ${NOTHING}`,
  'handoff.no-manifest': () =>
    `This is not a hand-off, or it is cut off: its manifest cannot be read. ${NOTHING}`,
  'handoff.seal-broken': () =>
    `This hand-off was changed after it was made: its seal does not fit. Ask for it again. ${NOTHING}`,
  'handoff.chain-broken': () =>
    `This hand-off was changed after it was made: its list of versions does not fit. Ask for it again. ${NOTHING}`,
  'handoff.unreadable': () => `This file could not be read: it was moved, or its disk is gone. ${NOTHING}`,
  'handoff.gone': () =>
    `This hand-off is not in the shared folder any more, or it is being written again. ${NOTHING}`,
  'handoff.not-one': () => `This file is not a hand-off. ${NOTHING}`,
  'handoff.cut-off': () =>
    `This hand-off is damaged, or only a part of it arrived. Ask for it again. ${NOTHING}`,
  'handoff.locked': () => 'This hand-off is locked. Type the passphrase that the sender told you.',
  'handoff.locked-file': () =>
    'This hand-off is locked with a passphrase. Open it in the window of Copydesk with “Take a hand-off…”, which asks for it. Nothing was imported.',
  'handoff.wrong-passphrase': () =>
    `The passphrase does not open this hand-off, or the file was changed on its way. ${NOTHING}`,
  'handoff.lock-unknown': () =>
    `This hand-off is locked in a way that this Copydesk does not know. ${NOTHING}`,
  'handoff.passphrase-short': (v: { least: number }) =>
    `The passphrase needs at least ${String(v.least)} characters. A few words in a row are best.`,
  'handoff.open-suggestions': () =>
    `Both desks went on with this story, and what came cannot be shown beside the suggestions that are open in it here. Accept or reject them first, then take the hand-off: it stays where it is. ${NOTHING}`,
};
