import { blockIdFrom } from '../../shared/kit/ids.ts';

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** A new block's id. */
export const newBlockId = (): string => blockIdFrom(random(12));

/** This window's id for open revisions: 12 characters of base 32, new with every load of the page. */
export const newSessionId = (): string => blockIdFrom(random(12));

/** The one session of this window; what it does elsewhere than in a story (create, import) carries it too. */
export const windowSession = newSessionId();
