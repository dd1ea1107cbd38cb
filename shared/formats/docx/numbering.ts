import { countOn } from '../common/lists.ts';
import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';
import { valueOf } from './parts.ts';

export type Level = { list: 'bullet' | 'number'; start: number };
export type Numbered = { list: 'bullet' | 'number'; number: number };

type List = { abstract: string; levels: Map<number, Level>; overrides: Map<number, number> };

const whole = (raw: string | undefined, fallback: number): number =>
  raw !== undefined && /^\d{1,6}$/u.test(raw) ? Number(raw) : fallback;

function levelsOf(element: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(element, 'w:lvl'))
    levels.set(whole(level.attributes['w:ilvl'], 0), {
      list: valueOf(level, 'w:numFmt') === 'bullet' ? 'bullet' : 'number',
      start: whole(valueOf(level, 'w:start'), 1),
    });
  return levels;
}

function listsOf(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((a) => [a.attributes['w:abstractNumId'] ?? '', levelsOf(a)]),
  );
  const lists = new Map<string, List>();
  for (const one of childrenOf(root, 'w:num')) {
    const abstract = valueOf(one, 'w:abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstract));
    const overrides = new Map<number, number>();
    for (const override of childrenOf(one, 'w:lvlOverride')) {
      const at = whole(override.attributes['w:ilvl'], 0);
      const level = childOf(override, 'w:lvl');
      if (level) for (const [, own] of levelsOf({ ...override, children: [level] })) levels.set(at, own);
      const start = valueOf(override, 'w:startOverride');
      if (start !== undefined) overrides.set(at, whole(start, 1));
    }
    lists.set(one.attributes['w:numId'] ?? '', { abstract, levels, overrides });
  }
  return lists;
}

/** What kind of list a document's numbers stand for, and where each begins, without counting anything. */
export function listKinds(root: XmlElement | undefined): (id: string, level: number) => Level | null {
  const lists = listsOf(root);
  return (id, at) => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    return list && level ? { list: level.list, start: list.overrides.get(at) ?? level.start } : null;
  };
}

/**
 * Counts the entries of a document's lists as Word does: lists that share a pattern go on counting, one with a start of
 * its own begins there, and a level begins anew below each entry of the level above.
 */
export function numberingOf(root: XmlElement | undefined): (id: string, level: number) => Numbered | null {
  const lists = listsOf(root);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return null;
    const counter = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counter);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [own, start] of list.overrides) counter[own] = start - 1;
    }
    return { list: level.list, number: countOn(counter, at, level.start) };
  };
}
