import { ArrowUp, Plus, X } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { bylinePhrase } from '../../../shared/article/printed.ts';
import type { Byline } from '../../../shared/article/meta.ts';
import { useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { TextField } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import styles from './inspector.module.css';
import { suggestValues } from './names.ts';
import { Printed } from './Printed.tsx';
import { Slot } from './Slot.tsx';
import { useAsked } from './useAsked.ts';

const MOST = 50;

/** Who wrote it, in order, and the line it prints as. */
export function Bylines({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [bylines, setBylines] = useMeta('bylines');
  const [language] = useMeta('language');
  const { needed } = useAsked('byline');
  const profile = useAsk('profile.get', {});
  const me = profile.state === 'ready' ? profile.value.name.trim() : '';
  const listed = bylines.some((b) => b.name.trim() === me);

  const change = (at: number, next: Byline) => setBylines(bylines.map((b, i) => (i === at ? next : b)));
  const remove = (at: number) => setBylines(bylines.filter((_, i) => i !== at));
  const raise = (at: number) =>
    setBylines(
      bylines.map((b, i) => (i === at - 1 ? (bylines[at] ?? b) : i === at ? (bylines[at - 1] ?? b) : b)),
    );
  const add = (name: string) => setBylines([...bylines, { name }]);

  return (
    <Slot field="byline">
      <fieldset className={styles.stack} aria-label={say.bylines}>
        {bylines.map((byline, at) => (
          <OneByline
            // A byline has no identity but its place.
            // eslint-disable-next-line react/no-array-index-key
            key={at}
            at={at}
            byline={byline}
            me={me}
            needed={needed}
            readOnly={readOnly}
            onChange={(next) => change(at, next)}
            onRaise={() => raise(at)}
            onRemove={() => remove(at)}
          />
        ))}
        <Printed
          parts={bylinePhrase(
            bylines.map((b) => b.name),
            language,
          )}
        />
        {readOnly || bylines.length >= MOST ? null : (
          <div className={styles.row}>
            {me !== '' && !listed ? (
              <Button size="small" onClick={() => add(me)}>
                <Plus size={14} aria-hidden />
                {say.addMe(me)}
              </Button>
            ) : null}
            <Button size="small" variant="quiet" onClick={() => add('')}>
              <Plus size={14} aria-hidden />
              {say.addByline}
            </Button>
          </div>
        )}
      </fieldset>
    </Slot>
  );
}

type OneBylineProps = {
  at: number;
  byline: Byline;
  me: string;
  needed: 'open' | 'given' | undefined;
  readOnly: boolean;
  onChange: (next: Byline) => void;
  onRaise: () => void;
  onRemove: () => void;
};

function OneByline({ at, byline, me, needed, readOnly, onChange, onRaise, onRemove }: OneBylineProps) {
  const say = words().story.inspector;
  const called = byline.name.trim() === '' ? say.someone : byline.name;
  /** The role each offered name had last, so that choosing the name brings it along. */
  const roles = useRef(new Map<string, string>());
  const { storyId } = useOpenStory();
  const suggest = useCallback(
    async (typed: string) => {
      const found = await suggestValues('byline', typed, storyId, [me]);
      roles.current = new Map(
        found.flatMap(({ value, role }) => (role === '' ? [] : [[value, role] as const])),
      );
      return found;
    },
    [me, storyId],
  );
  const named = (name: string) => {
    const role = byline.role ?? roles.current.get(name);
    onChange(role === undefined ? { name } : { name, role });
  };
  return (
    <div className={styles.byline}>
      <Combobox
        label={say.bylineName(number(at + 1))}
        hideLabel={at > 0}
        needed={at === 0 ? needed : undefined}
        placeholder={say.namePlaceholder}
        disabled={readOnly}
        value={byline.name}
        suggest={suggest}
        onChange={(name) => named(name.slice(0, 200))}
      />
      <TextField
        label={say.bylineRole(number(at + 1))}
        hideLabel
        placeholder={say.rolePlaceholder}
        maxLength={200}
        readOnly={readOnly}
        value={byline.role ?? ''}
        onChange={(role) => onChange(role === '' ? { name: byline.name } : { ...byline, role })}
      />
      {readOnly ? null : (
        <span className={styles.tools}>
          {at === 0 ? null : (
            <IconButton
              size="small"
              label={say.moveUp(called)}
              icon={<ArrowUp size={14} />}
              onClick={onRaise}
            />
          )}
          <IconButton
            size="small"
            label={say.removeByline(called)}
            icon={<X size={14} />}
            onClick={onRemove}
          />
        </span>
      )}
    </div>
  );
}
