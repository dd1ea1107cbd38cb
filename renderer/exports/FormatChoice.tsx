import { useId } from 'react';
import type { OutputOf } from '../../shared/protocol/index.ts';
import type { FormatId } from '../../shared/protocol/export.ts';
import { words } from '../ui/words/index.ts';
import styles from './export-dialog.module.css';

type FormatChoiceProps = {
  formats: OutputOf<'export.formats'>;
  value: FormatId;
  onChange: (format: FormatId) => void;
};

/** The formats, each with what it is for. */
export function FormatChoice({ formats, value, onChange }: FormatChoiceProps) {
  const name = useId();
  const say = words().exports;
  return (
    <fieldset className={styles.formats}>
      <legend className={styles.legend}>{say.format}</legend>
      {formats.map((format) => (
        <label key={format.id} className={styles.format}>
          <span className={styles.formatName}>
            <input
              type="radio"
              name={name}
              value={format.id}
              checked={format.id === value}
              aria-describedby={`${name}-${format.id}`}
              aria-label={say.formats[format.id]}
              onChange={() => {
                onChange(format.id);
              }}
            />
            {say.formats[format.id]}
            <span className={styles.extension} dir="ltr" aria-hidden>
              .{format.extension.replace(/^\./u, '')}
            </span>
          </span>
          <span className={styles.formatText} id={`${name}-${format.id}`}>
            {say.formatTexts[format.id]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
