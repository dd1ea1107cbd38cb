import { useEffect, useEffectEvent, useState } from 'react';

/** What a text means: a value, or a sentence that says why it is none. */
export type Read<T> = { ok: true; value: T } | { ok: false; why: string };

/**
 * A field whose text must fit before it becomes part of the story. Text that does not fit stays in the field with the
 * reason, and the story keeps the last value that did; a field that is left empty shows that value again. A text that is
 * refused for the sake of another field becomes the value as soon as that field lets it.
 */
export function useDraft<T>(written: string, read: (text: string) => Read<T>, commit: (value: T) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const shown = draft ?? written;
  const now = draft === null ? null : read(draft);
  const takeLate = useEffectEvent(() => {
    if (now?.ok) commit(now.value);
  });
  const fitsNow = refused && now?.ok === true;
  useEffect(() => {
    if (fitsNow) takeLate();
  }, [fitsNow]);
  return {
    value: shown,
    error: now && !now.ok ? now.why : undefined,
    onChange: (text: string) => {
      setDraft(text);
      const next = read(text);
      setRefused(!next.ok);
      if (next.ok) commit(next.value);
    },
    onBlur: () => {
      if (!now?.ok && draft?.trim() !== '') return;
      setDraft(null);
      setRefused(false);
    },
  };
}
