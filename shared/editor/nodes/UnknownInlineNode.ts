import {
  $create,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
} from 'lexical';
import type { Json } from '../../kit/json.ts';
import { blockLook, themeClass } from './look.ts';

export const originalState = createState('original', { parse: (v) => (v ?? null) as Json });

/** Something inside a line that this version does not know: a quiet chip that keeps its JSON. */
export class UnknownInlineNode extends DecoratorNode<unknown> {
  override $config() {
    return this.config('copydesk-unknown-inline', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: originalState, flat: true }],
    });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('span');
    dom.className = themeClass(config, 'unknownInline');
    return dom;
  }
  override updateDOM(): boolean {
    return false;
  }
  override decorate(editor: LexicalEditor): unknown {
    return blockLook(editor)?.draw(this) ?? null;
  }
  override isInline(): true {
    return true;
  }
  override getTextContent(): string {
    return '';
  }
}

export function $createUnknownInlineNode(original: Json): UnknownInlineNode {
  const node = $create(UnknownInlineNode);
  $setState(node, originalState, original);
  return node;
}
export const $isUnknownInlineNode = (node: unknown): node is UnknownInlineNode =>
  node instanceof UnknownInlineNode;
