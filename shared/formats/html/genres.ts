/**
 * The schema.org type of a story by its genre (schema.org NewsArticle subtypes). Genres are free text in the model, so
 * the words of the IPTC genre list and those desks use for them are matched without case.
 */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(analysis)$/u, 'AnalysisNewsArticle'],
  [/^(opinion|op-ed|column|comment|commentary|editorial|leader|letter(s)?)$/u, 'OpinionNewsArticle'],
  [/^(background|backgrounder|explainer|profile|history|summary)$/u, 'BackgroundNewsArticle'],
  [/^(review|critique)$/u, 'ReviewNewsArticle'],
  [/^(satire)$/u, 'SatiricalArticle'],
  [/^(question|call[- ]?out|ask the public)$/u, 'AskPublicNewsArticle'],
  [/^(report|reportage|news|current|feature|interview|investigation)$/u, 'ReportageNewsArticle'],
];

export const articleType = (genre: string | undefined): string => {
  const plain = (genre ?? '').trim().toLowerCase();
  return TYPES.find(([words]) => words.test(plain))?.[1] ?? 'NewsArticle';
};
