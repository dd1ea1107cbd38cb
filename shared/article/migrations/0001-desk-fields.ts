import type { DocumentStep } from './index.ts';

/**
 * Version 2 adds members that may be absent: URL slug, description, story type, assignee, planned length, notebook, related
 * stories, and for pictures the cut they are and whether they are decoration. Nothing of version 1 changes.
 */
export const deskFields: DocumentStep = { from: 1, lift: (json) => json };
