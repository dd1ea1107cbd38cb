import type { PropertyChange } from '../../../../shared/article/compare/index.ts';
import { pictureUrl } from '../../../bridge/index.ts';
import { words } from '../../../ui/words/index.ts';
import { Pieces } from './Pieces.tsx';
import { useEffect, useState } from 'react';
import styles from './compare.module.css';

/** What changed of a block besides its running text. */
export function Properties({ changes }: { changes: readonly PropertyChange[] }) {
  const say = words().versions.compare;
  if (changes.length === 0) return null;
  return (
    <dl className={styles.properties}>
      {changes.map((change) => (
        <div key={change.name} className={styles.property}>
          <dt>{say.properties[change.name]}</dt>
          <dd dir="auto">
            <Value change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ change }: { change: PropertyChange }) {
  const say = words().versions.compare;
  if (change.pieces !== null) return <Pieces pieces={change.pieces} />;
  if (change.name === 'picture')
    return (
      <span className={styles.pictures}>
        <Thumbnail media={change.before} label={say.before} />
        <Thumbnail media={change.after} label={say.after} />
      </span>
    );
  const named = (value: string): string =>
    value === '' ? say.empty : change.name === 'kind' && value in say.kinds ? kindName(value) : value;
  return (
    <>
      <del className={styles.gone}>{named(change.before)}</del>{' '}
      <ins className={styles.came}>{named(change.after)}</ins>
    </>
  );
}

export function kindName(kind: string): string {
  const { kinds } = words().versions.compare;
  return Object.entries(kinds).find(([name]) => name === kind)?.[1] ?? kind;
}

/** A picture as small as a stamp; what cannot be read is told by its words alone. */
export function Thumbnail({ media, label }: { media: string; label: string }) {
  const say = words().versions.compare;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const find = async (): Promise<void> => {
      const found = /^[0-9a-f]{64}$/u.test(media) ? await pictureUrl(media).catch(() => null) : null;
      if (current) setUrl(found);
    };
    void find();
    return () => {
      current = false;
    };
  }, [media]);
  return (
    <figure className={styles.thumbnail}>
      {url === null ? (
        <span className={styles.noPicture}>{media === '' ? say.empty : '…'}</span>
      ) : (
        <img src={url} alt="" />
      )}
      <figcaption>{label}</figcaption>
    </figure>
  );
}
