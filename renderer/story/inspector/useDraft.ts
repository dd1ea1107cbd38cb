import { useState } from 'react';

/** What a text means: a value, or a sentence that says why it is none. */
export type Read<T> = { ok: true; value: T } | { ok: false; why: string };

/**
 * A field whose text must fit before it becomes part of the story. Text that does not fit stays in the field with the
 * reason, and the story keeps the last value that did; a field that is left empty shows that value again.
 */
export function useDraft<T>(written: string, read: (text: string) => Read<T>, commit: (value: T) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? written;
  const now = draft === null ? null : read(draft);
  return {
    value: shown,
    error: now && !now.ok ? now.why : undefined,
    onChange: (text: string) => {
      setDraft(text);
      const next = read(text);
      if (next.ok) commit(next.value);
    },
    onBlur: () => {
      if (now?.ok || draft?.trim() === '') setDraft(null);
    },
  };
}
