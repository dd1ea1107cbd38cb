import { hiddenCharacters } from '../../shared/article/hidden.ts';
import { Button } from './Button.tsx';
import styles from './hidden-characters.module.css';
import { number } from './format.ts';
import { words } from './words/index.ts';

type HiddenCharactersProps = {
  text: string;
  /** Takes them out; left away where the text cannot be changed. */
  onRemove?: ((clean: string) => void) | undefined;
};

/** More than this are counted by their names alone; a longer list would say no more. */
const MOST = 12;

/** Names what in a field's text cannot be seen: bidi controls, zero-width characters. Nothing is drawn when there is none. */
export function HiddenCharacters({ text, onRemove }: HiddenCharactersProps) {
  const { hidden } = words().copy;
  const found = hiddenCharacters(text);
  if (found.length === 0) return null;
  const clean = (): string => {
    const places = new Set(found.map(({ at }) => at));
    return Array.from({ length: text.length }, (_, i) => (places.has(i) ? '' : text.charAt(i))).join('');
  };
  return (
    <section className={styles.row} aria-label={hidden.label}>
      {found.slice(0, MOST).map(({ at, name }) => (
        <span key={at} className={styles.chip} title={hidden.at(name, number(at + 1))}>
          {name}
        </span>
      ))}
      {found.length > MOST && <span className={styles.more}>+{number(found.length - MOST)}</span>}
      {onRemove && (
        <Button
          variant="link"
          size="small"
          onClick={() => {
            onRemove(clean());
          }}
        >
          {hidden.remove}
        </Button>
      )}
    </section>
  );
}
