import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const run = (words: string, name = 'w:t'): string =>
  words === '' ? '' : `<w:r><${name} xml:space="preserve">${words}</${name}></w:r>`;

/**
 * Words of a document with some of them struck out and others put in, as Word tells it.
 * @param gone what is struck; empty to put `came` at the end
 * @param by `w:author="…" w:date="…"`
 */
export function replaced(line: string, gone: string, came: string, by: string): [string, string] {
  const at = gone === '' ? line.length : line.indexOf(gone);
  if (at === -1) throw new Error(`not in the line: ${gone}`);
  const out = gone === '' ? '' : `<w:del w:id="901" ${by}>${run(gone, 'w:delText')}</w:del>`;
  const put = came === '' ? '' : `<w:ins w:id="902" ${by}>${run(came)}</w:ins>`;
  return [run(line), `${run(line.slice(0, at))}${out}${put}${run(line.slice(at + gone.length))}`];
}

/** A document as an editor leaves it who has only Word. */
export function edited(
  content: Uint8Array,
  part: string,
  ...changes: [from: string, to: string][]
): Uint8Array {
  const files = unzipSync(content);
  let xml = strFromU8(files[part] ?? new Uint8Array());
  for (const [from, to] of changes) {
    if (!xml.includes(from)) throw new Error(`not in the document: ${from}`);
    xml = xml.replace(from, () => to);
  }
  return zipSync({ ...files, [part]: strToU8(xml) });
}
