import { z } from 'zod';
import { call, nothing } from './define.ts';
import { said } from './said.ts';
import { storyId } from './story.ts';

/** The name of a site style's folder. */
export const styleId = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u,
    'expected a folder name of letters, digits, spaces, - and _',
  );

/** A look that previews can have: one that came with the app, or a folder that a desk added. */
export const siteStyle = z.strictObject({
  id: styleId,
  name: z.string(),
  author: z.string(),
  description: z.string(),
  /** It came with the app. */
  shipped: z.boolean(),
  /** Why it cannot be used: it names the file and what was expected there. */
  problem: said.nullable(),
});
export type SiteStyle = z.infer<typeof siteStyle>;

/**
 * What the page is measured by, because nobody can look into its frame: the same page without pictures or scripts and its
 * style sheet. Null where the page is too long to be laid out twice.
 */
export const previewTwin = z.strictObject({ html: z.string(), css: z.string() });

export const previewRequest = z.strictObject({
  storyId,
  theme: z.enum(['light', 'dark']),
  /** The plain one without it. */
  style: styleId.optional(),
});

const shown = { notes: z.array(said), twin: previewTwin.nullable() };

export const previewCalls = {
  /** The reader's page of a story: the core renders it, the shell serves it from a place of its own with no network. */
  'preview.render': call({
    input: previewRequest,
    output: z.strictObject({ html: z.string(), ...shown }),
    problems: ['not-found', 'damaged'],
  }),
  /** Gives an address that can be read once, in a sandboxed frame. */
  'preview.open': call({
    input: previewRequest,
    output: z.strictObject({ url: z.string(), ...shown }),
    problems: ['not-found', 'damaged'],
    by: 'shell',
  }),
  /** The styles there are, read anew each time: what came with the app, then the folders of the profile by name. */
  'style.list': call({
    input: nothing,
    output: z.strictObject({ folder: z.string(), styles: z.array(siteStyle) }),
  }),
  /** Makes the folder of styles where it is missing and gives its path. Refused when it comes from a view. */
  'style.folder': call({
    input: nothing,
    output: z.strictObject({ path: z.string() }),
    problems: ['not-saved', 'read-only'],
  }),
  /** Shows the folder of styles in the system's file manager. */
  'style.reveal': call({
    input: nothing,
    output: nothing,
    problems: ['not-saved', 'read-only', 'unsupported'],
    by: 'shell',
  }),
} as const;
