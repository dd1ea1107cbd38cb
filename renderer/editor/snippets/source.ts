import { withFreshIds, fillIn } from '../../../shared/article/snippets.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import type { KeptValue } from '../../../shared/protocol/kept/index.ts';

/** A piece of copy the desk keeps. */
export type Snippet = { id: string; name: string } & KeptValue<'snippet'>;

/** The desk's snippets and what is put in for their placeholders, such as the date. */
export type SnippetSource = {
  list: readonly Snippet[];
  values: () => Readonly<Record<string, string>>;
};

/** A snippet's blocks, ready to be put in: ids of their own, placeholders filled in. */
export const blocksToPutIn = (snippet: Snippet, source: SnippetSource, newId: () => string): Block[] =>
  withFreshIds(fillIn(snippet.body, source.values()), newId);

/** Triggers are compared without case: a phone writes the first letter large. */
export const withTrigger = (list: readonly Snippet[], typed: string): Snippet | undefined =>
  list.find(({ trigger }) => trigger !== '' && trigger.toLowerCase() === typed.toLowerCase());
