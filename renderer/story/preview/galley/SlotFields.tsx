import { linesIn, MM_PER_PICA, PX_PER_MM, PX_PER_PT } from '../../../../shared/copyfit/space.ts';
import { mmOf, type Slot } from '../../../../shared/protocol/kept/slot.ts';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { words } from '../../../ui/words/index.ts';
import { FACES } from '../measure.ts';
import styles from './galley.module.css';
import { NumberField } from './NumberField.tsx';

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The same depth in another unit: whoever changes the unit does not mean another space. */
function depthIn(depth: Slot['depth'], unit: Slot['depth']['unit'], leading: number): Slot['depth'] {
  const line = (leading * PX_PER_PT) / PX_PER_MM;
  const mm = depth.unit === 'lines' ? depth.value * line : mmOf(depth);
  if (unit === 'lines') return { unit, value: linesIn({ legs: 1, mm }, leading) };
  // Rounded up, so that a line that just fitted still does.
  return { unit, value: unit === 'cm' ? Math.ceil(mm) / 10 : Math.ceil(mm) };
}

/** The column, the type and the space of a slot. */
export function SlotFields({ slot, onSlot }: { slot: Slot; onSlot: (slot: Slot) => void }) {
  const say = words().preview.galley;
  const change = (part: Partial<Slot>) => {
    onSlot({ ...slot, ...part });
  };
  const { unit, depth, headline } = slot;
  const per = unit === 'mm' ? 1 : MM_PER_PICA;
  const faces = FACES.some((face) => face === slot.face) ? FACES : [...FACES, slot.face];
  return (
    <>
      <NumberField
        label={say.width}
        value={tenth(slot.width / per)}
        min={tenth(20 / per)}
        max={tenth(400 / per)}
        step={0.5}
        onValue={(wide) => {
          change({ width: wide * per });
        }}
      />
      <Select
        label={say.unit}
        value={unit}
        options={[
          { value: 'mm', label: say.units.mm },
          { value: 'pica', label: say.units.pica },
        ]}
        onChange={(next) => {
          change({ unit: next });
        }}
      />
      <div className={styles.wide}>
        <Select
          label={say.face}
          value={slot.face}
          options={faces.map((face) => ({ value: face, label: face.replace(' Variable', '') }))}
          onChange={(face) => {
            change({ face });
          }}
        />
      </div>
      <NumberField
        label={say.size}
        value={slot.size}
        min={4}
        max={72}
        step={0.5}
        onValue={(size) => change({ size })}
      />
      <NumberField
        label={say.leading}
        value={slot.leading}
        min={4}
        max={120}
        step={0.5}
        onValue={(leading) => change({ leading })}
      />
      <NumberField
        label={say.depth}
        value={depth.value}
        min={0}
        max={5000}
        step={depth.unit === 'cm' ? 0.5 : 1}
        onValue={(value) => change({ depth: { ...depth, value } })}
      />
      <Select
        label={say.depthUnit}
        value={depth.unit}
        options={[
          { value: 'lines', label: say.units.lines },
          { value: 'cm', label: say.units.cm },
          { value: 'mm', label: say.units.mm },
        ]}
        onChange={(next) => {
          change({ depth: depthIn(depth, next, slot.leading) });
        }}
      />
      <NumberField
        label={say.legs}
        value={slot.legs}
        min={1}
        max={12}
        onValue={(legs) => change({ legs: Math.round(legs) })}
      />
      <NumberField
        label={say.deckColumns}
        value={headline.columns}
        min={1}
        max={12}
        onValue={(columns) => change({ headline: { ...headline, columns: Math.round(columns) } })}
      />
      <NumberField
        label={say.deckSize}
        value={headline.size}
        min={8}
        max={144}
        onValue={(size) => change({ headline: { ...headline, size } })}
      />
      <NumberField
        label={say.decks}
        value={headline.decks}
        min={1}
        max={8}
        onValue={(decks) => change({ headline: { ...headline, decks: Math.round(decks) } })}
      />
      <Switch
        label={say.justify}
        checked={slot.justify}
        onChange={(justify) => {
          change({ justify });
        }}
      />
    </>
  );
}
