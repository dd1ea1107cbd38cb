import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const remembered = rectangle.extend({ maximized: z.boolean() });

export type Rectangle = z.infer<typeof rectangle>;
export type Remembered = z.infer<typeof remembered>;

const MIN = { width: 800, height: 560 };
const FIRST = { width: 1440, height: 900 };

const middle = (area: Rectangle): Rectangle => {
  const width = Math.min(FIRST.width, area.width);
  const height = Math.min(FIRST.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
};

/** How far a side of the window reaches into the screen. */
const overlap = (from: number, length: number, areaFrom: number, areaLength: number): number =>
  Math.min(from + length, areaFrom + areaLength) - Math.max(from, areaFrom);

/**
 * Where the window opens: where it was, if enough of it can be seen on a screen there is now, else in the middle.
 * @param areas the usable part of every screen, the main one first
 */
export function placeWindow(was: Remembered | null, areas: readonly Rectangle[]): Remembered {
  const [main = { x: 0, y: 0, ...FIRST }] = areas;
  const seen = (r: Rectangle) =>
    areas.some(
      (a) => overlap(r.x, r.width, a.x, a.width) >= 200 && overlap(r.y, r.height, a.y, a.height) >= 200,
    );
  if (!was || !seen(was)) return { ...middle(main), maximized: was?.maximized ?? false };
  return { ...was, width: Math.max(was.width, MIN.width), height: Math.max(was.height, MIN.height) };
}

/** What was remembered, or null for a missing or unreadable file: a place on screen is not worth a complaint. */
export function readBounds(file: string): Remembered | null {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function writeBounds(file: string, bounds: Remembered): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(bounds));
    renameSync(`${file}.new`, file);
  } catch {
    // A full or read-only disk: the window opens in the middle next time.
  }
}
