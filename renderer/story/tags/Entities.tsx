import { X } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { ENTITY_KINDS, entity as entitySchema, type Entity } from '../../../shared/article/meta.ts';
import { call } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { TextField } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { words } from '../../ui/words/index.ts';
import { useDraft, type Read } from '../inspector/useDraft.ts';
import { useMeta } from '../useStory.ts';
import { KindIcon } from './KindIcon.tsx';
import styles from './tags.module.css';

const MOST = 500;
const same = (a: Entity, b: Entity): boolean =>
  a.kind === b.kind && a.name.toLocaleLowerCase() === b.name.toLocaleLowerCase();

/** Who and what the story names, each with its kind and, where someone knows it, its Wikidata id. */
export function Entities({ readOnly }: { readOnly: boolean }) {
  const say = words().story.tags;
  const [entities, setEntities] = useMeta('entities');
  return (
    <>
      {entities.length === 0 ? (
        <p className={styles.none}>{say.noEntities}</p>
      ) : (
        <ul className={styles.entities} aria-label={say.entities}>
          {entities.map((entity, at) => (
            <EntityRow
              key={`${entity.kind} ${entity.name}`}
              entity={entity}
              readOnly={readOnly}
              onChange={(next) => setEntities(entities.map((e, i) => (i === at ? next : e)))}
              onRemove={() => setEntities(entities.filter((_, i) => i !== at))}
            />
          ))}
        </ul>
      )}
      {readOnly || entities.length >= MOST ? null : (
        <NewEntity
          onAdd={(made) => {
            if (!entities.some((e) => same(e, made))) setEntities([...entities, made]);
          }}
        />
      )}
    </>
  );
}

type RowProps = {
  entity: Entity;
  readOnly: boolean;
  onChange: (next: Entity) => void;
  onRemove: () => void;
};

function EntityRow({ entity, readOnly, onChange, onRemove }: RowProps) {
  const say = words().story.tags;
  const { kind, name } = entity;
  const id = useDraft(entity.wikidata ?? '', readWikidata, (wikidata) =>
    onChange(wikidata === '' ? { kind, name } : { kind, name, wikidata }),
  );
  return (
    <li className={styles.entity}>
      <KindIcon kind={kind} />
      <bdi className={styles.grow}>{name}</bdi>
      <div className={styles.wikidata}>
        <TextField
          mono
          hideLabel
          label={say.wikidata(name)}
          placeholder={say.wikidataPlaceholder}
          maxLength={16}
          readOnly={readOnly}
          {...id}
        />
      </div>
      {readOnly ? null : (
        <IconButton size="small" label={say.removeEntity(name)} icon={<X size={14} />} onClick={onRemove} />
      )}
    </li>
  );
}

function readWikidata(text: string): Read<string> {
  const id = text.trim().toUpperCase();
  if (id === '') return { ok: true, value: '' };
  return entitySchema.shape.wikidata.safeParse(id).success
    ? { ok: true, value: id }
    : { ok: false, why: words().story.tags.wikidataWrong };
}

function NewEntity({ onAdd }: { onAdd: (made: Entity) => void }) {
  const say = words().story.tags;
  const [kind, setKind] = useState<Entity['kind']>('person');
  const [name, setName] = useState('');
  /** What the offered names are known by, so that choosing one brings its id along. */
  const offered = useRef(new Map<string, Entity>());

  const suggest = useCallback(
    async (typed: string): Promise<Suggestion[]> => {
      const prefix = typed.trim().slice(0, 100);
      if (prefix === '') return [];
      const answer = await call('entity.suggest', { prefix, kind, limit: 10 });
      if (!answer.ok) return [];
      offered.current = new Map(answer.value.map((e) => [e.name, e]));
      return answer.value.map((e) => ({
        value: e.name,
        label: e.name,
        detail: e.wikidata,
        icon: <KindIcon kind={e.kind} />,
      }));
    },
    [kind],
  );

  function add(): void {
    const clean = name.trim().replace(/\s+/gu, ' ').slice(0, 300);
    if (clean === '') return;
    onAdd(offered.current.get(clean) ?? { kind, name: clean });
    setName('');
  }

  return (
    <form
      className={styles.newEntity}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Select
        label={say.entityKind}
        value={kind}
        onChange={setKind}
        options={ENTITY_KINDS.map((value) => ({
          value,
          label: say.kinds[value],
          icon: <KindIcon kind={value} />,
        }))}
      />
      <Combobox
        label={say.entityName}
        placeholder={say.entityPlaceholder}
        value={name}
        suggest={suggest}
        onChange={setName}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {say.add}
      </Button>
    </form>
  );
}
