import { describe, expect, it } from 'vitest';
import { OWNED_IMPORTS, OWNED_NAMES, ROOMS, type Owned, type Room } from './rooms.ts';
import { importsOf, PRODUCT, sourcesUnder, targetOf, walkSyntax } from './sources.ts';

const sources = sourcesUnder(PRODUCT, /(?<!\.d)\.tsx?$/u);
const imports = sources.flatMap((source) =>
  importsOf(source).map((found) => ({ file: source.file, ...found })),
);

const within = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

const roomOf = (file: string): Room | undefined =>
  ROOMS.filter(({ room }) => within(file, room)).toSorted((a, b) => b.room.length - a.room.length)[0];

/** True when a room opens to a file: to the room that file is in, to the file itself, or to all rooms of a folder. */
function opens(room: Room, target: string): boolean {
  const home = roomOf(target);
  return (
    home?.room === room.room ||
    room.opensTo.some((door) =>
      door.endsWith('/*') ? within(target, door.slice(0, -2)) : door === target || door === home?.room,
    )
  );
}

const isOwner = (rule: Owned, file: string): boolean => rule.owners.some((owner) => within(file, owner));
const concerns = (rule: Owned, file: string): boolean => rule.within.some((place) => within(file, place));

describe('the rooms', () => {
  it('are all in the table', () => {
    const lost = sources.map((s) => s.file).filter((file) => !roomOf(file));
    expect(lost, 'a new room needs a row in tests/house/rooms.ts').toEqual([]);
  });

  it('import only what is open to them', () => {
    const closed = imports.flatMap(({ file, name }) => {
      const target = targetOf(file, name);
      const room = roomOf(file);
      if (target === null || !room || /\.(?:css|svg|json|woff2)$/u.test(target) || opens(room, target))
        return [];
      return [
        `${file} imports ${target}: ${room.why}. Open to ${room.room}: ${room.opensTo.join(', ') || 'nothing'}`,
      ];
    });
    expect(closed).toEqual([]);
  });

  it('leave each package that has an owner to its owner', () => {
    const strays = imports.flatMap(({ file, name, typeOnly }) =>
      OWNED_IMPORTS.filter(
        (rule) => !typeOnly && rule.what.test(name) && concerns(rule, file) && !isOwner(rule, file),
      ).map((rule) => `${file} imports ${name}: use ${rule.door}`),
    );
    expect(strays).toEqual([]);
  });

  it('leave raw channels and the network to their owners', () => {
    const strays = sources.flatMap((source) => {
      const rules = OWNED_NAMES.filter((rule) => concerns(rule, source.file) && !isOwner(rule, source.file));
      const found = new Set<string>();
      if (rules.length > 0)
        walkSyntax(source, (node) => {
          const name = usedName(node);
          for (const rule of rules)
            if (name !== null && rule.what.test(name))
              found.add(`${source.file} uses ${name}: use ${rule.door}`);
        });
      return [...found];
    });
    expect(strays).toEqual([]);
  });
});

/** The name that a call calls or an import brings in. */
function usedName(node: Record<string, unknown>): string | null {
  const named =
    node.type === 'CallExpression' ? node.callee : node.type === 'ImportSpecifier' ? node.imported : null;
  return named !== null && typeof named === 'object' && 'name' in named && typeof named.name === 'string'
    ? named.name
    : null;
}
