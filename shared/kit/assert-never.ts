/** Closes a switch: a new case that nobody handled is a compile error here, and a clear crash if it slips through. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
