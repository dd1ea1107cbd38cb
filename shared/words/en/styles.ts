import type { Writing } from '../writing.ts';

/** What is said of site styles, the looks that a desk adds for its previews. */
export const styles = {
  'style.missing-file': (v: { file: string }) => `${v.file} is missing.`,
  'style.not-a-file': (v: { file: string }) =>
    `${v.file} is not a file. Put the file itself into the folder.`,
  'style.too-large': (v: { file: string; kilobytes: number; most: number }, w: Writing) =>
    `${v.file} is too large: ${w.number(v.kilobytes)} kB, and ${w.number(v.most)} kB are read.`,
  'style.unreadable': (v: { file: string }) => `${v.file} could not be read. Look at who may open it.`,
  'style.not-json': (v: { file: string; why: string; example: string }) =>
    `${v.file} is not JSON${v.why === '' ? '' : ` (${v.why})`}. Expected something like ${v.example}.`,
  'style.unexpected': (v: { file: string; where: string; why: string; example: string }) =>
    `${v.file}${v.where === '' ? '' : ` at ${v.where}`}: ${v.why}. Expected something like ${v.example}.`,
  'style.no-typeface': (v: { why: string; family: string }) =>
    `${v.why} The typeface ${v.family} is left out.`,
  'style.imports': (v: { file: string; imports: number }, w: Writing) =>
    `${v.file} imports other style sheets: ${w.number(v.imports)} left out. Put their rules into the file itself.`,
  'style.addresses': (v: { file: string; addresses: number }, w: Writing) =>
    `${v.file} names files outside the style: ${w.number(v.addresses)} left out. Pictures must be data: addresses, typefaces stand in style.json.`,
  'style.plain-instead': (v: { why: string }) => `${v.why} The plain style is shown instead.`,
  'style.no-folder': (v: { folder: string }) =>
    `The folder ${v.folder} could not be made. Nothing was changed: look at who may write there.`,
};
