import { ShieldAlert } from 'lucide-react';
import { hostLook } from '../../../shared/article/hosts.ts';
import { addressOf } from '../../../shared/article/links.ts';
import { words } from '../../ui/words/index.ts';
import styles from './questions.module.css';

/** Where an address really goes, when its host is not written in plain letters, and why a reader could be misled. */
export function HostNote({ typed }: { typed: string }) {
  const { link: say } = words().copy;
  const address = addressOf(typed);
  const look = address === null ? null : hostLook(address);
  if (!look || look.ascii === look.written) return null;
  return (
    <output className={styles.host}>
      <bdi className={styles.hostName}>{say.goesTo(look.ascii)}</bdi>
      {look.doubt && (
        <span className={styles.doubt}>
          <ShieldAlert size={14} aria-hidden />
          {say.doubts[look.doubt]}
        </span>
      )}
    </output>
  );
}
