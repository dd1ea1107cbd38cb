import { LinkNode } from '@lexical/link';
import { HeadingNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { ParagraphNode } from 'lexical';
import { AtomNode } from './AtomNode.ts';
import { ControlTextNode } from './ControlTextNode.ts';
import { ListEntryNode } from './ListEntryNode.ts';
import { PullQuoteNode } from './PullQuoteNode.ts';
import { QuoteLineNode } from './QuoteLineNode.ts';
import { UnknownInlineNode } from './UnknownInlineNode.ts';

/** The classes that stand for one block of the article each, and so carry its id. */
export const blockClasses = [
  ParagraphNode,
  HeadingNode,
  ListEntryNode,
  QuoteLineNode,
  PullQuoteNode,
  AtomNode,
  TableNode,
] as const;

/** Every node class of the body. */
export const bodyClasses = [
  ...blockClasses,
  TableRowNode,
  TableCellNode,
  LinkNode,
  UnknownInlineNode,
  ControlTextNode,
];
