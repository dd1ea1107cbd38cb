import { expect, it } from 'vitest';
import { breakLines } from '../../../shared/copyfit/lines.ts';
import { runsOf } from '../../../shared/copyfit/fit.ts';
import { PX_PER_MM, PX_PER_PT } from '../../../shared/copyfit/space.ts';
import { inlineText } from '../../../shared/article/inline.ts';
import { sampleStories } from '../../../shared/samples/index.ts';
import { FACES, faceReady, familyOf, measureIn } from '../../../renderer/story/preview/measure.ts';
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/tokens.css';

const SIZE = 9 * PX_PER_PT;
const WIDTH = 46 * PX_PER_MM;

/** Thirty long paragraphs of the sample stories, in several scripts, with their marks taken off. */
const paragraphs = [...sampleStories({ count: 60, seed: 7 })]
  .flatMap(({ article }) =>
    article.body.flatMap((b) =>
      b.kind === 'paragraph' ? [{ text: inlineText(b.content), language: article.meta.language }] : [],
    ),
  )
  .filter(({ text }) => text.length > 120)
  .filter((_, i) => i % 7 === 0)
  .slice(0, 30);

/** How many lines the browser itself makes of a text. */
function laidOut(text: string, language: string): number {
  const column = document.createElement('p');
  column.lang = language;
  column.dir = 'auto';
  column.style.cssText = `margin: 0; inline-size: ${String(WIDTH)}px; font: ${String(SIZE)}px/20px ${familyOf(FACES[0])}; overflow-wrap: anywhere; font-synthesis: none`;
  column.textContent = text;
  document.body.append(column);
  const lines = Math.round(column.getBoundingClientRect().height / 20);
  column.remove();
  return lines;
}

it('sets paragraphs in the lines that the browser sets them in, within one', async () => {
  await faceReady(FACES[0]);
  const found = paragraphs.map(({ text, language }) => {
    const measure = measureIn(familyOf(FACES[0]), SIZE, language);
    const runs = runsOf([{ kind: 'text', text }]);
    return breakLines(runs, { width: WIDTH }, measure).length - laidOut(text, language);
  });
  expect(found).toHaveLength(30);
  expect(found.filter((off) => Math.abs(off) > 1)).toEqual([]);
  // Most agree to the line, so the depth of a whole story does.
  expect(found.filter((off) => off === 0).length).toBeGreaterThanOrEqual(27);
});
