import { sentenceOf, type Said } from '../../shared/protocol/said.ts';
import { writingOf } from '../../shared/words/writing.ts';
import { interfaceTag, words } from './words/index.ts';

/** What the core or a shell said, in the language of the interface: a problem, a finding, a note. */
export const inWords = (one: Said): string => sentenceOf(one, words().sentences, writingOf(interfaceTag()));
