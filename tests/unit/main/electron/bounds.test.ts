import { expect, it } from 'vitest';
import { placeWindow } from '../../../../main/electron/bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const was = { x: 100, y: 50, width: 1200, height: 800, maximized: false };

it('opens where it was', () => {
  expect(placeWindow(was, [screen])).toEqual(was);
});
it('opens in the middle the first time, no larger than the screen', () => {
  expect(placeWindow(null, [screen])).toEqual({ x: 240, y: 70, width: 1440, height: 900, maximized: false });
  expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toMatchObject({
    width: 1024,
    height: 700,
  });
});
it('comes back from a screen that is gone, still maximized', () => {
  expect(placeWindow({ ...was, x: 3000, maximized: true }, [screen])).toMatchObject({
    x: 240,
    maximized: true,
  });
});
it('is never too small to use', () => {
  expect(placeWindow({ ...was, width: 210, height: 210 }, [screen])).toMatchObject({
    width: 800,
    height: 560,
  });
});
