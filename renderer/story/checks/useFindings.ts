import { useEffect, useMemo, useState } from 'react';
import { checkStory, type Finding } from '../../../shared/article/checks/index.ts';
import { project } from '../../../shared/article/projection.ts';
import type { StoryTemplate } from '../../../shared/article/template.ts';
import type { Standing } from '../../../shared/article/workflow/steps.ts';
import { useNow } from '../../bridge/index.ts';
import { templateOf, useTemplates } from '../templates/useTemplates.ts';
import { useOpenStory, useStoryView, type OpenStory } from '../useStory.ts';
import { approvalOf } from '../workflow/offers.ts';
import { useWorkflow } from '../workflow/useWorkflow.ts';

/** A rest after the last change before the story is checked, in milliseconds; checking never delays a keystroke. */
const REST_MS = 400;

/** What the checks say about a story as it stands on the screen. @param now UTC milliseconds */
export const findingsOf = (
  { session, link }: Pick<OpenStory, 'session' | 'link'>,
  template: StoryTemplate | null,
  now: number,
  approval?: Standing['approval'],
): Finding[] => {
  const words = link.handle?.counts().whole.words;
  return checkStory(project(session.current()), template, now, {
    ...(words === undefined ? {} : { words }),
    ...(approval === undefined ? {} : { approval }),
  });
};

/** The checks of the open story, renewed when it rests, and each minute for what depends on the time. */
export function useFindings(): Finding[] {
  const { session, link } = useOpenStory();
  const templates = useTemplates();
  const storyType = useStoryView(({ meta }) => meta.storyType);
  const template = useMemo(() => templateOf(templates, storyType)?.value ?? null, [templates, storyType]);
  const now = useNow(60_000);
  const workflow = useWorkflow();
  const approval = workflow.state === 'ready' ? approvalOf(workflow.value) : undefined;
  const [findings, setFindings] = useState<Finding[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle: number | undefined;
    const check = () => setFindings(findingsOf({ session, link }, template, now, approval));
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        idle = requestIdleCallback(check, { timeout: 1000 });
      }, REST_MS);
    };
    // The session tells of fields and of words alike.
    const stops = [session.subscribe(soon), link.subscribe(soon)];
    idle = requestIdleCallback(check, { timeout: 300 });
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
      for (const stop of stops) stop();
    };
  }, [session, link, template, now, approval]);

  return findings;
}
