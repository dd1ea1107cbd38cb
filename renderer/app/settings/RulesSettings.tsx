import { useEffect, useState } from 'react';
import { putRules, readKept, useHouseRules, useKept, type RuleInfo } from '../../language/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { pickFiles, saveTextFile } from '../../ui/files.ts';
import { number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Switch } from '../../ui/Switch.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { MAX_RULE_FILE } from '../../../shared/language/rules/schema.ts';
import styles from './language-settings.module.css';
import { RuleFileEditor } from './RuleFileEditor.tsx';

/** The house's rules: each can be switched, and the file they stand in can be changed, taken out and brought in. */
export function RulesSettings() {
  const { rules: say, settings } = words().language;
  const { rules: file, draft } = useKept();
  const rules = useHouseRules(file.source);
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState('');
  const [brought, setBrought] = useState<string | null>(null);
  useEffect(() => void readKept(), []);

  const keep = async (change: Partial<typeof file>): Promise<void> => {
    const problem = await putRules({ ...file, ...change }, { keepDraft: true });
    if (problem) showToast(settings.notSaved(inWords(problem)), { tone: 'problem' });
  };
  const bringIn = async (): Promise<void> => {
    const [chosen] = await pickFiles('.yaml,.yml,.txt');
    if (!chosen) return;
    if (chosen.size > MAX_RULE_FILE) {
      showToast(say.tooLarge, { tone: 'problem' });
      return;
    }
    setBrought(await chosen.text());
    setEditing(true);
  };

  if (editing)
    return (
      <RuleFileEditor
        begin={brought ?? draft ?? file.source}
        onDone={() => {
          setBrought(null);
          setEditing(false);
        }}
      />
    );
  const key = typed.trim().toLocaleLowerCase();
  const found = rules.filter(({ id, message }) => `${id} ${message}`.toLocaleLowerCase().includes(key));
  return (
    <>
      <p className={styles.quiet}>{say.intro}</p>
      <div className={styles.bar}>
        <Switch label={say.on} checked={file.enabled} onChange={(enabled) => void keep({ enabled })} />
        <span className={styles.grow} />
        <Button onClick={() => setEditing(true)}>{say.editFile}</Button>
        <Button onClick={() => void bringIn()}>{say.import}</Button>
        <Button onClick={() => saveTextFile('house-style.yaml', 'application/yaml', file.source)}>
          {say.export}
        </Button>
      </div>
      {draft === null ? null : <p className={styles.draft}>{say.draft}</p>}
      <TextField label={say.search} hideLabel placeholder={say.search} value={typed} onChange={setTyped} />
      {found.length === 0 ? (
        <p className={styles.quiet}>{rules.length === 0 ? say.none : say.noMatch}</p>
      ) : null}
      <ul className={styles.lines} aria-label={say.list}>
        {found.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            off={file.off.includes(rule.id)}
            disabled={!file.enabled}
            onSwitch={(on) =>
              void keep({ off: on ? file.off.filter((id) => id !== rule.id) : [...file.off, rule.id] })
            }
          />
        ))}
      </ul>
      <p className={styles.quiet}>{say.good(rules.length, number(rules.length))}</p>
    </>
  );
}

type RuleRowProps = { rule: RuleInfo; off: boolean; disabled: boolean; onSwitch: (on: boolean) => void };

function RuleRow({ rule, off, disabled, onSwitch }: RuleRowProps) {
  const { rules: say, levels } = words().language;
  return (
    <li className={styles.rule}>
      <Switch label={rule.id} checked={!off} disabled={disabled} onChange={onSwitch} />
      <span className={styles.kind}>
        {say.kinds[rule.kind]} · {levels[rule.level]}
      </span>
      <span className={styles.ruleMessage} dir="auto">
        {rule.message.replaceAll(/\{(?:found|instead|way)\}/gu, '…')}
      </span>
    </li>
  );
}
