import { $create, TextNode, type EditorConfig } from 'lexical';
import { themeClass } from './look.ts';

/** The names a proof-reader knows them by (Unicode Standard Annex #9). */
const NAMES: Record<string, string> = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

const CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * A character that turns the direction of text, shown as a chip with its name. It is ordinary text in the article;
 * on the sheet it stands in an element of its own, so that it can be seen and cannot reorder what is around it.
 */
export class ControlTextNode extends TextNode {
  override $config() {
    return this.config('copydesk-control', { extends: TextNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('span');
    dom.className = themeClass(config, 'control');
    dom.dataset.control = NAMES[this.getTextContent()] ?? '';
    dom.textContent = this.getTextContent();
    return dom;
  }

  override updateDOM(prev: this): boolean {
    return prev.__text !== this.__text;
  }
  override canInsertTextBefore(): false {
    return false;
  }
  override canInsertTextAfter(): false {
    return false;
  }
  override isTextEntity(): true {
    return true;
  }
}

export const $isControlTextNode = (node: unknown): node is ControlTextNode => node instanceof ControlTextNode;

/** Transform of text nodes: gives each control character an element of its own. Source of the rule: hidden reordering of copied text. */
export function $showControls(node: TextNode): void {
  if (!node.isSimpleText()) return;
  const text = node.getTextContent();
  const at = text.search(CONTROL);
  if (at < 0) return;
  const [first, second] = node.splitText(at, at + 1);
  const found = at === 0 ? first : second;
  if (!found) return;
  const control = $create(ControlTextNode);
  control.setTextContent(found.getTextContent());
  control.setMode('token');
  control.setFormat(found.getFormat());
  found.replace(control);
}
