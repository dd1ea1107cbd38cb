import { words } from '../../ui/words/index.ts';
import { whoIs, type Offer, type StepId } from './offers.ts';

export const stepLabel = (step: StepId): string =>
  'act' in step ? words().flow.acts[step.act] : words().flow.ask.move.verb(words().ui.status[step.move]);

/** What stands against a step, each in a sentence. */
export const reasonsOf = ({ lacks, who }: Pick<Offer, 'lacks' | 'who'>): string[] => {
  const say = words().flow.lacks;
  return lacks.map((lack) => (lack === 'role' ? say.role(whoIs(who)) : say[lack]));
};
