import type { Entity } from '../../../shared/article/meta.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import { KindIcon } from './KindIcon.tsx';
import { Offers } from './Offers.tsx';
import { dismiss, useOffers } from './useOffers.ts';

const keyOf = ({ kind, name }: Entity): string => `${kind} ${name.toLocaleLowerCase()}`;

/** Names found in the text by the way they are written and in earlier stories; a person chooses. */
export function FoundNames() {
  const { inspector, story } = words();
  const { storyId } = useOpenStory();
  const [entities, setEntities] = useMeta('entities');
  const { entities: found, dismissed } = useOffers();
  const taken = new Set(entities.map(keyOf));
  const open = found.filter(({ entity }) => !taken.has(keyOf(entity)) && !dismissed.includes(keyOf(entity)));
  return (
    <Offers
      label={inspector.suggest.names}
      offers={open.map(({ entity, count, known }) => ({
        id: keyOf(entity),
        label: entity.name,
        icon: <KindIcon kind={entity.kind} />,
        title: known
          ? inspector.suggest.kindAndUse(
              story.tags.kinds[entity.kind],
              inspector.suggest.known(count, number(count)),
            )
          : story.tags.kinds[entity.kind],
      }))}
      onAccept={(id) => {
        const chosen = open.find(({ entity }) => keyOf(entity) === id)?.entity;
        if (chosen) setEntities([...entities, chosen]);
      }}
      onDismiss={(id) => dismiss(storyId, id)}
    />
  );
}
