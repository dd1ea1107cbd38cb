import { useCallback, useState } from 'react';
import { MAX_MEDIA_BYTES, type MediaRecord } from '../../../shared/protocol/library.ts';
import type { ImageFields } from '../../editor/handle.ts';
import { call } from '../../bridge/index.ts';
import { byteSize, number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';

const KINDS = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];

/** Why a file cannot be a picture, before its bytes are sent anywhere; null when it may be one. */
export function whyNotAPicture(file: { name: string; type: string; size: number }): string | null {
  const say = words().story.pictures;
  if (file.type !== '' && !KINDS.includes(file.type)) return say.notAPicture(file.name);
  if (file.size > MAX_MEDIA_BYTES)
    return say.tooLarge(file.name, byteSize(file.size), byteSize(MAX_MEDIA_BYTES));
  return null;
}

/** A picture's fields as its file describes it. The alternative text is for a person to write. */
export const fieldsOf = (record: MediaRecord): ImageFields => ({
  media: record.media,
  width: record.width,
  height: record.height,
  alt: '',
  caption: record.caption,
  credit: record.credit,
  ...(record.rights === '' ? {} : { rights: record.rights }),
});

/** Stores pictures one after the other and says how far it is; files that cannot be stored are named with the reason. */
export function usePictureStore() {
  const [progress, setProgress] = useState<string | null>(null);

  const store = useCallback(async (files: File[]): Promise<ImageFields[]> => {
    const say = words().story.pictures;
    const stored: ImageFields[] = [];
    for (const [at, file] of files.entries()) {
      const why = whyNotAPicture(file);
      if (why !== null) {
        showToast(why, { tone: 'problem' });
        continue;
      }
      setProgress(
        files.length === 1 ? say.storing(file.name) : say.storingMany(number(at + 1), number(files.length)),
      );
      const content = new Uint8Array(await file.arrayBuffer());
      const answer = await call('media.put', { name: file.name, content });
      if (answer.ok) {
        stored.push(fieldsOf(answer.value.record));
        for (const note of answer.value.notes) showToast(inWords(note));
      } else showToast(say.refused(file.name, inWords(answer.problem)), { tone: 'problem' });
    }
    setProgress(null);
    return stored;
  }, []);

  return { progress, store };
}
