/** Asks for files; an empty list when the question was closed. @param accept as in an `input`: `.txt,.dic` */
export const pickFiles = (accept: string, several = false): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = several;
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.click();
  });

/** Hands a text to the person as a file: to the browser's downloads, or to a dialog of the system. */
export function saveTextFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** The same with bytes. */
export function saveBytes(name: string, type: string, content: Uint8Array): void {
  saveBlob(name, new Blob([new Uint8Array(content)], { type }));
}

function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // It has been taken over by then; the address only holds memory.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
