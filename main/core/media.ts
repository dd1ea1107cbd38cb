import { inspectPicture } from '../../shared/formats/picture/index.ts';
import { MAX_MEDIA_BYTES, MAX_MEDIA_PIXELS, type MediaRecord } from '../../shared/protocol/library.ts';
import { fail, ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import { sha256Hex } from '../store/digest.ts';
import { insertMedia, mediaRecordOf, readMediaFile, writeMediaFile } from '../store/media.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';

/**
 * Stores a picture without where and with what it was taken. The file is on the disk before its row is.
 * @param told what a package says about the picture, for fields that the file itself leaves empty
 */
export function putMedia(
  ctx: CoreContext,
  input: ParsedOf<'media.put'>,
  told?: Pick<MediaRecord, 'caption' | 'credit' | 'rights'>,
): Answer<OutputOf<'media.put'>> {
  const seen = inspectPicture(input.content);
  if (!seen.ok) return fail({ ...seen.problem, path: 'content' });
  const { type, width, height, content } = seen.value;
  if (content.byteLength > MAX_MEDIA_BYTES || width * height > MAX_MEDIA_PIXELS)
    return fail({
      kind: 'too-large',
      ...say('media.too-large', { megabytes: MAX_MEDIA_BYTES / 1024 / 1024 }),
    });
  const media = sha256Hex(content);
  writeMediaFile(ctx.store.paths.media, media, type, content);
  const known = mediaRecordOf(ctx.store.db, media);
  const record: MediaRecord = known ?? {
    media,
    type,
    width,
    height,
    bytes: content.byteLength,
    caption: seen.value.caption || (told?.caption ?? ''),
    credit: seen.value.credit || (told?.credit ?? ''),
    rights: seen.value.rights || (told?.rights ?? ''),
  };
  if (!known)
    ctx.store.write((db) => {
      insertMedia(db, record, ctx.ports.now());
    });
  return ok({ record, notes: seen.value.notes });
}

export function readMedia(ctx: CoreContext, input: ParsedOf<'media.read'>): Answer<OutputOf<'media.read'>> {
  const record = mediaRecordOf(ctx.store.db, input.media);
  if (!record) return notFound(say('media.missing'));
  const content = readMediaFile(ctx.store.paths.media, record.media, record.type);
  if (!content)
    return fail({
      kind: 'damaged',
      ...say('media.damaged'),
    });
  return ok({ record, content });
}
