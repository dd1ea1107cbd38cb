import type { OpenStory } from '../useStory.ts';

let here: OpenStory | null = null;

/** The story whose sheet is drawn now: what the window's commands about comments reach for. */
export const commentsHere = (): OpenStory | null => here;

export function layOutComments(story: OpenStory): () => void {
  here = story;
  return () => {
    if (here === story) here = null;
  };
}
