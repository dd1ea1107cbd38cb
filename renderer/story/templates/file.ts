import { z } from 'zod';
import { storyTemplate } from '../../../shared/article/template.ts';
import { keptId } from '../../../shared/protocol/kept/index.ts';
import type { DeskTemplate } from './useTemplates.ts';

const VERSION = 1;

const templateFile = z.strictObject({
  copydesk: z.literal('templates'),
  version: z.literal(VERSION),
  templates: z
    .array(z.strictObject({ id: keptId, name: z.string().trim().min(1).max(200), value: storyTemplate }))
    .min(1)
    .max(500),
});
export type FileTemplate = z.infer<typeof templateFile>['templates'][number];

const mark = z.object({ copydesk: z.literal('templates'), version: z.number() });

/** Templates as a file that another desk can take in: readable JSON. */
export const writeTemplates = (templates: readonly DeskTemplate[]): string =>
  `${JSON.stringify(
    {
      copydesk: 'templates',
      version: VERSION,
      templates: templates.map(({ id, name, value }) => ({ id, name, value })),
    },
    null,
    2,
  )}\n`;

/** Reads such a file; `newer` for one that a later Copydesk wrote, `wrong` for anything else. */
export function readTemplates(text: string): readonly FileTemplate[] | 'newer' | 'wrong' {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'wrong';
  }
  const marked = mark.safeParse(json);
  if (!marked.success) return 'wrong';
  if (marked.data.version > VERSION) return 'newer';
  const read = templateFile.safeParse(json);
  return read.success ? read.data.templates : 'wrong';
}
