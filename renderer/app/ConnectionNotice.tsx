import { useConnection } from '../bridge/index.ts';
import { Notice } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';

/** Says that the window has lost its core, or was refused by it. */
export function ConnectionNotice() {
  const { connection } = words().app;
  const now = useConnection();
  if (now === 'lost') return <Notice tone="warn">{connection.lost}</Notice>;
  if (now === 'refused') return <Notice tone="problem">{connection.refused}</Notice>;
  return null;
}
