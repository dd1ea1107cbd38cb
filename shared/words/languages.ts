/** The languages of the interface, English first, and which way each is read. */
export const DIRECTIONS = { en: 'ltr', ar: 'rtl' } as const satisfies Record<string, 'ltr' | 'rtl'>;
export type Language = keyof typeof DIRECTIONS;
export const LANGUAGES = Object.keys(DIRECTIONS) as Language[];

/** The language of ours that a tag such as `ar-EG` is spoken in; English for those that we do not have. */
export const languageFor = (wanted: string): Language =>
  LANGUAGES.find((name) => wanted === name || wanted.startsWith(`${name}-`)) ?? 'en';
