import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from './rooms.ts';
import { ROOT } from './sources.ts';

const at = (...parts: string[]): string => path.join(ROOT, ...parts);

/** Test folders that a newcomer adds to. */
const TEST_ROOMS = [
  'house',
  'contract',
  'browser',
  'e2e',
  'fault',
  'bench',
  'stand-in',
  'package',
  'migrations',
];

describe('papers', () => {
  it('greet the newcomer in every room', () => {
    const rooms = ROOMS.map(({ room }) => room).filter((room) => !path.extname(room));
    const silent = [...rooms, ...TEST_ROOMS.map((room) => `tests/${room}`)].filter(
      (room) => !existsSync(at(room, 'README.md')),
    );
    expect(silent, 'a room has a README: what lives here, what does not, how to add one').toEqual([]);
  });

  it('are all in the front hall', () => {
    const wanted = ['README.md', 'CHANGELOG.md', 'LICENSE', '.ci/run', 'electron-builder.yml'];
    expect(wanted.filter((file) => !existsSync(at(file)))).toEqual([]);
  });

  it('show the app as it is: every picture of the README is in the repository', () => {
    const readme = readFileSync(at('README.md'), 'utf8');
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\((?!https?:)([^)]+)\)/gu)].map((m) => m[1] ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((file) => !existsSync(at(file)))).toEqual([]);
  });

  it('tell this version what changed', () => {
    const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
    expect(readFileSync(at('CHANGELOG.md'), 'utf8')).toContain(version);
  });
});
