import { useEffect, useState } from 'react';
import type { MediaRecord } from '../../shared/protocol/library.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { call } from './call.ts';
import { inWords } from '../ui/in-words.ts';

/** A picture as a view can draw it. */
export type Picture = { url: string; record: MediaRecord };

/** So many pictures keep their blob URL; the longest unused goes first. */
const MOST = 120;
const kept = new Map<string, Promise<Picture | Problem>>();

const isPicture = (found: Picture | Problem): found is Picture => 'url' in found;

async function read(media: string): Promise<Picture | Problem> {
  const answer = await call('media.read', { media });
  if (!answer.ok) return answer.problem;
  const { record, content } = answer.value;
  const url = URL.createObjectURL(new Blob([new Uint8Array(content)], { type: record.type }));
  return { url, record };
}

async function forget(media: string): Promise<void> {
  const found = await kept.get(media);
  kept.delete(media);
  if (found && isPicture(found)) URL.revokeObjectURL(found.url);
}

/** The picture with this content address, from a small cache; problems are not cached. */
export async function picture(media: string): Promise<Picture | Problem> {
  const known = kept.get(media);
  const asked = known ?? read(media);
  kept.delete(media);
  kept.set(media, asked);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST && oldest !== undefined) void forget(oldest);
  const found = await asked;
  if (!isPicture(found)) kept.delete(media);
  return found;
}

/** A blob URL for a picture; rejects with the problem's sentence. */
export async function pictureUrl(media: string): Promise<string> {
  const found = await picture(media);
  if (isPicture(found)) return found.url;
  throw new Error(inWords(found));
}

/** The bytes of a stored picture, to make another of it; rejects with the problem's sentence. */
export async function pictureFile(media: string): Promise<Blob> {
  const answer = await call('media.read', { media });
  if (!answer.ok) throw new Error(inWords(answer.problem));
  return new Blob([new Uint8Array(answer.value.content)], { type: answer.value.record.type });
}

/** A picture for a component: undefined while it loads, then the picture or the problem. */
export function usePicture(media: string): Picture | Problem | undefined {
  const [found, setFound] = useState<{ media: string; is: Picture | Problem }>();
  useEffect(() => {
    let current = true;
    const load = async () => {
      const is = await picture(media);
      if (current) setFound({ media, is });
    };
    void load();
    return () => {
      current = false;
    };
  }, [media]);
  return found?.media === media ? found.is : undefined;
}
