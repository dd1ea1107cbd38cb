import { SCHEMA_VERSION } from '../article.ts';
import { deskFields } from './0001-desk-fields.ts';

/** A document step: JSON of version `from` in, JSON of version `from + 1` out. Released steps never change. */
export type DocumentStep = { from: number; lift: (json: Record<string, unknown>) => Record<string, unknown> };

/** Steps in order; a step is a file in this folder and a row here. */
export const documentSteps: readonly DocumentStep[] = [deskFields];

/** Lifts the JSON of an older article, step by step, to the version of this app. */
export function liftJson(
  json: Record<string, unknown>,
  version: number,
  steps: readonly DocumentStep[] = documentSteps,
  target: number = SCHEMA_VERSION,
): Record<string, unknown> {
  let lifted = json;
  for (let at = version; at < target; at++) {
    const step = steps.find((s) => s.from === at);
    if (!step) throw new Error(`No step lifts an article from version ${String(at)}`);
    lifted = { ...step.lift(lifted), schemaVersion: at + 1 };
  }
  return lifted;
}
