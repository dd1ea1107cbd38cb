import { zone as zoneSchema } from '../../../shared/article/meta.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Select } from '../../ui/Select.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import { languageName, readLanguage, suggestLanguages } from './languages.ts';
import { isZone } from './moment.ts';
import { useDraft, type Read } from './useDraft.ts';

const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const;

/** The language of the words, the way they run, and the zone of the story's times. */
export function LanguageFields({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [language, setLanguage] = useMeta('language');
  const [direction, setDirection] = useMeta('direction');
  const [zone, setZone] = useMeta('zone');
  const tag = useDraft(language, readLanguage, setLanguage);
  const place = useDraft(zone, readZone, setZone);
  const name = languageName(language);
  return (
    <>
      <div onBlur={tag.onBlur}>
        <Combobox
          label={say.language}
          value={tag.value}
          error={tag.error}
          hint={name === language ? undefined : name}
          suggest={suggestLanguages}
          disabled={readOnly}
          onChange={tag.onChange}
        />
      </div>
      <Select
        label={say.direction}
        value={direction}
        disabled={readOnly}
        options={DIRECTIONS.map((value) => ({ value, label: say.directions[value] }))}
        onChange={setDirection}
      />
      <div onBlur={place.onBlur}>
        <Combobox
          label={say.zone}
          value={place.value}
          error={place.error}
          suggest={suggestZones}
          disabled={readOnly}
          onChange={place.onChange}
        />
      </div>
    </>
  );
}

function readZone(text: string): Read<string> {
  const read = zoneSchema.safeParse(text.trim());
  return read.success && isZone(read.data)
    ? { ok: true, value: read.data }
    : { ok: false, why: words().story.inspector.zoneWrong };
}

function suggestZones(typed: string) {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone')
    .filter((name) => name.toLowerCase().includes(wanted))
    .slice(0, 30)
    .map((name) => ({ value: name, label: name.replaceAll('_', ' ') }));
}
