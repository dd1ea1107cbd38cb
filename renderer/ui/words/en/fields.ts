/** Words of what is suggested for the headline and the standfirst. */
export const fields = {
  names: { headline: 'Headline', standfirst: 'Standfirst' },
  /** What a suggestion does, as one reads it aloud. */
  said: {
    headline: {
      changed: (from: string, to: string) => `Headline “${from}” changed to “${to}”`,
      given: (to: string) => `Headline “${to}” given`,
      gone: (from: string) => `Headline “${from}” taken out`,
    },
    standfirst: {
      changed: (from: string, to: string) => `Standfirst “${from}” changed to “${to}”`,
      given: (to: string) => `Standfirst “${to}” given`,
      gone: (from: string) => `Standfirst “${from}” taken out`,
    },
  },
  list: { headline: 'Suggestions for the headline', standfirst: 'Suggestions for the standfirst' },
  nothing: { headline: 'No headline', standfirst: 'No standfirst' },
  /** Read aloud before the words of the field that your suggestion would replace. */
  asItStands: 'As it stands:',
  clash: 'It was changed since, or others suggest something else. Look at all of them before you decide.',
  /** What was typed into a field that is only read changed nothing. */
  refused: {
    viewing: 'You are viewing. Nothing was changed: switch to editing to change it.',
    final: 'With all suggestions taken it is only read. Nothing was changed.',
    original: 'Before all suggestions it is only read. Nothing was changed.',
    unnamed: 'Suggestions carry a name, and this desk has none yet. Nothing was changed.',
  },
};
