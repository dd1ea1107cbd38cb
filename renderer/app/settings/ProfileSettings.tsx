import { useState } from 'react';
import { languageTag, zone as zoneName } from '../../../shared/article/meta.ts';
import { ROLES } from '../../../shared/article/workflow/steps.ts';
import { call } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Select } from '../../ui/Select.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/Field.tsx';
import { inWords } from '../../ui/in-words.ts';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { useWindow } from '../window-state.ts';
import styles from './settings.module.css';

const zones = Intl.supportedValuesOf('timeZone');

const suggestZones = (typed: string): Suggestion[] =>
  zones
    .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase().replaceAll(' ', '_')))
    .slice(0, 40)
    .map((name) => ({ value: name, label: name }));

/** True for a zone that this machine can compute with. */
function isZone(name: string): boolean {
  if (!zoneName.safeParse(name).success) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Who writes here; every revision carries the name. */
export function ProfileSettings() {
  const { app, flow, frame } = words();
  const { settings } = app;
  const profile = useWindow((state) => state.profile);
  const [draft, setDraft] = useState(profile);
  const [problem, setProblem] = useState<string>();
  const languageOk = languageTag.safeParse(draft.language.trim()).success;
  const zoneOk = isZone(draft.zone.trim());
  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };

  async function save(): Promise<void> {
    const answer = await call('profile.set', {
      ...draft,
      name: draft.name.trim(),
      initials: draft.initials.trim(),
      role: draft.role.trim(),
      language: draft.language.trim(),
      zone: draft.zone.trim(),
    });
    setProblem(answer.ok ? undefined : inWords(answer.problem));
    if (!answer.ok) return;
    useWindow.setState({ profile: answer.value });
    setDraft(answer.value);
    showToast(settings.saved, { tone: 'done' });
  }

  return (
    <>
      <div className={cx(styles.pair, styles.narrow)}>
        <TextField
          label={settings.nameLabel}
          value={draft.name}
          maxLength={200}
          error={problem}
          onChange={(name) => {
            change({ name });
          }}
        />
        <TextField
          label={settings.initialsLabel}
          value={draft.initials}
          maxLength={10}
          onChange={(initials) => {
            change({ initials });
          }}
        />
      </div>
      <TextField
        label={frame.profile.role}
        value={draft.role}
        maxLength={100}
        hint={frame.profile.roleHint}
        onChange={(role) => {
          change({ role });
        }}
      />
      <div className={styles.role}>
        <Select
          label={flow.role.label}
          value={draft.deskRole ?? 'none'}
          options={[
            { value: 'none', label: flow.role.none },
            ...ROLES.map((value) => ({ value, label: flow.roles[value] })),
          ]}
          onChange={(value) => {
            change({ deskRole: value === 'none' ? undefined : value });
          }}
        />
        <p className={styles.roleHint}>{flow.role.hint}</p>
      </div>
      <div className={styles.pair}>
        <TextField
          label={settings.languageLabel}
          value={draft.language}
          hint={settings.languageHint}
          error={languageOk ? undefined : settings.languageWrong}
          dir="ltr"
          onChange={(language) => {
            change({ language });
          }}
        />
        <Combobox
          label={settings.zoneLabel}
          value={draft.zone}
          hint={settings.zoneHint}
          error={zoneOk ? undefined : settings.zoneWrong}
          suggest={suggestZones}
          onChange={(zone) => {
            change({ zone });
          }}
        />
      </div>
      <div className={cx(styles.row, styles.end)}>
        <Button
          variant="primary"
          disabled={!languageOk || !zoneOk || JSON.stringify(draft) === JSON.stringify(profile)}
          onClick={() => void save()}
        >
          {settings.save}
        </Button>
      </div>
    </>
  );
}
