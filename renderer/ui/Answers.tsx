import { Check, X } from 'lucide-react';
import styles from './answers.module.css';
import { IconButton } from './IconButton.tsx';

type AnswersProps = {
  /** What each of them does, to be read aloud and shown in the tooltip. */
  accept: string;
  reject: string;
  onAnswer: (answer: 'accept' | 'reject') => void;
  tabIndex?: 0 | -1;
};

/** The two answers to something that is suggested. */
export function Answers({ accept, reject, onAnswer, tabIndex }: AnswersProps) {
  return (
    <span className={styles.answers}>
      <IconButton
        size="small"
        label={accept}
        tabIndex={tabIndex}
        icon={<Check size={15} />}
        onClick={() => onAnswer('accept')}
      />
      <IconButton
        size="small"
        label={reject}
        tabIndex={tabIndex}
        icon={<X size={15} />}
        onClick={() => onAnswer('reject')}
      />
    </span>
  );
}
