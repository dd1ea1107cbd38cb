import { articlePage, articleTwin, PLAIN_STYLE } from '../../shared/formats/index.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import { readExportable } from '../store/export-input.ts';
import { storyRecord } from '../store/stories.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';
import { styleRules, type StyleRules } from './styles.ts';

/** A page of more characters is not laid out a second time to be measured: that would hold up the window. About 60,000 words. */
const MAX_TWIN = 600_000;

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
    { reading: 'final' },
  );
  if (!read.ok) return read;
  const rules = rulesFor(ctx, input.style ?? PLAIN_STYLE);
  const look = { theme: input.theme, rules: rules.css };
  const exportable = { ...read.value, baseName: 'preview' };
  const page = articlePage(exportable, { ...look, inlineMedia: true });
  const twin = articleTwin(exportable, look);
  return ok({
    html: page.html,
    notes: [...page.warnings, ...rules.notes],
    twin: twin.html.length <= MAX_TWIN ? twin : null,
  });
}

/** A style that cannot be used leaves the plain one, and says so. */
function rulesFor(ctx: CoreContext, id: string): StyleRules {
  const wanted = styleRules(ctx, id);
  if (wanted.ok) return wanted.value;
  const plain = styleRules(ctx, PLAIN_STYLE);
  const note = say('style.plain-instead', { why: wanted.problem });
  return { css: plain.ok ? plain.value.css : '', notes: [note] };
}
