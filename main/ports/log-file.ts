import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, LogLevel } from './index.ts';

const LARGEST_BYTES = 512 * 1024;
const KEPT_FILES = 3;

/** Facts the log may hold, and what each may look like. A fact that is not here, or looks otherwise, is left out. */
const CODE = /^[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$/u;
const ALLOWED: Record<string, RegExp> = {
  call: CODE,
  problem: CODE,
  code: CODE,
  error: CODE,
  state: CODE,
  reason: CODE,
  cause: CODE,
  format: CODE,
  shell: CODE,
  platform: CODE,
  step: CODE,
  version: /^[0-9]+\.[0-9]+\.[0-9]+(-[a-z0-9.]+)?$/u,
  sqlite: /^[0-9]+(\.[0-9]+)+$/u,
  job: /^[0-9a-f-]{36}$/u,
  story: /^[0-9a-f-]{36}$/u,
  snapshot: /^[0-9]{8}T[0-9]{6}Z-[a-z-]{1,20}(-[0-9]{1,3})?$/u,
};
/** Facts that are numbers or yes and no may have any plain name. */
const FACT = /^[a-z][A-Za-z]{0,30}$/u;
const EVENT = /^[a-z]+(\.[a-zA-Z-]+){0,3}$/u;
const LONGEST_WORD = 64;

/**
 * One line of the log, or null for an event that is no plain name. Only facts from a fixed list are written, and words
 * only when they look like a code or an id: a headline, a name, a path or a secret has no way in.
 */
export function logLine(
  at: number,
  level: LogLevel,
  event: string,
  facts: Record<string, number | boolean | string> = {},
): string | null {
  if (!EVENT.test(event)) return null;
  const told = Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value === 'string') {
      const pattern = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
      return pattern && value.length <= LONGEST_WORD && pattern.test(value) ? [`${name}=${value}`] : [];
    }
    return FACT.test(name) && (typeof value === 'boolean' || Number.isFinite(value))
      ? [`${name}=${String(value)}`]
      : [];
  });
  return [new Date(at).toISOString(), level, event, ...told].join(' ');
}

const logDir = (profileDir: string): string => join(profileDir, 'logs');
const logName = (dir: string, age: number): string =>
  join(dir, age === 0 ? 'copydesk.log' : `copydesk.${String(age)}.log`);

/**
 * Appends to `logs/copydesk.log`, and keeps the two files before it. Never throws: a log that cannot be written must
 * not be what loses a story.
 */
export function fileLog(profileDir: string, now: () => number = Date.now): Log {
  const dir = logDir(profileDir);
  return (level, event, facts) => {
    const line = logLine(now(), level, event, facts);
    if (line === null) return;
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      const current = logName(dir, 0);
      if ((statSync(current, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES) rotate(dir);
      appendFileSync(current, `${line}\n`, { mode: 0o600 });
    } catch {
      // Nowhere to tell it.
    }
  };
}

function rotate(dir: string): void {
  for (let age = KEPT_FILES - 1; age > 0; age--)
    if (existsSync(logName(dir, age - 1))) renameSync(logName(dir, age - 1), logName(dir, age));
}

/** The newest lines, oldest of them first. */
export function lastLogLines(profileDir: string, count: number): string[] {
  const lines: string[] = [];
  for (let age = 0; age < KEPT_FILES && lines.length < count; age++) {
    try {
      const text = readFileSync(logName(logDir(profileDir), age), 'utf8').trimEnd();
      lines.unshift(...text.split('\n').slice(-(count - lines.length)));
    } catch {
      break;
    }
  }
  return lines;
}
