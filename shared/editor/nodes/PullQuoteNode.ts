import {
  $create,
  $createParagraphNode,
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  ElementNode,
  HISTORY_MERGE_TAG,
  setDOMUnmanaged,
  stopLexicalPropagation,
  type EditorConfig,
  type ElementDOMSlot,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { blockLook, themeClass } from './look.ts';

/** Who said it; null when the field was never filled, which is stored differently from an empty one. */
export const attributionState = createState('attribution', {
  parse: (v) => (typeof v === 'string' ? v.slice(0, 300) : null),
});

const FIELD_EVENTS = ['keydown', 'beforeinput', 'input', 'paste', 'copy', 'cut', 'drop', 'compositionstart'];

/** A line lifted out of the copy: its words are edited as text, its attribution in a field below. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('copydesk-pull-quote', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: attributionState, flat: true }],
    });
  }

  override createDOM(config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const aside = document.createElement('aside');
    aside.className = themeClass(config, 'pullQuote');
    const field = document.createElement('input');
    field.className = themeClass(config, 'attribution');
    field.maxLength = 300;
    field.dir = 'auto';
    const label = blockLook(editor)?.attributionLabel() ?? '';
    field.placeholder = label;
    field.setAttribute('aria-label', label);
    field.value = $getState(this, attributionState) ?? '';
    field.readOnly = !editor.isEditable();
    // The field is a text field of its own: what is typed there is none of the editor's business.
    for (const name of FIELD_EVENTS) field.addEventListener(name, stopLexicalPropagation);
    const key = this.getKey();
    let typing = false;
    field.addEventListener('focus', () => (typing = false));
    field.addEventListener('input', () => {
      editor.update(
        () => {
          const node = $getNodeByKey(key);
          if ($isPullQuoteNode(node)) $setState(node, attributionState, field.value || null);
        },
        typing ? { tag: HISTORY_MERGE_TAG } : {},
      );
      typing = true;
    });
    setDOMUnmanaged(field, { captureSelection: true });
    aside.append(document.createElement('p'), field);
    return aside;
  }

  override updateDOM(_prev: this, dom: HTMLElement): boolean {
    const field = dom.querySelector('input');
    const value = $getState(this, attributionState) ?? '';
    if (field && field.value !== value) field.value = value;
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    const line = element.querySelector('p');
    const slot = super.getDOMSlot(element);
    return line ? slot.withElement(line) : slot;
  }

  override insertNewAfter(_selection: unknown, restoreSelection = true): LexicalNode {
    const next = $createParagraphNode();
    next.setDirection(this.getDirection());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.setDirection(this.getDirection());
    this.replace(paragraph, true);
    return true;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createPullQuoteNode(attribution: string | null = null): PullQuoteNode {
  const node = $create(PullQuoteNode);
  $setState(node, attributionState, attribution);
  return node;
}
export const $isPullQuoteNode = (node: unknown): node is PullQuoteNode => node instanceof PullQuoteNode;
