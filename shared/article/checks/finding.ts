import type { FormField } from '../form.ts';

/** `must` should be mended before the story is ready, `should` is worth a look. Neither stops anyone. */
export type Level = 'must' | 'should';

/**
 * What a check found. `id` names the sentence in the catalogue; `field` or `block` say where it is, and `used` and `limit`
 * are its figures (characters or words). Two findings of one sort and place are one: `key` tells them apart.
 */
export type Finding = {
  key: string;
  level: Level;
  id: FindingId;
  field?: FormField | 'body';
  block?: string;
  used?: number;
  limit?: number;
};

export const FINDING_IDS = [
  'required',
  'too-long',
  'long',
  'too-short',
  'web-long',
  'no-copy',
  'too-many-words',
  'too-few-words',
  'over-plan',
  'no-byline',
  'no-slug',
  'tk-field',
  'tk',
  'embargo-past',
  'alt-missing',
  'no-picture-file',
  'no-credit',
  'empty-heading',
  'heading-jump',
  'unsafe-link',
  'link-elsewhere',
  'not-approved',
  'approval-stale',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

type Made = Omit<Finding, 'key'>;

/** Gives findings their keys and puts what must be mended first; within a level they keep the order of the story. */
export function inOrder(made: readonly Made[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of made) {
    const key = [finding.id, finding.field ?? '', finding.block ?? ''].join(' ');
    if (!seen.has(key)) seen.set(key, { ...finding, key });
  }
  const all = [...seen.values()];
  return [...all.filter((f) => f.level === 'must'), ...all.filter((f) => f.level === 'should')];
}
export type { Made };
