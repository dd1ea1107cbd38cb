import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
} from 'lexical';
import type { Block } from '../../article/nodes/index.ts';
import { blockLook, themeClass } from './look.ts';

/** The kinds of block that hold no editable text of their own. */
export type Atom = Extract<Block, { kind: 'image' | 'rule' | 'embed' | 'unknown' }>;

/** What is said of every block in the same place, and so is no field of an atom. */
type OfEveryBlock = 'id' | 'ids' | 'ins' | 'del';

/** What an atom says. A suggested change of it, `was`, is a field of its own. */
export type AtomFields = Atom extends infer A ? (A extends Atom ? Omit<A, OfEveryBlock> : never) : never;

/** The article's own JSON is the atom's state: nothing is translated, so nothing can be lost. */
export const atomState = createState('atom', {
  parse: (v): AtomFields =>
    v !== null && typeof v === 'object' && 'kind' in v ? (v as AtomFields) : { kind: 'rule' },
});

/** A picture, an embed, a rule, or a kind this version does not know: drawn by the view, moved and removed as one. */
export class AtomNode extends DecoratorNode<unknown> {
  override $config() {
    return this.config('copydesk-atom', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: atomState, flat: true }],
    });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const kind = $getState(this, atomState).kind;
    const dom = document.createElement(kind === 'image' ? 'figure' : 'div');
    dom.className = [themeClass(config, 'atom'), themeClass(config, kind)].filter(Boolean).join(' ');
    dom.dataset.kind = kind;
    return dom;
  }

  override updateDOM(prev: this): boolean {
    return $getState(prev, atomState, 'direct').kind !== $getState(this, atomState).kind;
  }

  override decorate(editor: LexicalEditor): unknown {
    return blockLook(editor)?.draw(this) ?? null;
  }

  override isInline(): false {
    return false;
  }
  override isKeyboardSelectable(): true {
    return true;
  }
  override getTextContent(): string {
    return '';
  }
}

export function $createAtomNode(fields: AtomFields): AtomNode {
  const node = $create(AtomNode);
  $setState(node, atomState, fields);
  return node;
}
export const $isAtomNode = (node: unknown): node is AtomNode => node instanceof AtomNode;
