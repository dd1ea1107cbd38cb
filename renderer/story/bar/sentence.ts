import { assertNever } from '../../../shared/kit/assert-never.ts';
import { number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { words } from '../../ui/words/index.ts';
import type { SaveState } from '../session/state.ts';

/** What the save state says, word for word. */
export function saveSentence(save: SaveState): string {
  const say = words().story.save;
  switch (save.kind) {
    case 'saved':
      return say.saved(number(save.number));
    case 'saving':
      return save.slow ? say.slow : say.saving;
    case 'notSaved':
      return say.notSaved(inWords(save.problem));
    case 'conflict':
      return say.conflict;
    default:
      return assertNever(save);
  }
}
