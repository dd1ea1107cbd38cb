/** The panes in sight in reading order; F6 goes round them. A pane is an element with `data-pane`. */
const panesInSight = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled):not([hidden]), textarea:not(:disabled), [contenteditable="true"], [tabindex="0"]';

function focusPane(pane: HTMLElement): void {
  const wanted = pane.querySelector<HTMLElement>('[data-pane-focus], [contenteditable="true"]');
  const first = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find((e) => e.checkVisibility());
  (wanted ?? first ?? pane).focus();
}

/** Moves the focus to the next (1) or previous (-1) pane. */
export function cyclePanes(step: 1 | -1): void {
  const panes = panesInSight();
  if (panes.length === 0) return;
  // The last of them is the innermost: the margin stands in the sheet.
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const from = at === -1 ? (step === 1 ? -1 : 0) : at;
  const next = panes[(from + step + panes.length) % panes.length];
  if (next) focusPane(next);
}

/** A story is on the screen within this time, or something else is wrong. Milliseconds. */
const PATIENCE = 3_000;

/** Puts the caret into the story's headline or text as soon as that story is drawn. */
export function focusStory(part: 'headline' | 'text', storyIsHere: () => boolean): void {
  const until = performance.now() + PATIENCE;
  const from = document.activeElement;
  const look = () => {
    const wanted = part === 'headline' ? 'textarea' : '[contenteditable="true"]';
    const found = document.querySelector<HTMLElement>(`[data-pane="sheet"] ${wanted}`);
    // Whoever moved the focus meanwhile wants it elsewhere.
    if (document.activeElement !== from && document.activeElement !== document.body) return;
    if (storyIsHere() && found?.checkVisibility()) found.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Puts the caret into a field of the story, on the sheet or in the inspector, as soon as it is drawn. */
export function focusField(place: string): void {
  const until = performance.now() + PATIENCE;
  const wanted =
    place === 'body'
      ? '[data-pane="sheet"] [contenteditable="true"]'
      : `textarea[data-field="${place}"], [data-pane="inspector"] [data-field="${place}"] :is(textarea, input)`;
  const look = () => {
    const found = document.querySelector<HTMLElement>(wanted);
    if (found?.checkVisibility()) {
      found.focus();
      found.scrollIntoView({ block: 'nearest' });
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
