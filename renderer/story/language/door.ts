/** The settings that are about help with language; the window's frame knows the way to them. */
export type LanguagePage = 'proofing' | 'rules';

let open: (page: LanguagePage) => void = () => undefined;

/** Tells the way to the settings, which the frame opens. */
export const languageSettingsAt = (way: (page: LanguagePage) => void): void => {
  open = way;
};
export const openLanguageSettings = (page: LanguagePage): void => open(page);
