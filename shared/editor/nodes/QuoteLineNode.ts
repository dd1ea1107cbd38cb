import { $create, $createParagraphNode, ElementNode, type EditorConfig, type LexicalNode } from 'lexical';
import { themeClass } from './look.ts';

/** A paragraph of quotation; neighbours read as one quotation, so Enter goes on quoting. */
export class QuoteLineNode extends ElementNode {
  override $config() {
    return this.config('copydesk-quote', { extends: ElementNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const quote = document.createElement('blockquote');
    quote.className = themeClass(config, 'quoteLine');
    return quote;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_selection: unknown, restoreSelection = true): LexicalNode {
    const next = $createQuoteLineNode();
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

export const $createQuoteLineNode = (): QuoteLineNode => $create(QuoteLineNode);
export const $isQuoteLineNode = (node: unknown): node is QuoteLineNode => node instanceof QuoteLineNode;
