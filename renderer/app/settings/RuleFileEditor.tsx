import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Finding } from '../../../shared/language/finding.ts';
import type { RuleFault } from '../../../shared/language/rules/read.ts';
import { MAX_RULE_FILE } from '../../../shared/language/rules/schema.ts';
import { STARTER_RULES } from '../../../shared/language/rules/starter.ts';
import { endTrial, keepDraft, putRules, tryRules, useKept } from '../../language/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { useWindow } from '../window-state.ts';
import styles from './language-settings.module.css';

/** A rest after the last key before the file is read, in milliseconds. */
const REST_MS = 400;

type Tried =
  | { is: 'reading' }
  | { is: 'good'; source: string; count: number; findings: readonly Finding[] }
  | { is: 'faults'; faults: readonly RuleFault[] }
  | { is: 'late' };

/** The rule file as text, read while it is written: its faults by line, and what it finds in a sample. What is written is kept, in force or not. */
export function RuleFileEditor({ begin, onDone }: { begin: string; onDone: () => void }) {
  const { rules: say, settings } = words().language;
  const { rules: file } = useKept();
  const language = useWindow((state) => state.profile.language);
  const [source, setSource] = useState(begin);
  const [sample, setSample] = useState(say.sampleText);
  const [tried, setTried] = useState<Tried>({ is: 'reading' });
  const box = useRef<HTMLDivElement>(null);
  const kept = useRef(begin);

  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const piece = { key: 'sample', place: 'body' as const, text: sample, skip: [] };
      const next = await tryRules(source, piece, language).then(
        (answer): Tried =>
          answer.ok
            ? { is: 'good', source, count: answer.rules.length, findings: answer.findings }
            : { is: 'faults', faults: answer.faults },
        (): Tried => ({ is: 'late' }),
      );
      if (current) setTried(next);
    };
    const timer = setTimeout(() => void read(), REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source, sample, language]);
  useEffect(() => endTrial, []);

  // A wrong file is no reason to lose it: it is kept as it is written, beside the one in force, and when this is left.
  const written = useRef(begin);
  const keepWritten = useEffectEvent(() => {
    if (written.current === kept.current) return;
    kept.current = written.current;
    void keepDraft(written.current);
  });
  useEffect(() => {
    written.current = source;
    const timer = setTimeout(keepWritten, REST_MS);
    return () => clearTimeout(timer);
  }, [source]);
  useEffect(
    () => () => {
      if (written.current !== kept.current) void keepDraft(written.current);
    },
    [],
  );

  async function save(): Promise<void> {
    if (tried.is !== 'good' || tried.source !== source) return;
    kept.current = source;
    const problem = await putRules({ ...file, source });
    if (problem) {
      showToast(settings.notSaved(inWords(problem)), { tone: 'problem' });
      return;
    }
    showToast(say.saved(tried.count, number(tried.count)), { tone: 'done' });
    onDone();
  }

  function discard(): void {
    const before = source;
    kept.current = written.current;
    void keepDraft(null);
    showToast(say.discarded, { action: { label: settings.undo, run: () => void keepDraft(before) } });
    onDone();
  }

  function goTo({ line }: RuleFault): void {
    const field = box.current?.querySelector('textarea');
    if (!field) return;
    const lines = source.split('\n');
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    field.scrollTop = (field.scrollHeight / Math.max(1, lines.length)) * Math.max(0, line - 4);
  }

  return (
    <>
      <div className={styles.bar}>
        <Button onClick={onDone}>{say.back}</Button>
        <span className={styles.grow} />
        <Button variant="quiet" onClick={() => setSource(STARTER_RULES)}>
          {say.starter}
        </Button>
        <Button variant="quiet" disabled={source === file.source} onClick={discard}>
          {say.discard}
        </Button>
        <Button
          variant="primary"
          disabled={tried.is !== 'good' || tried.source !== source || source === file.source}
          onClick={() => void save()}
        >
          {say.save}
        </Button>
      </div>
      <div ref={box} className={styles.file}>
        <TextArea
          label={say.source}
          hideLabel
          mono
          dir="ltr"
          spellCheck={false}
          rows={14}
          wrap="off"
          maxLength={MAX_RULE_FILE}
          value={source}
          onChange={setSource}
        />
      </div>
      <output className={styles.verdict}>
        {tried.is === 'good' ? say.good(tried.count, number(tried.count)) : null}
        {tried.is === 'late' ? <span className={styles.wrong}>{say.late}</span> : null}
        {tried.is === 'faults' ? (
          <>
            <span className={styles.wrong}>
              {say.faultsTitle(tried.faults.length, number(tried.faults.length))}
            </span>
            <ul>
              {tried.faults.map((fault) => (
                <li key={`${String(fault.line)} ${inWords(fault.what)}`}>
                  <Button
                    variant="link"
                    size="small"
                    className={styles.fault}
                    title={say.goTo(number(fault.line))}
                    onClick={() => goTo(fault)}
                  >
                    {say.fault(number(fault.line), inWords(fault.what))}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </output>
      <TextArea label={say.sample} rows={2} value={sample} onChange={setSample} />
      {tried.is === 'good' ? <SampleFindings findings={tried.findings} sample={sample} /> : null}
    </>
  );
}

function SampleFindings({ findings, sample }: { findings: readonly Finding[]; sample: string }) {
  const { rules: say } = words().language;
  if (findings.length === 0) return <p className={styles.quiet}>{say.sampleNothing}</p>;
  return (
    <ul className={styles.lines} aria-label={say.sampleFound}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${String(finding.from)}`} className={styles.found}>
          <bdi className={styles.foundWords}>{sample.slice(finding.from, finding.to)}</bdi>
          <span dir="auto">{finding.message}</span>
        </li>
      ))}
    </ul>
  );
}
