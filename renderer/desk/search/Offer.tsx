import { useEffect, useId, useRef, useState } from 'react';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import overlay from '../../ui/overlay.module.css';
import { cx } from '../../ui/cx.ts';
import styles from './search.module.css';

/**
 * What the search box offers and which of it is highlighted. It hides nothing else: the stories that are found meanwhile
 * stay in reach of those who listen, which a popup of the kind that takes the window for itself would not allow.
 */
export function useOffer(found: readonly Suggestion[]) {
  const id = useId();
  const [at, setAt] = useState<{ of: readonly Suggestion[]; index: number } | null>(null);
  const index = at?.of === found ? at.index : -1;
  const open = found.length > 0;
  return {
    id,
    found,
    open,
    index,
    highlighted: found[index],
    /** One down (1) or up (-1); past either end nothing is highlighted, then it begins at the other. */
    move: (by: 1 | -1): void => {
      const places = found.length + 1;
      setAt({ of: found, index: ((index + 1 + by + places) % places) - 1 });
    },
    /** For the text box. */
    box: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-expanded': open,
      'aria-controls': open ? id : undefined,
      'aria-activedescendant': index < 0 ? undefined : `${id}-${String(index)}`,
    },
  } as const;
}

type OfferProps = {
  offer: ReturnType<typeof useOffer>;
  label: string;
  onChoose: (suggestion: Suggestion) => void;
};

/** The list under the search box; the box keeps the focus. */
export function Offer({ offer, label, onChoose }: OfferProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[offer.index]?.scrollIntoView({ block: 'nearest' });
  }, [offer.index]);
  if (!offer.open) return null;
  return (
    <div
      ref={list}
      id={offer.id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist cannot show what its values mean
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className={cx(overlay.popup, styles.offer)}
      onPointerDown={(event) => {
        event.preventDefault();
      }}
    >
      {offer.found.map((suggestion, i) => (
        // The box has the keyboard; its offers only take the pointer.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={suggestion.value}
          id={`${offer.id}-${String(i)}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element cannot hold a name and its meaning
          role="option"
          tabIndex={-1}
          aria-selected={i === offer.index}
          data-highlighted={i === offer.index || undefined}
          className={cx(overlay.item, styles.offered)}
          onClick={() => {
            onChoose(suggestion);
          }}
        >
          {suggestion.icon}
          <bdi className={overlay.grow}>{suggestion.label}</bdi>
          {suggestion.detail !== undefined && <span className={styles.detail}>{suggestion.detail}</span>}
        </div>
      ))}
    </div>
  );
}
