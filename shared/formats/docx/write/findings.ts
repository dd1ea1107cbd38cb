import { mediaOf } from '../../../article/questions.ts';
import { say } from '../../../protocol/said.ts';
import type { ExportInput, Finding } from '../../format.ts';
import { isShown } from './pictures.ts';

/** Pictures that are there but that Word cannot show. */
export function pictureFindings(input: ExportInput): Finding[] {
  const pictures = mediaOf(input.projection).filter((media) => {
    const file = input.media(media);
    return file !== null && !isShown(file);
  }).length;
  return pictures === 0 ? [] : [{ level: 'warn', ...say('check.word-pictures', { pictures }) }];
}
