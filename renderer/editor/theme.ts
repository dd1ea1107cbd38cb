import type { EditorThemeClasses } from 'lexical';
import styles from './copy.module.css';

const name = (key: string): string => styles[key] ?? '';

/** Lexical's names for the parts of a body, and our classes for them. */
export const copyTheme: EditorThemeClasses & Record<string, unknown> = {
  paragraph: name('paragraph'),
  heading: { h2: name('heading2'), h3: name('heading3'), h4: name('heading4') },
  link: name('link'),
  text: {
    bold: name('bold'),
    italic: name('italic'),
    underline: name('underline'),
    strikethrough: name('strike'),
    underlineStrikethrough: name('underlineStrike'),
    subscript: name('sub'),
    superscript: name('sup'),
    code: name('code'),
  },
  table: name('table'),
  tableCell: name('cell'),
  tableCellHeader: name('headerCell'),
  tableCellSelected: name('selectedCell'),
  tableSelection: name('tableSelection'),
  tableScrollableWrapper: name('tableScroll'),
  blockCursor: name('blockCursor'),
  listEntry: name('listEntry'),
  quoteLine: name('quoteLine'),
  pullQuote: name('pullQuote'),
  attribution: name('attribution'),
  atom: name('atom'),
  rule: name('rule'),
  unknownInline: name('unknownInline'),
  control: name('control'),
};
