import type { Moment } from '../../../../shared/article/meta.ts';
import type { Logged, LogLine } from '../../../../shared/article/workflow/log.ts';
import { assertNever } from '../../../../shared/kit/assert-never.ts';
import { fullTime } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';

/** A line of the log as it is read: what was done, what was said with it, and the revision that it is about. */
export type Told = { did: string; said: string | null; number: number | null; anyway: boolean };

const whose = (name: string): string => (name === '' ? words().flow.log.nobody : name);
const when = (moment: Moment | null): string =>
  moment ? fullTime(moment.at, moment.zone) : words().flow.log.none;

const plain = (did: string, said: string | null = null): Told => ({ did, said, number: null, anyway: false });

/** What a line says, in the language of the interface. */
export function tell({ what }: Pick<LogLine, 'what'>): Told {
  const say = words().flow.log.lines;
  const sent = words().handoff.log;
  switch (what.kind) {
    case 'thread.opened':
      return plain(say.opened(what.quote));
    case 'thread.resolved':
      return plain(say.resolved);
    case 'thread.reopened':
      return plain(say.reopened);
    case 'comment.added':
      return plain(say.added);
    case 'comment.edited':
      return plain(say.edited, what.was === null ? null : say.was(what.was));
    case 'comment.takenBack':
      return plain(say.takenBack, what.was === null ? null : say.was(what.was));
    case 'status.moved': {
      const { status } = words().ui;
      return about(what, say.moved(status[what.from], status[what.to]));
    }
    case 'review.requested':
      return about(what, what.to === '' ? say.review : say.reviewOf(what.to));
    case 'changes.requested':
      return about(what, say.changes);
    case 'approved':
      return about(what, say.approved);
    case 'assigned':
      return about(what, say.assigned(whose(what.from), whose(what.to)));
    case 'deadline.set':
      return about(what, say.deadline(when(what.from), when(what.to)));
    case 'handoff.out':
      return about(what, what.to === '' ? sent.outAnyone : sent.out(what.to));
    case 'handoff.in':
      return about(what, sent.in(what.from === '' ? words().handoff.someone : what.from));
    case 'handoff.taken':
      return plain(sent.taken(what.who === '' ? words().handoff.someone : what.who, fullTime(what.when)));
    default:
      return assertNever(what);
  }
}

function about(what: Extract<Logged, { number: number }>, did: string): Told {
  return {
    did,
    said: 'note' in what && what.note !== undefined && what.note !== '' ? what.note : null,
    number: what.number,
    anyway: 'anyway' in what && what.anyway !== undefined,
  };
}
