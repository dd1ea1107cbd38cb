import type { FocusEvent } from 'react';

/** For a field that opens with a suggestion in it: what is typed takes its place, as in any dialog that asks for a name. */
export const selectText = (event: FocusEvent<HTMLInputElement>): void => {
  event.currentTarget.select();
};
