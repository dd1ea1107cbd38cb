import { text, type Inline } from '../../../article/inline.ts';
import type { Block } from '../../../article/nodes/index.ts';
import { attribute, classesOf, textOf, type Element } from './tree.ts';

/** Buttons of wikis beside the text, which they do not print either, and the boxes before entries of a task list. */
export const isScreenOnly = (element: Element): boolean =>
  classesOf(element).some((c) => c === 'mw-editsection' || c === 'noprint') ||
  attribute(element, 'aria-roledescription') === 'checkbox';

/** Whoever wrote a message stands in a button of the chat: a person's name is copy, other buttons are not. */
export const isSender = (element: Element): boolean =>
  element.tagName === 'button' && classesOf(element).some((c) => /sender/iu.test(c));

/** A link's title, unless a program wrote it: the address behind a redirect, or the words of the link once more. */
export function meantTitle(link: Element): string | undefined {
  const title = attribute(link, 'title')?.trim() ?? '';
  return title === '' ||
    /^(?:original url|https?:|edit section)/iu.test(title) ||
    title === textOf(link).trim()
    ? undefined
    : title;
}

/** A heading that is bold throughout is bold by its look; the kind says it already. */
export const withoutWeight = (content: Inline[]): Inline[] =>
  content.every((p) => p.kind !== 'text' || (p.marks?.includes('bold') ?? false))
    ? content.map((p) =>
        p.kind === 'text'
          ? text(
              p.text,
              p.marks?.filter((m) => m !== 'bold'),
              p.link,
            )
          : p,
      )
    : content;

/** A rule at either end parts nothing from nothing. */
export function withoutEdgeRules(blocks: Block[]): Block[] {
  let from = 0;
  let to = blocks.length;
  while (blocks[from]?.kind === 'rule') from += 1;
  while (to > from && blocks[to - 1]?.kind === 'rule') to -= 1;
  return from === 0 && to === blocks.length ? blocks : blocks.slice(from, to);
}
