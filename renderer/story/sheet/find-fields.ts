import type { FindField } from '../../editor/find/finding.ts';
import { FIELD_LIMITS, PROPOSED_FIELDS } from '../../../shared/article/proposals.ts';
import type { StorySession } from '../session/session.ts';
import { atHand } from '../tools/at-hand.ts';
import { rewrite } from './field-text.ts';

/** The fields of the sheet as find and replace sees them: read and written through the session, shown in place. */
export function findFields(session: StorySession, masthead: () => HTMLElement | null): FindField[] {
  const { meta } = session.view();
  return PROPOSED_FIELDS.map((field) => ({
    field,
    text: atHand().fields?.shown(field) ?? meta[field],
    write: (words) => {
      const text = words.replace(/\s*\n\s*/gu, ' ').slice(0, FIELD_LIMITS[field]);
      const input = masthead()?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`);
      // Fields that are only read are found, and left as they are.
      if (input?.readOnly) return;
      // Through the field itself, so that its own undo takes it back.
      if (!input || !rewrite(input, text)) atHand().fields?.write(field, text);
    },
    show: (from, to, take) => {
      const input = masthead()?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`);
      if (!input) return;
      input.scrollIntoView({ block: 'nearest' });
      input.setSelectionRange(from, to);
      if (take) input.focus();
    },
  }));
}
