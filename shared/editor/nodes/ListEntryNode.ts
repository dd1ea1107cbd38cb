import {
  $create,
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  ElementNode,
  type EditorConfig,
  type ElementDOMSlot,
  type LexicalNode,
} from 'lexical';
import { themeClass } from './look.ts';

export type ListKind = 'bullet' | 'number';
export const MAX_LEVEL = 8;

export const listState = createState('list', {
  parse: (v): ListKind => (v === 'number' ? 'number' : 'bullet'),
});
export const levelState = createState('level', {
  parse: (v) => (typeof v === 'number' && v > 0 ? Math.min(MAX_LEVEL, Math.floor(v)) : 0),
});
/** The number at which a new list begins; it belongs to its entry alone, so a copy of the node does not take it along. */
export const startState = createState('start', {
  parse: (v) => (typeof v === 'number' && v >= 0 ? Math.floor(v) : null),
  resetOnCopyNode: true,
});

/**
 * One entry of a list, as flat as in the article: each entry is a child of the body and knows its level. Nested list
 * nodes would lose the identity of an entry whenever it is indented, moved or turned into a paragraph.
 * In the window an entry is a list of one item, numbered by counters (see the look of the editor).
 */
export class ListEntryNode extends ElementNode {
  override $config() {
    return this.config('copydesk-list-entry', {
      extends: ElementNode,
      stateConfigs: [
        { stateConfig: listState, flat: true },
        { stateConfig: levelState, flat: true },
        { stateConfig: startState, flat: true },
      ],
    });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const list = document.createElement($getState(this, listState) === 'number' ? 'ol' : 'ul');
    list.className = themeClass(config, 'listEntry');
    list.append(document.createElement('li'));
    this.dress(list);
    return list;
  }

  /** Writes level and start where the look's counters read them. */
  private dress(dom: HTMLElement): void {
    const level = $getState(this, levelState);
    const start = $getState(this, startState);
    dom.dataset.list = $getState(this, listState);
    dom.dataset.level = String(level);
    dom.style.setProperty('--level', String(level));
    const deeper = Array.from({ length: MAX_LEVEL - level }, (_, i) => `l${String(level + 1 + i)} 0`);
    if (start === null) dom.style.removeProperty('counter-set');
    else dom.style.setProperty('counter-set', [`l${String(level)} ${String(start)}`, ...deeper].join(' '));
  }

  override updateDOM(prev: this, dom: HTMLElement): boolean {
    if ($getState(prev, listState, 'direct') !== $getState(this, listState)) return true;
    this.dress(dom);
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    const item = element.querySelector('li');
    const slot = super.getDOMSlot(element);
    return item ? slot.withElement(item) : slot;
  }

  override insertNewAfter(_selection: unknown, restoreSelection = true): LexicalNode {
    const next = $createListEntryNode($getState(this, listState), $getState(this, levelState));
    next.setDirection(this.getDirection());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  /** Backspace before the first letter: one level out, then a paragraph. */
  override collapseAtStart(): true {
    const level = $getState(this, levelState);
    if (level > 0) {
      $setState(this, levelState, level - 1);
      return true;
    }
    const paragraph = $createParagraphNode();
    paragraph.setDirection(this.getDirection());
    this.replace(paragraph, true);
    return true;
  }

  override canBeEmpty(): true {
    return true;
  }
  override canIndent(): false {
    return false;
  }
  override isShadowRoot(): false {
    return false;
  }
}

export function $createListEntryNode(
  list: ListKind,
  level: number,
  start: number | null = null,
): ListEntryNode {
  const node = $create(ListEntryNode);
  $setState(node, listState, list);
  $setState(node, levelState, level);
  $setState(node, startState, start);
  return node;
}

export const $isListEntryNode = (node: unknown): node is ListEntryNode => node instanceof ListEntryNode;
