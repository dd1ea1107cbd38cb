import { keywords, related, slugTaken, suggestForStory, values } from '../core/suggest.ts';
import { childSubjects } from '../core/subjects.ts';
import type { Handlers } from './handler.ts';

/** What the desk offers from what it knows. */
export const suggestHandlers = {
  'keyword.suggest': keywords,
  'value.suggest': values,
  'slug.taken': slugTaken,
  'story.suggest': suggestForStory,
  'story.related': related,
  'subject.children': childSubjects,
} satisfies Handlers;
