import type { Page } from '@playwright/test';
import { call } from './desktop.ts';

type Ack = { storyId: string; number: number; sha256: string };

/** A new story by the page's own bridge, as the desk makes one. */
export async function createStory(page: Page): Promise<Ack> {
  const made = await call(page, 'story.create', { session: 'shell-spec-1' });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.ack as Ack;
}
