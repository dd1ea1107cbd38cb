import type { Finding } from '../../../shared/article/checks/index.ts';
import type { FormField } from '../../../shared/article/form.ts';
import type { OpenStory } from '../useStory.ts';
import { showInspector, type InspectorTab } from '../view-state.ts';
import { showStanding } from '../workflow/state.ts';
import { isOfWorkflow } from './sentence.ts';

/** Fields that stand on the sheet, by their place among its text boxes. */
const ON_SHEET: Partial<Record<FormField, number>> = { headline: 0, standfirst: 1 };
const ON_TAGS: readonly FormField[] = ['keywords', 'subjects', 'entities', 'related'];

const FOCUSABLE = 'input:not([type="hidden"]):not([hidden]), textarea, [role="combobox"], button';

/** A page of the window is there within this time, or the field is not in sight at all. Milliseconds. */
const PATIENCE_MS = 1_500;

/** Runs as soon as it finds what it looks for; a tab or a view may have to be drawn first. */
function whenThere(find: () => HTMLElement | null | undefined): void {
  const until = performance.now() + PATIENCE_MS;
  const look = (): void => {
    const found = find();
    if (found?.checkVisibility()) {
      found.scrollIntoView({ block: 'center' });
      found.focus({ preventScroll: true });
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Puts the focus into a field, wherever in the window it stands. */
export function goToField(field: FormField, here: Pick<OpenStory, 'openStory' | 'storyId'>): void {
  const place = ON_SHEET[field];
  if (place !== undefined) {
    here.openStory(here.storyId);
    whenThere(() => document.querySelectorAll<HTMLElement>('[data-pane="sheet"] header textarea')[place]);
    return;
  }
  const tab: InspectorTab = ON_TAGS.includes(field) ? 'tags' : 'story';
  showInspector(tab);
  whenThere(() => document.querySelector(`[data-field="${field}"]`)?.querySelector<HTMLElement>(FOCUSABLE));
}

/** Leads to what a finding is about: a field, a block of the copy, or the copy as a whole. */
export function goToFinding(finding: Finding, here: Pick<OpenStory, 'openStory' | 'storyId' | 'link'>): void {
  if (isOfWorkflow(finding)) {
    showStanding(true);
    return;
  }
  if (finding.field !== undefined && finding.field !== 'body' && finding.field !== 'picture') {
    goToField(finding.field, here);
    return;
  }
  here.openStory(here.storyId);
  requestAnimationFrame(() => {
    const { handle } = here.link;
    if (finding.block === undefined || handle?.reveal(finding.block) !== true) handle?.focus('end');
  });
}
