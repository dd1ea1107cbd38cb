import { FORM_FIELDS, isLengthField, type FormField } from '../../../shared/article/form.ts';
import type { LengthField } from '../../../shared/article/lengths.ts';
import { project } from '../../../shared/article/projection.ts';
import { linesToBody } from '../../../shared/article/templates/starters.ts';
import { rises, type LengthRule, type StoryTemplate } from '../../../shared/article/template.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { words } from '../../ui/words/index.ts';
import { useDraft, type Read } from '../inspector/useDraft.ts';
import { useStory } from '../useStory.ts';
import { bodyToLines } from './lines.ts';
import styles from './templates.module.css';
import { useTemplateEdit } from './useTemplateEdit.ts';
import type { DeskTemplate } from './useTemplates.ts';

/** What one template says; every change is kept at once, under the same id. */
export function TemplateForm({ template }: { template: DeskTemplate }) {
  const { inspector, story } = words();
  const say = inspector.templates;
  const { name, value, rename, change: keep } = useTemplateEdit(template);
  const title = useDraft(name, readName, rename);
  const { fields, words: length } = value;
  const text = (key: 'desk' | 'genre', label: string, max: number) => (
    <TextField
      label={label}
      maxLength={max}
      value={fields[key] ?? ''}
      onChange={(next) => keep({ fields: { ...fields, [key]: next === '' ? undefined : next } })}
    />
  );
  return (
    <>
      <TextField label={say.name} maxLength={200} {...title} />
      <FieldTable value={value} onChange={keep} />
      <div className={styles.three}>
        <NumberField
          label={say.wordsMin}
          value={length.min}
          fits={(min) => rises([min, length.max])}
          onChange={(min) => keep({ words: { ...length, min } })}
        />
        <NumberField
          label={say.wordsMax}
          value={length.max}
          fits={(max) => rises([length.min, max])}
          onChange={(max) => keep({ words: { ...length, max } })}
        />
        <NumberField
          label={say.plannedWords}
          value={value.plannedWords}
          onChange={(plannedWords) => keep({ plannedWords })}
        />
      </div>
      <div className={styles.three}>
        {text('desk', story.inspector.desk, 100)}
        {text('genre', story.inspector.genre, 100)}
        <Language value={value} onChange={keep} />
      </div>
      <Boilerplate value={value} onChange={keep} />
    </>
  );
}

type PartProps = { value: StoryTemplate; onChange: (change: Partial<StoryTemplate>) => void };

function Language({ value, onChange }: PartProps) {
  const { fields } = value;
  const draft = useDraft(fields.language ?? '', readTag, (language) =>
    onChange({ fields: { ...fields, language } }),
  );
  return <TextField label={words().inspector.templates.language} maxLength={40} {...draft} />;
}

/** What is needed, what stands first, and how long each text may be, field by field. */
function FieldTable({ value, onChange }: PartProps) {
  const { fields, templates: say } = words().inspector;
  const flip = (list: readonly FormField[], field: FormField): FormField[] =>
    list.includes(field) ? list.filter((one) => one !== field) : [...list, field];
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={say.table}>
        <thead>
          <tr>
            {[say.field, say.needed, say.first, say.min, say.soft, say.max].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FORM_FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">{fields[field]}</th>
              {(['required', 'first'] as const).map((column) => (
                <td key={column}>
                  <label className={styles.box}>
                    <input
                      type="checkbox"
                      aria-label={say.cell(fields[field], column === 'first' ? say.first : say.needed)}
                      checked={value[column].includes(field)}
                      onChange={() => onChange({ [column]: flip(value[column], field) })}
                    />
                  </label>
                </td>
              ))}
              {isLengthField(field) ? (
                <Lengths field={field} value={value} onChange={onChange} />
              ) : (
                <td colSpan={3} aria-hidden />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const BOUNDS = ['min', 'soft', 'max'] as const;

function Lengths({ field, value, onChange }: PartProps & { field: LengthField }) {
  const { fields, templates: say } = words().inspector;
  const rule: LengthRule = value.lengths[field] ?? {};
  return BOUNDS.map((bound) => (
    <td key={bound} className={styles.figure}>
      <NumberField
        hideLabel
        label={say.cell(fields[field], say[bound])}
        value={rule[bound]}
        fits={(next) => rises(BOUNDS.map((one) => (one === bound ? next : rule[one])))}
        onChange={(next) => onChange({ lengths: { ...value.lengths, [field]: { ...rule, [bound]: next } } })}
      />
    </td>
  ));
}

/** The text a story begins with, as lines; or taken from the story that is open. */
function Boilerplate({ value, onChange }: PartProps) {
  const { templates: say } = words().inspector;
  const here = useStory();
  const lines = bodyToLines(value.boilerplate);
  const set = (boilerplate: StoryTemplate['boilerplate']) => onChange({ boilerplate });
  return (
    <>
      {lines === null ? (
        <p className={styles.quiet}>{say.boilerplateRich}</p>
      ) : (
        <TextArea
          label={say.boilerplate}
          hint={say.boilerplateHint}
          value={lines}
          onChange={(text) => set(text === '' ? [] : linesToBody(text.split('\n')))}
        />
      )}
      <div className={styles.row}>
        {here.state === 'open' ? (
          <Button size="small" onClick={() => set([...project(here.session.current()).body])}>
            {say.takeCopy}
          </Button>
        ) : null}
        {lines === null ? (
          <Button size="small" onClick={() => set([])}>
            {say.clearCopy}
          </Button>
        ) : null}
      </div>
    </>
  );
}

type NumberFieldProps = {
  label: string;
  hideLabel?: boolean;
  value: number | undefined;
  /** Whether a figure stands in order with those beside it. */
  fits?: (value: number | undefined) => boolean;
  onChange: (value: number | undefined) => void;
};

function NumberField({ label, hideLabel = false, value, fits = () => true, onChange }: NumberFieldProps) {
  const read = (text: string): Read<number | undefined> => {
    const count = readCount(text);
    return !count.ok || fits(count.value) ? count : { ok: false, why: words().inspector.templates.order };
  };
  const draft = useDraft(value === undefined ? '' : String(value), read, onChange);
  return <TextField label={label} hideLabel={hideLabel} inputMode="numeric" maxLength={6} {...draft} />;
}

function readCount(text: string): Read<number | undefined> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { ok: true, value: undefined };
  const count = /^\d{1,5}$/u.test(plain) ? Number(plain) : 0;
  return count > 0 ? { ok: true, value: count } : { ok: false, why: words().inspector.templates.notANumber };
}

function readName(text: string): Read<string> {
  const name = text.trim();
  return name === ''
    ? { ok: false, why: words().inspector.templates.nameMissing }
    : { ok: true, value: name };
}

function readTag(text: string): Read<string | undefined> {
  const tag = text.trim();
  if (tag === '') return { ok: true, value: undefined };
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u.test(tag)
    ? { ok: true, value: tag }
    : { ok: false, why: words().story.inspector.languageWrong };
}
