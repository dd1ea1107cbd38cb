import type { Link, Mark } from '../../../article/inline.ts';
import { attribute, classesOf, styleOf, type Element } from './tree.ts';

/** How text looks at one point of the tree. */
export type Look = { marks: ReadonlySet<Mark>; link: Link | undefined; exact: boolean };

export const PLAIN: Look = { marks: new Set(), link: undefined, exact: false };

const TAG_MARKS: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** The look inside an element: its tag first, then what its style says against it. Colours, sizes and fonts are not meaning. */
export function lookOf(element: Element, outer: Look): Look {
  const marks = new Set(outer.marks);
  const tag = TAG_MARKS[element.tagName];
  const word = classesOf(element).some((c) => /^mso/iu.test(c));
  // Word marks what was inserted with `ins`; the mark is its own, not the writer's.
  if (tag && element.tagName !== 'ins') marks.add(tag);
  else if (
    tag &&
    !word &&
    attribute(element, 'cite') === undefined &&
    attribute(element, 'datetime') === undefined
  )
    marks.add('underline');
  const style = styleOf(element);
  applyWeight(marks, style.get('font-weight'));
  const slant = style.get('font-style');
  if (slant === 'italic' || slant === 'oblique') marks.add('italic');
  else if (slant === 'normal') marks.delete('italic');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (/underline/u.test(line) && !outer.link && element.tagName !== 'a') marks.add('underline');
  if (/line-through/u.test(line)) marks.add('strike');
  if (/none/u.test(line)) {
    marks.delete('underline');
    marks.delete('strike');
  }
  const height = style.get('vertical-align');
  if (height === 'super') marks.add('sup');
  else if (height === 'sub') marks.add('sub');
  else if (height === 'baseline') {
    marks.delete('sup');
    marks.delete('sub');
  }
  if (marks.has('sup')) marks.delete('sub');
  return {
    ...outer,
    marks,
    exact:
      outer.exact ||
      (/^(pre|pre-wrap|break-spaces)$/u.test(style.get('white-space') ?? '') && element.tagName === 'pre'),
  };
}

function applyWeight(marks: Set<Mark>, weight: string | undefined): void {
  if (weight === undefined) return;
  if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) marks.add('bold');
  else if (weight === 'normal' || weight === 'lighter' || Number(weight) < 600) marks.delete('bold');
}
