import type { Stamp } from '../../article/stamps.ts';
import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';

/**
 * What a document that is sent out knows of the story it was made from, as a part of its own that Word and LibreOffice
 * keep: which revision it is, the stamps behind its tracked changes, and other names of blocks.
 */
export type Card = {
  storyId: string;
  revision: number;
  sha256: string;
  /** `copy`: only the copy went out, without suggestions and comments. */
  form: 'copy' | 'tracked';
  /** Stamps, with the numbers of the elements that were written for them. */
  stamps: readonly { stamp: Stamp; numbers: readonly number[] }[];
  names: readonly { id: string; base?: string; final?: string }[];
  /** Threads that went along, and whether they were settled then. */
  threads: readonly { id: string; resolved: boolean }[];
};

/** The namespace of the card; another shape of it would have another. */
export const CARD_SPACE = 'urn:copydesk:review:1';

const ID = /^[0-9A-Za-z_-]{4,64}$/u;
const isId = (text: string | undefined): text is string => text !== undefined && ID.test(text);

function stampOf({ attributes }: XmlElement): Card['stamps'][number][] {
  const { id, by = '', at = '', initials, clash, numbers = '' } = attributes;
  const moment = Date.parse(at);
  if (!isId(id) || !Number.isFinite(moment)) return [];
  return [
    {
      stamp: {
        id,
        by: by.slice(0, 200),
        ...(initials === undefined ? {} : { initials: initials.slice(0, 20) }),
        at: new Date(moment).toISOString(),
        ...(clash === '1' ? { clash: true as const } : {}),
      },
      numbers: numbers
        .split(' ')
        .filter((n) => /^\d{1,9}$/u.test(n))
        .map(Number),
    },
  ];
}

/** Reads a card; null for any other XML. What does not fit is passed over: a file from outside is never trusted. */
export function readCard(root: XmlElement | undefined): Card | null {
  if (root?.name !== 'cd:review') return null;
  const { story = '', revision = '', sha256 = '' } = root.attributes;
  if (!/^[0-9a-f-]{36}$/u.test(story) || !/^\d{1,9}$/u.test(revision) || !/^[0-9a-f]{64}$/u.test(sha256))
    return null;
  return {
    storyId: story,
    revision: Number(revision),
    sha256,
    form: root.attributes['form'] === 'copy' ? 'copy' : 'tracked',
    stamps: childrenOf(childOf(root, 'cd:stamps'), 'cd:stamp').flatMap(stampOf),
    names: childrenOf(childOf(root, 'cd:names'), 'cd:name').flatMap(({ attributes: { id, base, final } }) =>
      isId(id) ? [{ id, ...(isId(base) ? { base } : {}), ...(isId(final) ? { final } : {}) }] : [],
    ),
    threads: childrenOf(childOf(root, 'cd:threads'), 'cd:thread').flatMap(({ attributes: { id, done } }) =>
      isId(id) ? [{ id, resolved: done === '1' }] : [],
    ),
  };
}
