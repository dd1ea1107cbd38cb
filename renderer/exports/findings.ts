import type { OutputOf } from '../../shared/protocol/index.ts';
import type { ExportFinding } from '../../shared/protocol/export.ts';
import { inWords } from '../ui/in-words.ts';

export type Checked = OutputOf<'export.check'>;
export type CheckedStory = Checked[number];

const LEVELS = ['stop', 'warn', 'note', 'drops'] as const;
export type Level = (typeof LEVELS)[number];

/** A story's findings under their headings, only those that are there. */
export function byLevel(findings: readonly ExportFinding[]): { level: Level; messages: string[] }[] {
  return LEVELS.map((level) => ({
    level,
    messages: findings.filter((finding) => finding.level === level).map(inWords),
  })).filter((group) => group.messages.length > 0);
}

/** What the findings of all stories mean for the export. */
export type Verdict = {
  /** Stories that cannot leave. */
  stopped: number;
  /** Something must be read and confirmed. */
  asks: boolean;
  /** Stories with something to say, the gravest first. */
  telling: CheckedStory[];
  /** How many have nothing to mention. */
  clean: number;
};

const gravity = (story: CheckedStory): number =>
  Math.min(...story.findings.map((finding) => LEVELS.indexOf(finding.level)), LEVELS.length);

export function verdictOf(checked: Checked): Verdict {
  const telling = checked.filter((story) => story.findings.length > 0);
  return {
    stopped: checked.filter((story) => story.findings.some((finding) => finding.level === 'stop')).length,
    asks: checked.some((story) => story.findings.some((finding) => finding.level === 'warn')),
    telling: [...telling].sort((a, b) => gravity(a) - gravity(b)),
    clean: checked.length - telling.length,
  };
}
