import { useMemo } from 'react';
import { isGiven, isLengthField, textOf, type FormField } from '../../../shared/article/form.ts';
import { countCharacters, type LengthField } from '../../../shared/article/lengths.ts';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import { project } from '../../../shared/article/projection.ts';
import { lengthsOf, type StoryTemplate } from '../../../shared/article/template.ts';
import type { Count } from '../../ui/Field.tsx';
import { templateOf, useTemplates } from '../templates/useTemplates.ts';
import { useStoryView } from '../useStory.ts';

/** The template of the open story's type; null without one. */
export function useStoryTemplate(): StoryTemplate | null {
  const templates = useTemplates();
  const storyType = useStoryView(({ meta }) => meta.storyType);
  return useMemo(() => templateOf(templates, storyType)?.value ?? null, [templates, storyType]);
}

const given = (meta: ArticleMeta, field: FormField): boolean => isGiven(project({ meta, body: [] }), field);

/** The mark and the count that a template gives a field; a story without a type has the common lengths. */
export function useAsked(field: FormField): { needed: 'open' | 'given' | undefined } {
  const template = useStoryTemplate();
  const has = useStoryView(({ meta }) => given(meta, field));
  return { needed: template?.required.includes(field) ? (has ? 'given' : 'open') : undefined };
}

/** How long a field is against where it is marked. @param standIn what is shown in its place while it is empty */
export function useCount(field: LengthField, standIn?: LengthField): Count {
  const template = useStoryTemplate();
  const used = useStoryView(({ meta }) => {
    const own = isLengthField(field) ? textOf(meta, field) : '';
    return countCharacters(own === '' && standIn !== undefined ? textOf(meta, standIn) : own);
  });
  return { used, limit: lengthsOf(template, field).soft };
}
