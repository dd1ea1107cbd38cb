import type { Finding } from '../../../shared/article/checks/index.ts';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { sentenceOf } from '../checks/sentence.ts';
import { showInspector } from '../view-state.ts';
import styles from './workflow.module.css';

/** So many findings are named; the rest is a number. */
const NAMED = 5;

/** Says plainly what is not mended when a story is called ready; the person decides. */
export function Unmended({ findings, onShow }: { findings: readonly Finding[]; onShow: () => void }) {
  const say = words().flow.ask;
  const more = findings.length - NAMED;
  return (
    <section className={styles.against} aria-label={say.unmended}>
      <strong>{say.unmended}</strong>
      <ul className={styles.named}>
        {findings.slice(0, NAMED).map((finding) => (
          <li key={finding.key}>{sentenceOf(finding)}</li>
        ))}
        {more > 0 && <li>{say.more(more, number(more))}</li>}
      </ul>
      <Button
        variant="link"
        size="small"
        onClick={() => {
          onShow();
          showInspector('checks');
        }}
      >
        {say.checks}
      </Button>
    </section>
  );
}
