import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { Finding, Level } from '../../../shared/article/checks/index.ts';
import { words } from '../../ui/words/index.ts';
import { Section } from '../inspector/Section.tsx';
import { templateOf, useTemplates } from '../templates/useTemplates.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import styles from './checks.module.css';
import { goToFinding } from './go-to.ts';
import { placeOf, sentenceOf } from './sentence.ts';

const LEVELS: readonly Level[] = ['must', 'should'];
const ICONS = { must: CircleAlert, should: TriangleAlert };

/** What stands between the story and the page; each finding leads to its place. */
export function ChecksTab({ findings }: { findings: readonly Finding[] }) {
  const say = words().inspector.checks;
  const [storyType] = useMeta('storyType');
  const template = templateOf(useTemplates(), storyType);
  return (
    <>
      <Section>
        <p className={styles.type}>{template ? say.forType(template.name) : say.noType}</p>
        {findings.length === 0 ? (
          <p className={styles.none}>
            <CircleCheck size={16} aria-hidden />
            {say.none}
          </p>
        ) : null}
      </Section>
      {LEVELS.map((level) => {
        const some = findings.filter((finding) => finding.level === level);
        return some.length === 0 ? null : (
          <Section key={level} title={say[level]}>
            <ul className={styles.list}>
              {some.map((finding) => (
                <FindingRow key={finding.key} finding={finding} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const here = useOpenStory();
  const say = words().inspector.checks;
  const Icon = ICONS[finding.level];
  return (
    <li>
      <button
        type="button"
        className={styles.finding}
        data-level={finding.level}
        title={say.goTo(placeOf(finding))}
        onClick={() => goToFinding(finding, here)}
      >
        <Icon size={16} aria-hidden />
        <span>{sentenceOf(finding)}</span>
      </button>
    </li>
  );
}
