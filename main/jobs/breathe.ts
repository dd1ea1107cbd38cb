/** Lets everything that waits have its turn: a save that came meanwhile is answered before the next item. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
