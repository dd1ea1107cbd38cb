/** Help with language, for the story and the settings. */
export type { RuleInfo } from './messages.ts';
export { useHouseRules } from './useHouseRules.ts';
export { FindingActions } from './FindingActions.tsx';
export {
  beginHelp,
  endTrial,
  retryHelp,
  showHelp,
  tryDictionary,
  tryRules,
  useHelp,
  type HelpState,
} from './help.ts';
export {
  addWord,
  changeChoices,
  keepDraft,
  listDictionaries,
  listId,
  putDictionary,
  putRules,
  putWords,
  readKept,
  removeDictionary,
  useKept,
  wordsOfList,
  type AddedDictionary,
} from './kept.ts';
export { findingId, languageName, listLanguage, messageOf, placeName, sourceOf } from './said.ts';
