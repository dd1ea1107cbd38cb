import { $getState, type LexicalNode } from 'lexical';
import { $isAtomNode, $isUnknownInlineNode, atomState } from '../../../shared/editor/index.ts';
import { assertNever } from '../../../shared/kit/assert-never.ts';
import { words } from '../../ui/words/index.ts';
import { AtomFrame } from './AtomFrame.tsx';
import styles from './blocks.module.css';
import { EmbedCard } from './EmbedCard.tsx';
import { PictureBlock } from './PictureBlock.tsx';

/** Draws what holds no editable text. */
export function drawNode(node: LexicalNode) {
  const { unknown } = words().editor;
  if ($isUnknownInlineNode(node))
    return (
      <span className={styles.chip} title={unknown.inline} aria-label={unknown.inline}>
        …
      </span>
    );
  if (!$isAtomNode(node)) return null;
  const fields = $getState(node, atomState);
  const nodeKey = node.getKey();
  switch (fields.kind) {
    case 'image':
      return <PictureBlock nodeKey={nodeKey} fields={fields} />;
    case 'embed':
      return <EmbedCard nodeKey={nodeKey} fields={fields} />;
    case 'rule':
      return (
        <AtomFrame nodeKey={nodeKey} name={words().editor.commands.rule}>
          <hr className={styles.rule} />
        </AtomFrame>
      );
    case 'unknown':
      return (
        <AtomFrame nodeKey={nodeKey} name={unknown.nameless}>
          <p className={styles.unknown}>{unknown.block(kindOf(fields.original))}</p>
        </AtomFrame>
      );
    default:
      return assertNever(fields);
  }
}

const kindOf = (original: unknown): string =>
  original !== null && typeof original === 'object' && 'kind' in original && typeof original.kind === 'string'
    ? original.kind
    : words().editor.unknown.nameless;
