import { attribute, elementsOf, findElement, hasClass, textOf, type Element, type Parent } from './tree.ts';

/** The parts of a page that this app itself wrote; null for every other page. */
export function findOwnStory(tree: Parent): { story: Element; copy: Element } | null {
  const generator = findElement(
    tree,
    (e) =>
      e.tagName === 'meta' &&
      attribute(e, 'name') === 'generator' &&
      (attribute(e, 'content') ?? '').startsWith('Copydesk'),
  );
  if (!generator) return null;
  const story = findElement(tree, (e) => e.tagName === 'article' && hasClass(e, 'story'));
  const copy = story && findElement(story, (e) => e.tagName === 'div' && hasClass(e, 'copy'));
  return story && copy ? { story, copy } : null;
}

/** The main content of a page: the longest `article`, else `main`, else the body. */
export function pickContent(tree: Parent): Parent {
  let best: Element | null = null;
  let length = 0;
  let main: Element | null = null;
  let body: Element | null = null;
  for (const element of elementsOf(tree)) {
    if (element.tagName === 'body') body ??= element;
    else if (element.tagName === 'main' || attribute(element, 'role') === 'main') main ??= element;
    else if (element.tagName === 'article') {
      const size = textOf(element).length;
      if (size > length) [best, length] = [element, size];
    }
  }
  // A page that lists stories has many short articles: then none of them is the content.
  const whole = main ?? body ?? tree;
  if (best && length * 2 >= textOf(whole).length) return best;
  return best && main ? best : whole;
}
