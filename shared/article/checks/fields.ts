import { isGiven, textOf } from '../form.ts';
import { countCharacters, LENGTH_FIELDS, SOFT_LIMITS, type LengthField } from '../lengths.ts';
import type { Projection } from '../projection.ts';
import { lengthsOf, type StoryTemplate } from '../template.ts';
import { tkInFields } from '../tk.ts';
import type { Made } from './finding.ts';

/** Fields that a story of this type must have and this one has not. Without a template a headline is enough. */
export function missingFields(p: Projection, template: StoryTemplate | null): Made[] {
  const required = template?.required ?? ['headline'];
  const missing = required
    .filter((field) => !isGiven(p, field))
    .map((field): Made => ({ level: 'must', id: 'required', field }));
  const asked = new Set<string>(required);
  return [
    ...missing,
    ...(!asked.has('byline') && !isGiven(p, 'byline')
      ? [{ level: 'should', id: 'no-byline', field: 'byline' } as const]
      : []),
    ...(!asked.has('slug') && !isGiven(p, 'slug')
      ? [{ level: 'should', id: 'no-slug', field: 'slug' } as const]
      : []),
  ];
}

/** Texts that are too long or too short for where they go. */
export const lengthFindings = (p: Projection, template: StoryTemplate | null): Made[] =>
  LENGTH_FIELDS.flatMap((field) => {
    const text = textOf(p.meta, field);
    return text === '' ? [] : lengthOf(countCharacters(text), field, p, template);
  });

function lengthOf(used: number, field: LengthField, p: Projection, template: StoryTemplate | null): Made[] {
  const { min, soft, max } = lengthsOf(template, field);
  if (max !== undefined && used > max) return [{ level: 'must', id: 'too-long', field, used, limit: max }];
  // The headline stands in for a web headline that is not given, and search engines count that one.
  const forWeb = field === 'web' || (field === 'headline' && textOf(p.meta, 'web') === '');
  const web = SOFT_LIMITS.web ?? Infinity;
  if (forWeb && used > web) return [{ level: 'should', id: 'web-long', field, used, limit: web }];
  if (field === 'headline' && template?.lengths.headline?.soft === undefined) return [];
  if (soft !== undefined && used > soft) return [{ level: 'should', id: 'long', field, used, limit: soft }];
  if (min !== undefined && used < min) return [{ level: 'should', id: 'too-short', field, used, limit: min }];
  return [];
}

/** What is still to come in the fields that readers see. */
export const tkFindings = ({ meta }: Projection): Made[] =>
  tkInFields(meta).flatMap(({ at }) =>
    'field' in at ? [{ level: 'must', id: 'tk-field', field: at.field } as const] : [],
  );

/** An embargo that has ended says nothing any more; it is taken away or was given wrongly. @param now UTC milliseconds */
export function embargoFindings({ meta }: Projection, now: number): Made[] {
  const { embargo, status } = meta;
  if (!embargo || embargo.at > now || status === 'published' || status === 'killed') return [];
  return [{ level: 'should', id: 'embargo-past', field: 'embargo' }];
}
