/** The Lexical side of the article's body: one door for the view. */
export { $bidOf, $isBlockNode } from './block-id.ts';
export { bodyOf, LOAD_TAG, type Body } from './body.ts';
export { $blockOf, $isEmptyParagraph, $nodeOf } from './blocks.ts';
export { ArticleBodyExtension, UNDO_STEPS } from './extension.ts';
export { registerChosenFormat } from './chosen-format.ts';
export { focusIsElsewhere, forgetPageSelection, registerFocusManners, takeFocus } from './focus.ts';
export { $insertBlock, $insertBlocks } from './insert.ts';
export { longInsertion, type LongInsertion } from './insert-long.ts';
export { $lineOf, $selectedKind, $selectedLines, $setKind, $toggleKind, type LineKind } from './kinds.ts';
export { $shiftLevel } from './lists.ts';
export { $leavesOf, $nodesOf, type Leaf } from './leaves.ts';
export { $moveBeside, $moveHere } from './move.ts';
export { markFormats } from './marks.ts';
export { setBlockLook, type BlockLook } from './nodes/look.ts';
export { $createAtomNode, $isAtomNode, atomState, type AtomFields } from './nodes/AtomNode.ts';
export { $changedOf, $formerOf, $isStruck, $lookOf } from './nodes/suggested.ts';
export { $isUnknownInlineNode } from './nodes/UnknownInlineNode.ts';
export { $placeOf, $pointOf, type Place, type TextPoint } from './place.ts';
export { $replaceSpots, $selectSpot, type Edit, type Spot } from './replace.ts';
export { $selectedScope, type Scope } from './scope.ts';
export { $cellOf, $selectedBlocks, sliceInlines } from './selected.ts';
export { $linkAround, $linkHere, $removeLink, $setLink, type LinkHere } from './links.ts';
export { $fixPunctuation, registerTypedPunctuation, type PunctuationLanguage } from './punctuation.ts';
export {
  $changeTable,
  $newTable,
  $pasteIntoTable,
  $tableState,
  TABLE_CHANGES,
  type TableChange,
  type TableState,
} from './tables.ts';
export {
  $decideSuggestions,
  decideSuggestions,
  keepStep,
  RESOLVE_TAG,
  type Along,
} from './suggesting/decide.ts';
export { registerSuggesting, type Guard } from './suggesting/guard.ts';
export { isSuggesting, REFUSED_COMMAND, type Refusal, type Suggesting } from './suggesting/mode.ts';
export { tsvToTable } from './tsv.ts';
export { watchSlash } from './slash.ts';
export { $insertFor, registerSnippetKeys } from './snippet-keys.ts';
export { $removeTyped, $typedBefore, type Typed } from './typed-word.ts';
export { $caretBlock, $moveSection, $sectionAtCaret } from './sections.ts';
