/** What is said of snapshots, restore drills and salvage. */
export const backups = {
  'snapshot.busy': () => 'A snapshot is being taken already.',
  'snapshot.not-written': () =>
    'The snapshot could not be written: the disk is full or refused it. The stories themselves are as they were.',
  'snapshot.not-verified': () =>
    'The snapshot did not verify and was thrown away. Check the health of the store before going on.',
  'snapshot.gone': () => 'This snapshot is not there any more.',
  'snapshot.damaged': () =>
    'This snapshot is damaged itself and was not used. The stories are as they were: try another one.',
  'snapshot.restoring': () => 'A snapshot is being restored. Your text is kept here until that is done.',

  'drill.over': () => 'This drill is not under way any more. Start it again.',
  'drill.busy': () => 'A backup is being opened already.',
  'drill.gone': () => 'This backup is not there any more.',
  'drill.no-room': () =>
    'There was no room to open the backup beside the desk. Nothing was changed: free some space and try again.',
  'drill.damaged': () =>
    'This backup could not be opened, so it would not bring the desk back. Take a new one now.',

  'salvage.nothing-left': () =>
    'No story could be read from the damaged store, so it was left as it is. Restore a snapshot to get the stories back.',
};
