import type { Finding } from '../../../shared/article/checks/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { showInspector } from '../view-state.ts';
import styles from './checks.module.css';
import { sentenceOf } from './sentence.ts';

/** So many findings are named; the rest is a number. */
const NAMED = 5;

type ReadyQuestionProps = {
  /** What is not mended; none closes the question. */
  findings: readonly Finding[];
  onClose: () => void;
  onAnyway: () => void;
};

/** Says plainly what is not mended when a story is called ready; the person decides. */
export function ReadyQuestion({ findings, onClose, onAnyway }: ReadyQuestionProps) {
  const { ready } = words().inspector;
  const more = findings.length - NAMED;
  return (
    <Dialog
      open={findings.length > 0}
      onClose={onClose}
      title={ready.title(findings.length, number(findings.length))}
      actions={
        <>
          <Button onClick={onAnyway}>{ready.anyway}</Button>
          <Button
            variant="primary"
            onClick={() => {
              onClose();
              showInspector('checks');
            }}
          >
            {ready.show}
          </Button>
        </>
      }
    >
      <ul className={styles.named}>
        {findings.slice(0, NAMED).map((finding) => (
          <li key={finding.key}>{sentenceOf(finding)}</li>
        ))}
        {more > 0 ? <li>{ready.more(more, number(more))}</li> : null}
      </ul>
    </Dialog>
  );
}
