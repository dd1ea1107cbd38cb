import type { RevisionRow } from '../../../shared/protocol/story.ts';
import { words } from '../../ui/words/index.ts';

/** A version’s name, or why it came to be; autosave says whether it is still going on. */
export function titleOf({ name, cause, sealed }: RevisionRow): string {
  const { causes } = words().story.versions;
  return name ?? (cause === 'autosave' && sealed ? causes.pause : causes[cause]);
}
