import { $create, TextNode, type EditorConfig } from 'lexical';
import { hiddenCharacters } from '../../article/hidden.ts';
import { themeClass } from './look.ts';
import { $copyRunSuggestions } from './suggested.ts';

/**
 * A character that turns the direction of text or takes no room, shown as a chip with its name. It is ordinary text in the article;
 * on the sheet it stands in an element of its own, so that it can be seen and cannot reorder what is around it.
 */
export class ControlTextNode extends TextNode {
  override $config() {
    return this.config('copydesk-control', { extends: TextNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('span');
    dom.className = themeClass(config, 'control');
    dom.dataset.control = hiddenCharacters(this.getTextContent())[0]?.name ?? '';
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
  const at = hiddenCharacters(text)[0]?.at;
  if (at === undefined) return;
  const [first, second] = node.splitText(at, at + 1);
  const found = at === 0 ? first : second;
  if (!found) return;
  const control = $create(ControlTextNode);
  control.setTextContent(found.getTextContent());
  control.setMode('token');
  control.setFormat(found.getFormat());
  $copyRunSuggestions(found, control);
  found.replace(control);
}
