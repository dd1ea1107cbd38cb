import { listRevisions, nameRevision, readOne, restoreRevision } from '../core/revisions.ts';
import { compareRevisions, labelOne, searchRevisions, takeSide } from '../core/versions.ts';
import { changeStories } from '../core/batch.ts';
import { duplicateStory } from '../core/duplicate.ts';
import { dueCounts, facets, idsOf, listPage } from '../core/library.ts';
import { binStory, createStory, keepText, openStory, saveStory, sealStory } from '../core/stories.ts';
import type { Handlers } from './handler.ts';

export const storyHandlers = {
  'story.create': createStory,
  'story.open': (ctx, { storyId }) => openStory(ctx, storyId),
  'story.save': saveStory,
  'story.seal': sealStory,
  'story.keep': keepText,
  'story.list': listPage,
  'story.ids': idsOf,
  'story.due': dueCounts,
  'story.facets': facets,
  'story.bin': (ctx, { storyId, binned }) => binStory(ctx, storyId, binned),
  'story.duplicate': duplicateStory,
  'story.batch': changeStories,
  'revision.list': listRevisions,
  'revision.read': readOne,
  'revision.restore': restoreRevision,
  'revision.name': nameRevision,
  'revision.compare': compareRevisions,
  'revision.take': takeSide,
  'revision.label': labelOne,
  'revision.search': searchRevisions,
} satisfies Handlers;
