import { useRef, useState } from 'react';
import { MAX_VOCABULARY_BYTES } from '../../../shared/protocol/library.ts';
import { call, refreshCalls } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { byteSize, number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { words } from '../../ui/words/index.ts';
import styles from './topics.module.css';

type Outcome = { ok: boolean; text: string };

/** The day of a release, as the file writes it. */
const dayOf = (released: string): string => released.slice(0, 10);

/** Takes IPTC's file in; what came of it stays in sight until the next. */
async function take(file: File): Promise<Outcome> {
  const { topics } = words().inspector;
  if (file.size > MAX_VOCABULARY_BYTES)
    return { ok: false, text: topics.tooLarge(file.name, byteSize(file.size)) };
  let content: Uint8Array;
  try {
    content = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, text: topics.notRead(file.name) };
  }
  const answer = await call('subject.import', { name: file.name.slice(0, 500), content });
  if (!answer.ok) return { ok: false, text: inWords(answer.problem) };
  refreshCalls('subject.search', 'subject.children');
  const { concepts, languages, released } = answer.value;
  const list = languages.join(', ');
  return {
    ok: true,
    text:
      released === null
        ? topics.imported(concepts, number(concepts), list)
        : topics.importedOn(concepts, number(concepts), list, dayOf(released)),
  };
}

/** Brings in the full vocabulary, or names in one more language, from a file that IPTC publishes. */
export function TopicImport() {
  const { topics } = words().inspector;
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<Outcome | 'reading' | null>(null);
  return (
    <div className={styles.result}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={topics.importVerb}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (!file) return;
          setState('reading');
          void take(file).then(setState);
        }}
      />
      <div>
        <Button
          size="small"
          variant="quiet"
          disabled={state === 'reading'}
          onClick={() => input.current?.click()}
        >
          {state === 'reading' ? topics.importing : topics.importVerb}
        </Button>
      </div>
      {state === null || state === 'reading' ? null : (
        <p role={state.ok ? 'status' : 'alert'} className={state.ok ? styles.quiet : styles.wrong}>
          {state.text}
        </p>
      )}
    </div>
  );
}
