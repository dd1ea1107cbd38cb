import { ArrowUp, Plus, X } from 'lucide-react';
import type { Byline } from '../../../shared/article/meta.ts';
import { useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import styles from './inspector.module.css';

const MOST = 50;

/** Who wrote it, in order. */
export function Bylines({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [bylines, setBylines] = useMeta('bylines');
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
    <fieldset className={styles.stack} aria-label={say.bylines}>
      {bylines.map((byline, at) => {
        const called = byline.name.trim() === '' ? say.someone : byline.name;
        return (
          // A byline has no identity but its place.
          // eslint-disable-next-line react/no-array-index-key
          <div className={styles.byline} key={at}>
            <TextField
              label={say.bylineName(number(at + 1))}
              hideLabel={at > 0}
              placeholder={say.namePlaceholder}
              maxLength={200}
              readOnly={readOnly}
              value={byline.name}
              onChange={(name) => change(at, { ...byline, name })}
            />
            <TextField
              label={say.bylineRole(number(at + 1))}
              hideLabel
              placeholder={say.rolePlaceholder}
              maxLength={200}
              readOnly={readOnly}
              value={byline.role ?? ''}
              onChange={(role) => change(at, role === '' ? { name: byline.name } : { ...byline, role })}
            />
            {readOnly ? null : (
              <span className={styles.tools}>
                {at === 0 ? null : (
                  <IconButton
                    size="small"
                    label={say.moveUp(called)}
                    icon={<ArrowUp size={14} />}
                    onClick={() => raise(at)}
                  />
                )}
                <IconButton
                  size="small"
                  label={say.removeByline(called)}
                  icon={<X size={14} />}
                  onClick={() => remove(at)}
                />
              </span>
            )}
          </div>
        );
      })}
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
  );
}
