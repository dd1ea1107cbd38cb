import { articlePage } from '../../shared/formats/index.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { readExportable } from '../store/export-input.ts';
import { storyRecord } from '../store/stories.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';

/** The reader's page of a story's newest text. Pictures are in the page itself: nothing of it needs a network. */
export function renderPreview(
  ctx: CoreContext,
  input: ParsedOf<'preview.render'>,
): Answer<OutputOf<'preview.render'>> {
  const story = storyRecord(ctx.store.db, input.storyId);
  if (!story) return notFound();
  const read = readExportable(
    ctx.store,
    { storyId: input.storyId, number: story.head_number },
    ctx.ports.version,
  );
  if (!read.ok) return read;
  const page = articlePage({ ...read.value, baseName: 'preview' }, { theme: input.theme, inlineMedia: true });
  return ok({ html: page.html, notes: page.warnings });
}
