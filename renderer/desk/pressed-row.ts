/** Which row of a list was pressed, by its `data-index`, and whether on its box, `data-pick`. */
export function pressedRow(target: EventTarget): { index: number | null; pick: boolean } {
  const element = target instanceof Element ? target : null;
  const index = element?.closest<HTMLElement>('[data-index]')?.dataset.index;
  return {
    index: index === undefined ? null : Number(index),
    pick: Boolean(element?.closest('[data-pick]')),
  };
}
