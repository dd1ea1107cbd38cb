import { z } from 'zod';
import { languageTag } from '../../article/meta.ts';
import { storyId } from '../story.ts';

const ruleName = z.string().min(1).max(120);

/** What a desk chose about help with language: where it is off, which checks are off, what was passed over. */
export const languageChoices = z.strictObject({
  on: z.boolean(),
  offLanguages: z.array(languageTag).max(500),
  offStories: z.array(storyId).max(20_000),
  /** Checks that are off everywhere, by name; single house rules are off in their own file. */
  offRules: z.array(ruleName).max(5000),
  /** Passed over in one story: a check and the words it spoke about. */
  spared: z.array(z.strictObject({ story: storyId, rule: ruleName, words: z.string().max(500) })).max(20_000),
});
export type LanguageChoices = z.infer<typeof languageChoices>;
