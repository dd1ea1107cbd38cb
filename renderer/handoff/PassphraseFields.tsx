import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/Field.tsx';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';
import { strengthOf } from './passphrase.ts';

export type Lock = { on: boolean; passphrase: string; again: string; shown: boolean };
export const unlocked: Lock = { on: false, passphrase: '', again: '', shown: false };

/** True when the lock can be used as it is: none is wanted, or a passphrase stands there as it was meant. */
export const lockIsReady = ({ on, passphrase, again, shown }: Lock): boolean => {
  if (!on) return true;
  const strength = strengthOf(passphrase);
  return strength !== 'none' && strength !== 'short' && (shown || passphrase === again);
};

/** A passphrase that is typed twice or shown, with a guess at its strength and what it means to forget it. */
export function PassphraseFields({ lock, onChange }: { lock: Lock; onChange: (lock: Lock) => void }) {
  const say = words().handoff.lock;
  const { on, passphrase, again, shown } = lock;
  const strength = strengthOf(passphrase);
  return (
    <div className={styles.lock}>
      <Switch
        label={say.wanted}
        checked={on}
        onChange={(now) => {
          onChange({ ...lock, on: now });
        }}
      />
      {on && (
        <>
          <TextField
            label={say.passphrase}
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            value={passphrase}
            onChange={(next) => {
              onChange({ ...lock, passphrase: next });
            }}
            hint={
              <span className={styles.strength} data-strength={strength}>
                {say.strengths[strength]}
              </span>
            }
          />
          {!shown && (
            <TextField
              label={say.again}
              type="password"
              autoComplete="new-password"
              value={again}
              onChange={(next) => {
                onChange({ ...lock, again: next });
              }}
              error={again !== '' && again !== passphrase ? say.differs : undefined}
            />
          )}
          <Switch
            label={say.show}
            checked={shown}
            onChange={(now) => {
              onChange({ ...lock, shown: now });
            }}
          />
          <p className={styles.quiet}>{say.forgotten}</p>
        </>
      )}
    </div>
  );
}
