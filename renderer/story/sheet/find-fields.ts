import type { FindField } from '../../editor/find/finding.ts';
import type { StorySession } from '../session/session.ts';
import { rewrite } from './field-text.ts';

const LIMITS = { headline: 1000, standfirst: 4000 } as const;
type Shown = keyof typeof LIMITS;

/** The fields of the sheet as find and replace sees them: read and written through the session, shown in place. */
export function findFields(session: StorySession, masthead: () => HTMLElement | null): FindField[] {
  const { meta } = session.view();
  return (['headline', 'standfirst'] as const satisfies readonly Shown[]).map((field) => ({
    field,
    text: meta[field],
    write: (words) => {
      const text = words.replace(/\s*\n\s*/gu, ' ').slice(0, LIMITS[field]);
      const input = masthead()?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`);
      // Fields that are only read while the text is suggested on are found, and left as they are.
      if (input?.readOnly) return;
      // Through the field itself, so that its own undo takes it back.
      if (!input || !rewrite(input, text)) session.edit({ [field]: text });
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
