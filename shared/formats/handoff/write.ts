import { writeArticle } from '../../article/document.ts';
import { keptMediaOf } from '../../article/questions.ts';
import type { Said } from '../../protocol/said.ts';
import { jsonPart, packPictures, sumsOf, zipped, type Parts } from '../common/packed.ts';
import type { MediaFile } from '../format.ts';
import { chainOf, sealOf } from './chain.ts';
import { HANDOFF_TYPE, HANDOFF_VERSION, type About, type Parcel } from './parcel.ts';

/**
 * One file that holds all that an editor on another computer needs. The same parcel always gives the same bytes.
 * @param media reads a stored picture; null when its file is missing, which is told and does not stop the hand-off
 */
export function writeHandoff(
  parcel: Parcel,
  media: (id: string) => MediaFile | null,
): { content: Uint8Array; seal: string; warnings: Said[] } {
  const { base, current, steps, threads, ...rest } = parcel;
  const parts: Parts = new Map([
    ['current.json', jsonPart(writeArticle(current))],
    ['base.json', jsonPart(writeArticle(base))],
    ['steps.json', jsonPart(steps)],
    ['threads.json', jsonPart(threads)],
  ]);
  const wanted = new Set([...keptMediaOf(base), ...keptMediaOf(current)]);
  const warnings = packPictures(parts, wanted, media);
  const about: About = {
    ...rest,
    format: 'copydesk-handoff',
    version: HANDOFF_VERSION,
    chain: chainOf(parcel.storyId, parcel.previous, steps),
    entries: sumsOf(parts),
  };
  const seal = sealOf(about);
  return { content: zipped(HANDOFF_TYPE, { ...about, seal }, parts), seal, warnings };
}
