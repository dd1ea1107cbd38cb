import { XmlProblem } from './xml.ts';

/** Why a document of an office program was not read; the importer has the sentence for it. */
export type OfficeProblem = {
  kind: 'invalid' | 'unsupported' | 'too-large';
  what: 'broken' | 'entities' | 'deep' | 'not-document' | 'not-text' | 'locked';
};

const faults = {
  doctype: { kind: 'invalid', what: 'entities' },
  deep: { kind: 'too-large', what: 'deep' },
  broken: { kind: 'invalid', what: 'broken' },
} as const satisfies Record<XmlProblem['kind'], OfficeProblem>;

/** What went wrong inside a reader, as a problem. Anything unforeseen means that the file is not as it should be. */
export const officeFault = (error: unknown): OfficeProblem =>
  faults[error instanceof XmlProblem ? error.kind : 'broken'];
