import type { Crop } from '../../../shared/article/nodes/image.ts';

export type Size = { width: number; height: number };

/** Shapes that pages ask for; `free` is any. */
export const RATIOS = {
  free: null,
  '16:9': 16 / 9,
  '4:3': 4 / 3,
  '3:2': 3 / 2,
  '1:1': 1,
  '4:5': 4 / 5,
} as const;
export type Ratio = keyof typeof RATIOS;

/** The handles of a cut: its corners, and its sides where the shape is free. */
export const CORNERS = ['nw', 'ne', 'se', 'sw'] as const;
export const SIDES = ['n', 'e', 's', 'w'] as const;
export type Handle = (typeof CORNERS)[number] | (typeof SIDES)[number];

export const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };

/** The least side of a cut, in pixels of the picture. */
const LEAST = 16;

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, Math.min(least, most)), most);

/** How wide a cut of a shape is against its height, in fractions of the picture's own sides. */
const inFractions = (ratio: number, size: Size): number => (ratio * size.height) / size.width;

/** The largest cut of a shape, as near as it can be to the middle of the one before. */
export function fitRatio(crop: Crop, ratio: Ratio, size: Size): Crop {
  const shape = RATIOS[ratio];
  if (shape === null) return crop;
  const across = inFractions(shape, size);
  const width = Math.min(1, across);
  const height = Math.min(1, 1 / across);
  const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 };
  return {
    x: within(middle.x - width / 2, 0, 1 - width),
    y: within(middle.y - height / 2, 0, 1 - height),
    width,
    height,
  };
}

/** The cut moved by fractions of the picture's sides, as far as the picture goes. */
export const moveCrop = (crop: Crop, by: { x: number; y: number }): Crop => ({
  ...crop,
  x: within(crop.x + by.x, 0, 1 - crop.width),
  y: within(crop.y + by.y, 0, 1 - crop.height),
});

/** The cut with one handle moved; the opposite corner or side stays, and so does the shape. */
export function resizeCrop(
  crop: Crop,
  handle: Handle,
  by: { x: number; y: number },
  ratio: Ratio,
  size: Size,
): Crop {
  const least = { width: Math.min(1, LEAST / size.width), height: Math.min(1, LEAST / size.height) };
  const right = crop.x + crop.width;
  const bottom = crop.y + crop.height;
  const fromWest = handle.includes('w');
  const fromNorth = handle.includes('n');
  const room = { width: fromWest ? right : 1 - crop.x, height: fromNorth ? bottom : 1 - crop.y };
  let width = handle === 'n' || handle === 's' ? crop.width : crop.width + (fromWest ? -by.x : by.x);
  let height = handle === 'e' || handle === 'w' ? crop.height : crop.height + (fromNorth ? -by.y : by.y);
  width = within(width, least.width, room.width);
  height = within(height, least.height, room.height);
  const shape = RATIOS[ratio];
  if (shape !== null) {
    const across = inFractions(shape, size);
    // The greater of the two movements leads.
    if (Math.abs(by.y) > Math.abs(by.x)) width = height * across;
    else height = width / across;
    const shrink = Math.min(1, room.width / width, room.height / height);
    width *= shrink;
    height *= shrink;
  }
  return { x: fromWest ? right - width : crop.x, y: fromNorth ? bottom - height : crop.y, width, height };
}

/** The cut in whole pixels of the picture, never outside it and never empty. */
export function pixelsOf(crop: Crop, size: Size): Crop {
  const x = within(Math.round(crop.x * size.width), 0, size.width - 1);
  const y = within(Math.round(crop.y * size.height), 0, size.height - 1);
  return {
    x,
    y,
    width: within(Math.round(crop.width * size.width), 1, size.width - x),
    height: within(Math.round(crop.height * size.height), 1, size.height - y),
  };
}

/** True for a cut that leaves nothing out: then there is no cut. */
export const isWhole = (crop: Crop, size: Size): boolean => {
  const part = pixelsOf(crop, size);
  return part.width === size.width && part.height === size.height;
};
