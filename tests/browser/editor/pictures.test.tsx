import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Block } from '../../../shared/article/nodes/index.ts';
import type { ImageFields } from '../../../renderer/editor/ArticleEditor.tsx';
import { keys, lines, mount, paragraph, settled, type Mounted } from './mount.tsx';

const WHOLE = 'aa'.repeat(32);
const CUT = 'bb'.repeat(32);

/** A picture whose left half is red and whose right half is blue. */
async function drawn(width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a canvas');
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#00f';
  context.fillRect(width / 2, 0, width / 2, height);
  return await canvas.convertToBlob({ type, quality: 1 });
}

/** A JPEG that says it lies on its side (EXIF orientation 6). */
async function lying(jpeg: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const exif = [0xff, 0xe1, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8];
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  return new Blob([bytes.slice(0, 2), new Uint8Array([...exif, ...entry]), bytes.slice(2)], {
    type: 'image/jpeg',
  });
}

const picture = (more: object = {}): Block => ({
  kind: 'image',
  id: 'pic1',
  media: WHOLE,
  width: 400,
  height: 300,
  alt: 'A quay',
  caption: 'Low water',
  credit: '',
  ...more,
});

type Cutter = { desk: Mounted; files: File[] };

async function open(blocks: Block[], content: Blob): Promise<Cutter> {
  const files: File[] = [];
  const desk = await mount(blocks, {
    pictureUrl: () => Promise.resolve(URL.createObjectURL(content)),
    pictureFile: () => Promise.resolve(content),
    onPictures: async (given) => {
      files.push(...given);
      const stored: ImageFields[] = [];
      for (const file of given) {
        const { width, height } = await createImageBitmap(file);
        stored.push({ media: CUT, width, height, alt: '', caption: '', credit: '' });
      }
      return stored;
    },
  });
  return { desk, files };
}

const coloursOf = async (file: File): Promise<number[][]> => {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const at = (x: number): number[] => [...(context?.getImageData(x, 2, 1, 1).data ?? [])].slice(0, 3);
  return [at(2), at(bitmap.width - 3)];
};

const applyCrop = (): Promise<void> =>
  userEvent.click(page.getByRole('button', { name: 'Crop', exact: true }));

test('a picture is cut by keyboard to a shape, keeps its words and its original, and can be whole again', async () => {
  const { desk, files } = await open(
    [paragraph('p001', 'One'), picture()],
    await drawn(400, 300, 'image/png'),
  );
  await userEvent.click(page.getByRole('button', { name: 'Crop…' }));
  await userEvent.click(page.getByRole('button', { name: '1:1' }));
  page.getByRole('button', { name: 'Part of the picture: move' }).element().focus();
  await keys('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
  await expect.element(page.getByText('300 × 300 px')).toBeVisible();
  await applyCrop();
  await vi.waitFor(() => {
    expect(desk.handle.body()[1]).toEqual(
      picture({
        media: CUT,
        width: 300,
        height: 300,
        original: WHOLE,
        crop: { x: 0, y: 0, width: 0.75, height: 1 },
      }),
    );
  });
  const [file] = files;
  expect([file?.type, file && (await coloursOf(file))]).toEqual([
    'image/png',
    [
      [255, 0, 0],
      [0, 0, 255],
    ],
  ]);

  await userEvent.click(page.getByRole('button', { name: 'Crop again…' }));
  await userEvent.click(page.getByRole('button', { name: 'Whole picture' }));
  await applyCrop();
  await vi.waitFor(() => {
    expect(desk.handle.body()[1]).toEqual(picture());
  });
});

test('a corner is pulled by the keyboard, and undo gives the picture back as it was', async () => {
  const { desk } = await open([paragraph('p001', 'One'), picture()], await drawn(400, 300, 'image/webp'));
  await userEvent.click(page.getByRole('button', { name: 'Crop…' }));
  page.getByRole('button', { name: 'Top left corner' }).element().focus();
  await keys('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
  await applyCrop();
  await vi.waitFor(() => {
    expect(desk.handle.body()[1]).toMatchObject({ width: 392, height: 285, original: WHOLE });
  });
  await userEvent.click(desk.text, { position: { x: 4, y: 4 } });
  await keys('{Control>}z{/Control}');
  expect(desk.handle.body()[1]).toEqual(picture());
});

test('a picture that lies on its side is cut as it is seen, in its own type', async () => {
  const content = await lying(await drawn(400, 300, 'image/jpeg'));
  const { desk, files } = await open([picture({ width: 300, height: 400 })], content);
  await userEvent.click(page.getByRole('button', { name: 'Crop…' }));
  await userEvent.click(page.getByRole('button', { name: '4:5' }));
  await applyCrop();
  await vi.waitFor(() => {
    expect(desk.handle.body()[0]).toMatchObject({ width: 300, height: 375, original: WHOLE });
  });
  expect(files[0]?.type).toBe('image/jpeg');
});

test('a picture marked as decoration needs no words and is not counted as lacking them', async () => {
  const { desk } = await open([picture({ alt: '' })], await drawn(40, 30, 'image/png'));
  const before = desk.handle.counts().missingAlt;
  await userEvent.click(page.getByRole('switch', { name: 'Decoration' }));
  await settled();
  expect([before, desk.handle.counts().missingAlt, desk.handle.body()]).toEqual([
    1,
    0,
    [picture({ alt: '', decorative: true })],
  ]);
});

test('the next picture without words is found from the keyboard', async () => {
  const { desk } = await open(
    [paragraph('p001', 'One'), picture({ alt: '' })],
    await drawn(40, 30, 'image/png'),
  );
  const field = page.getByRole('textbox', { name: 'Alternative text' }).element();
  desk.handle.run('nextMissingAlt');
  // No frame is waited for: a letter may come before it.
  await Promise.resolve();
  expect(document.activeElement).toBe(field);
});

/** Moves something over the page and lets it go there, as the system would. */
async function dropAt({ text }: Mounted, data: DataTransfer, y: number): Promise<boolean> {
  const root = text.element();
  const at = { dataTransfer: data, clientX: 60, clientY: y, bubbles: true, cancelable: true };
  root.dispatchEvent(new DragEvent('dragover', at));
  await settled();
  const shown = document.querySelector('[class*=dropLine]') !== null;
  root.dispatchEvent(new DragEvent('drop', at));
  await settled();
  return shown;
}

const topOf = (words: string): number =>
  page.getByText(words, { exact: true }).element().getBoundingClientRect().top;

test('pictures from the system come in between blocks, where the line shows', async () => {
  const png = await drawn(40, 30, 'image/png');
  const { desk } = await open([paragraph('p001', 'One'), paragraph('p002', 'Two')], png);
  const data = new DataTransfer();
  for (const name of ['a.png', 'b.png']) data.items.add(new File([png], name, { type: 'image/png' }));
  const shown = await dropAt(desk, data, topOf('Two') + 2);
  await vi.waitFor(() => {
    expect([shown, lines(desk)]).toEqual([true, ['paragraph: One', 'image: ', 'image: ', 'paragraph: Two']]);
  });
  expect(document.querySelector('[class*=dropLine]')).toBeNull();
});

test('a block is dragged by its handle, or moved with the arrows, and keeps its id', async () => {
  const { desk } = await open(
    [paragraph('p001', 'One'), paragraph('p002', 'Two'), picture()],
    await drawn(40, 30, 'image/png'),
  );
  const handle = page.getByRole('button', { name: 'Move: Picture' });
  await userEvent.dragAndDrop(handle, page.getByText('One', { exact: true }), {
    targetPosition: { x: 20, y: 2 },
  });
  await settled();
  const dragged = desk.handle.body().map((b) => b.id);
  handle.element().focus();
  await keys('{ArrowDown}');
  await settled();
  expect([dragged, desk.handle.body().map((b) => b.id)]).toEqual([
    ['pic1', 'p001', 'p002'],
    ['p001', 'pic1', 'p002'],
  ]);
});
