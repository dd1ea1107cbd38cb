import type { BlockChange } from '../../../../shared/article/compare/index.ts';
import type { Block as ArticleBlock } from '../../../../shared/article/nodes/index.ts';
import { assertNever } from '../../../../shared/kit/assert-never.ts';
import { cx } from '../../../ui/cx.ts';
import { words } from '../../../ui/words/index.ts';
import { Pieces, type Side } from './Pieces.tsx';
import { kindName, Properties, Thumbnail } from './Properties.tsx';
import styles from './compare.module.css';
import { TableRows } from './TableRows.tsx';

/** One block of the compared text. In one column it carries its marks; beside another it is one of its two states. */
export function Block({ change, side, language }: { change: BlockChange; side: Side; language: string }) {
  const changed = change.state !== 'same' || change.moved;
  return (
    <div
      className={cx(
        styles.block,
        changed && side === 'both' && styles.changed,
        change.state === 'gone' && styles.blockGone,
        change.state === 'new' && styles.blockNew,
      )}
      lang={language}
      data-change={changed && side !== 'before' ? '' : undefined}
      data-block={changed && side !== 'before' ? change.block.id : undefined}
      tabIndex={changed && side !== 'before' ? -1 : undefined}
    >
      {side !== 'before' && <Tags change={change} />}
      <Content change={change} side={side} />
      {side !== 'before' && <Properties changes={change.properties} />}
    </div>
  );
}

/** What a mark in the words cannot say: moved, broken, joined, new or removed as a whole. */
function Tags({ change }: { change: BlockChange }) {
  const say = words().versions.compare;
  const wordless = change.pieces === null;
  const tags = [
    change.moved ? say.moved : null,
    change.seam === 'split' ? say.split : change.seam === 'joined' ? say.joined : null,
    wordless && change.state === 'new' ? say.blockNew : null,
    wordless && change.state === 'gone' ? say.blockGone : null,
  ].filter((tag) => tag !== null);
  if (tags.length === 0) return null;
  return (
    <p className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
    </p>
  );
}

function Content({ change, side }: { change: BlockChange; side: Side }) {
  const { block, pieces, rows } = change;
  const line = pieces === null ? null : <Pieces pieces={pieces} side={side} />;
  switch (block.kind) {
    case 'heading':
      return (
        <p className={cx(styles.heading, styles[`level${String(block.level)}`])} dir={block.dir ?? 'auto'}>
          {line}
        </p>
      );
    case 'listItem':
      return (
        <p
          className={cx(styles.entry, block.list === 'number' && styles.numbered)}
          style={{ marginInlineStart: `${String(24 * block.level)}px` }}
          dir={block.dir ?? 'auto'}
        >
          {line}
        </p>
      );
    case 'quote':
    case 'pullquote':
      return (
        <p className={cx(styles.quote, block.kind === 'pullquote' && styles.pull)} dir={block.dir ?? 'auto'}>
          {line}
        </p>
      );
    case 'paragraph':
      return (
        <p className={styles.paragraph} dir={block.dir ?? 'auto'}>
          {line}
        </p>
      );
    case 'table':
      return rows === null ? null : <TableRows rows={rows} side={side} />;
    case 'image':
    case 'embed':
    case 'rule':
    case 'unknown':
      return <Atom block={block} />;
    default:
      return assertNever(block);
  }
}

function Atom({ block }: { block: ArticleBlock }) {
  const said =
    block.kind === 'image'
      ? block.caption || block.alt
      : block.kind === 'embed'
        ? `${block.url} ${block.fallback}`
        : '';
  return (
    <p className={styles.atom}>
      {block.kind === 'image' && <Thumbnail media={block.media ?? ''} label={kindName('image')} />}
      {block.kind === 'image' ? null : <span className={styles.tag}>{kindName(block.kind)}</span>}
      <bdi>{said}</bdi>
    </p>
  );
}
