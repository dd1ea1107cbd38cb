import { docxFormat, docxTrackedFormat } from './docx/index.ts';
import type { Format, FormatId } from './format.ts';
import { htmlFormat } from './html/index.ts';
import { markdownFormat } from './markdown/index.ts';
import { packageFormat } from './package/index.ts';
import { textFormat } from './text/index.ts';

export type {
  CommentPlace,
  CommentThread,
  CommentedWords,
  ExportInput,
  ExportOutput,
  Finding,
  Format,
  FormatId,
  FormatInfo,
  MediaFile,
  MediaInfo,
  ReadContext,
  ReadStory,
  SaidComment,
  UnderReview,
} from './format.ts';
export { articlePage, articleTwin } from './html/page.ts';
export { fontFace, readStyleAbout, type StyleAbout } from './html/styles/about.ts';
export { cleanCss } from './html/styles/clean.ts';
export { PLAIN_STYLE, SHIPPED_STYLES } from './html/styles/index.ts';
export { blocksToHtml } from './html/blocks.ts';
export { htmlToArticle, htmlToBlocks } from './html/read.ts';
export { readMarkdown } from './markdown/read.ts';
export { blocksToText } from './text/write.ts';
export { readText, textToBlocks } from './text/read.ts';
export { isDocx, readDocx, readDocxReview, returnedDocx, docxCard } from './docx/index.ts';
export type { DocxCard, ReturnedDocument, ReturnProblem, ReviewedDocument } from './docx/index.ts';
export { isOdt, readOdt } from './odt/index.ts';
export type { OfficeProblem } from './common/office-fault.ts';
export {
  forward,
  isHandoff,
  MAX_RECEIPT_BYTES,
  planOf,
  readHandoff,
  readReceipt,
  toSend,
  writeHandoff,
  writeReceipt,
  type Receipt,
  type ReceivedParcel,
  type Sealed,
  type Step,
} from './handoff/index.ts';
export { commentThreads, joinCameBack } from './common/talk.ts';
export type { PackedPicture } from './common/packed.ts';
export { readPackage, type PackageContent, type PackageProblem } from './package/read.ts';
export { inspectPicture, type InspectedPicture } from './picture/index.ts';

/** Every format a story can leave in: a new one is a folder and a row here. */
export const formats: Record<FormatId, Format> = {
  html: htmlFormat,
  docx: docxFormat,
  'docx-tracked': docxTrackedFormat,
  markdown: markdownFormat,
  text: textFormat,
  package: packageFormat,
};
