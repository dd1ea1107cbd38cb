import { readingMinutes, readingRate, type Figures } from '../../../shared/article/figures.ts';
import type { Counts } from '../../editor/handle.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { Popover } from '../../ui/Popover.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta, useReadOnly } from '../useStory.ts';
import styles from './figures.module.css';

/** The length of the story in the bottom bar, against what was commissioned; pressed, it tells every figure. */
export function FiguresPopover({ counts, language }: { counts: Counts; language: string }) {
  const say = words().tools.figures;
  const [planned] = useMeta('plannedWords');
  return (
    <Popover
      side="top"
      title={say.title}
      trigger={
        <Button variant="quiet" size="small" className={styles.trigger}>
          <Length counts={counts} planned={planned} />
        </Button>
      }
    >
      <FigureTable counts={counts} language={language} />
      <Planned />
    </Popover>
  );
}

function Length({ counts: { whole, selected }, planned }: { counts: Counts; planned: number | undefined }) {
  const say = words().tools.figures;
  if (selected) return say.selected(whole.words, number(selected.words), number(whole.words));
  if (planned === undefined) return say.words(whole.words, number(whole.words));
  const over = whole.words - planned;
  return (
    <>
      {say.target(planned, number(whole.words), number(planned))}
      {over > 0 && <span className={cx(styles.chip, styles.over)}>{say.over(number(over))}</span>}
      {over === 0 && <span className={cx(styles.chip, styles.met)}>{say.met}</span>}
    </>
  );
}

const ROWS = [
  'words',
  'characters',
  'charactersNoSpaces',
  'paragraphs',
] as const satisfies readonly (keyof Figures)[];

function FigureTable({ counts: { whole, selected }, language }: { counts: Counts; language: string }) {
  const say = words().tools.figures;
  const rate = readingRate(language);
  return (
    <table className={styles.table}>
      {selected && (
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say.figure}</span>
            </th>
            <th scope="col">{say.story}</th>
            <th scope="col">{say.selection}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{say.rows[row]}</th>
            <td>{number(whole[row])}</td>
            {selected && <td>{number(selected[row])}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row" title={say.rates[rate.per](number(rate.minute))}>
            {say.rows.reading}
          </th>
          <td>{say.minutes(number(readingMinutes(whole, language)))}</td>
          {selected && <td>{say.minutes(number(readingMinutes(selected, language)))}</td>}
        </tr>
      </tbody>
    </table>
  );
}

/** The commissioned length; what is not a number from one to a million is no length. */
function Planned() {
  const say = words().tools.figures;
  const [planned, setPlanned] = useMeta('plannedWords');
  const readOnly = useReadOnly();
  return (
    <TextField
      label={say.planned}
      hint={say.plannedHint}
      inputMode="numeric"
      value={planned === undefined ? '' : String(planned)}
      readOnly={readOnly}
      onChange={(typed) => {
        const length = Number(typed.replace(/\D/gu, '').slice(0, 7));
        setPlanned(length >= 1 && length <= 1_000_000 ? length : undefined);
      }}
    />
  );
}
