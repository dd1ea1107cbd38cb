import type { ProposedField } from '../../../shared/article/proposals.ts';
import { words } from '../../ui/words/index.ts';

/** What a proposal would do to its field, in one sentence. */
export function proposedInSentence(field: ProposedField, from: string, to: string): string {
  const say = words().fields.said[field];
  return from === '' ? say.given(to) : to === '' ? say.gone(from) : say.changed(from, to);
}
