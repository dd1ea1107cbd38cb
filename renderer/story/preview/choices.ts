export const PREVIEWS = ['page', 'cards', 'galley'] as const;
export type PreviewKind = (typeof PREVIEWS)[number];

/** What a person chose for previews; the window remembers it. */
export type PreviewChoices = {
  kind: PreviewKind;
  /** The sheet stays in sight beside the preview. */
  beside: boolean;
  /** The folder name of a site style. */
  style: string;
};

export type ChoosePreview = (part: Partial<PreviewChoices>) => void;

/** A place where a field of the story is edited: on the sheet, or in the inspector. */
export type FieldPlace =
  'headline' | 'standfirst' | 'body' | 'slug' | 'urlSlug' | 'description' | 'web' | 'social' | 'print';
