import { words } from '../../ui/words/index.ts';
import type { SaveState } from '../session/state.ts';

/** A routine save is told at most so often; milliseconds. */
const QUIET_MS = 60_000;

/**
 * What to read aloud when the save state changes; null for nothing. Trouble is said at once and in full, its end is
 * said, and routine saving, which happens with every pause, only once a minute.
 */
export function announcement(
  save: SaveState,
  last: { kind: SaveState['kind']; at: number },
  now: number,
  sentence: string,
): string | null {
  if (save.kind === 'saving') return save.slow ? sentence : null;
  if (save.kind !== 'saved') return save.kind === last.kind ? null : sentence;
  const wasTrouble = last.kind === 'notSaved' || last.kind === 'conflict';
  return wasTrouble || now - last.at >= QUIET_MS ? words().story.save.announceSaved : null;
}
