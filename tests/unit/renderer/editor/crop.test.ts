import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CORNERS,
  fitRatio,
  isWhole,
  moveCrop,
  pixelsOf,
  RATIOS,
  resizeCrop,
  SIDES,
  WHOLE,
  type Ratio,
} from '../../../../renderer/editor/crop/geometry.ts';

const size = { width: 4000, height: 3000 };

describe('the cut of a picture', () => {
  it('takes the largest part of a shape', () => {
    expect([
      pixelsOf(fitRatio(WHOLE, '16:9', size), size),
      pixelsOf(fitRatio(WHOLE, '1:1', size), size),
      pixelsOf(fitRatio(WHOLE, 'free', size), size),
    ]).toEqual([
      { x: 0, y: 375, width: 4000, height: 2250 },
      { x: 500, y: 0, width: 3000, height: 3000 },
      { x: 0, y: 0, width: 4000, height: 3000 },
    ]);
  });

  it('stops at the edges of the picture', () => {
    expect(moveCrop({ x: 0.5, y: 0.5, width: 0.5, height: 0.25 }, { x: 0.4, y: 0.4 })).toEqual({
      x: 0.5,
      y: 0.75,
      width: 0.5,
      height: 0.25,
    });
  });

  it('moves one corner and leaves the opposite one', () => {
    const cut = resizeCrop(WHOLE, 'nw', { x: 0.25, y: 0.5 }, 'free', size);
    expect(pixelsOf(cut, size)).toEqual({ x: 1000, y: 1500, width: 3000, height: 1500 });
  });

  it('knows when nothing is left out', () => {
    expect([isWhole(WHOLE, size), isWhole({ ...WHOLE, width: 0.9 }, size)]).toEqual([true, false]);
  });

  it('keeps its shape and stays in the picture, whatever is pulled', () => {
    const by = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    const pull = fc.record({ handle: fc.constantFrom(...CORNERS, ...SIDES, 'all' as const), x: by, y: by });
    const picture = fc.record({
      width: fc.integer({ min: 40, max: 9000 }),
      height: fc.integer({ min: 40, max: 9000 }),
    });
    const ratio = fc.constantFrom(...(Object.keys(RATIOS) as Ratio[]));
    fc.assert(
      fc.property(picture, ratio, fc.array(pull, { maxLength: 20 }), (given, shape, pulls) => {
        let cut = fitRatio(WHOLE, shape, given);
        for (const { handle, x, y } of pulls) {
          if (handle === 'all') cut = moveCrop(cut, { x, y });
          else if (shape === 'free' || handle.length === 2)
            cut = resizeCrop(cut, handle, { x, y }, shape, given);
          const near = 1e-9;
          expect(cut.x >= -near && cut.y >= -near && cut.x + cut.width <= 1 + near).toBe(true);
          expect(cut.y + cut.height <= 1 + near && cut.width > 0 && cut.height > 0).toBe(true);
          const wanted = RATIOS[shape];
          if (wanted !== null)
            expect((cut.width * given.width) / (cut.height * given.height)).toBeCloseTo(wanted, 6);
          const part = pixelsOf(cut, given);
          expect(part.x + part.width <= given.width && part.y + part.height <= given.height).toBe(true);
        }
      }),
    );
  });
});
