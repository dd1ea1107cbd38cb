import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import styles from './offers.module.css';

export type Offer = { id: string; label: string; title: string; icon?: ReactNode };

type OffersProps = {
  label: string;
  offers: readonly Offer[];
  onAccept: (id: string) => void;
  onDismiss: (id: string) => void;
};

/** What was found and may be added, one by one; nothing is added by itself. */
export function Offers({ label, offers, onAccept, onDismiss }: OffersProps) {
  const say = words().inspector.suggest;
  if (offers.length === 0) return null;
  return (
    <div className={styles.offers}>
      <span className={styles.title}>{label}</span>
      <ul className={styles.list} aria-label={label}>
        {offers.map((offer) => (
          <li key={offer.id} className={styles.offer}>
            <button
              type="button"
              className={styles.accept}
              title={offer.title}
              aria-label={say.accept(offer.label)}
              onClick={() => onAccept(offer.id)}
            >
              {offer.icon ?? <Plus size={12} aria-hidden />}
              <bdi className={styles.text}>{offer.label}</bdi>
            </button>
            <IconButton
              size="small"
              label={say.dismiss(offer.label)}
              icon={<X size={12} />}
              onClick={() => onDismiss(offer.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
