import { useState } from 'react';
import { useAsk } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { number } from '../ui/format.ts';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';

/** One quiet line across the window while something new waits in the shared folder. */
export function SharedNotice({ onShow }: { onShow: () => void }) {
  const say = words().handoff.shared;
  const asked = useAsk('shared.read', {});
  const [later, setLater] = useState('');
  const waiting = asked.state === 'ready' ? asked.value.waiting.filter((one) => one.state !== 'refused') : [];
  const key = waiting.map(({ id }) => id).join(' ');
  if (waiting.length === 0 || key === later) return null;
  return (
    <output className={styles.out}>
      <span>{say.notice(waiting.length, number(waiting.length))}</span>
      <Button size="small" variant="link" onClick={onShow}>
        {say.show}
      </Button>
      <Button
        size="small"
        variant="link"
        onClick={() => {
          setLater(key);
        }}
      >
        {say.later}
      </Button>
    </output>
  );
}
