import { Popover } from '@base-ui/react/popover';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import overlay from '../../ui/overlay.module.css';
import { words } from '../../ui/words/index.ts';
import styles from './help.module.css';
import { partOf, TOUR, type TourStep } from './tour.ts';

/** Walks along the parts of the window, a card beside each. Escape leaves; parts that are not in sight are left out. */
export function Tour({ onClose }: { onClose: () => void }) {
  const { tour: say } = words().help;
  const [steps] = useState(() => TOUR.filter((step) => partOf(step) !== null));
  const [at, setAt] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const step = steps[at];
  const last = at >= steps.length - 1;
  if (!step) return null;
  const { title, text } = say.steps[step.id];
  return (
    <>
      <Mark step={step} />
      <Popover.Root
        open
        onOpenChange={(open, { reason }) => {
          // A press beside the card tries what it speaks of.
          if (!open && reason === 'escape-key') onClose();
        }}
      >
        <Popover.Portal>
          <Popover.Positioner
            className={overlay.positioner}
            anchor={placeOf(step)}
            side={step.side}
            align="center"
            sideOffset={8}
            collisionPadding={16}
          >
            <Popover.Popup className={styles.card} data-dialog initialFocus={next}>
              <span className={styles.step}>{say.label(number(at + 1), number(steps.length))}</span>
              <div aria-live="polite">
                <Popover.Title>{title}</Popover.Title>
                <Popover.Description>{text}</Popover.Description>
              </div>
              <div className={styles.buttons}>
                <Button variant="quiet" onClick={onClose}>
                  {say.leave}
                </Button>
                <span className={styles.spread} />
                {at > 0 && (
                  <Button
                    onClick={() => {
                      setAt(at - 1);
                    }}
                  >
                    {say.back}
                  </Button>
                )}
                <Button
                  ref={next}
                  variant="primary"
                  onClick={() => {
                    if (last) onClose();
                    else setAt(at + 1);
                  }}
                >
                  {last ? say.done : say.next}
                </Button>
              </div>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

/** Where the card stands: beside the part, or in the middle of one that fills the window. */
function placeOf(step: TourStep) {
  const part = partOf(step);
  if (!part || step.id !== 'sheet') return part;
  return {
    getBoundingClientRect: () => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return new DOMRect(x + width / 2, y + height / 3, 0, 0);
    },
  };
}

/** A line round the part that is spoken of. */
function Mark({ step }: { step: TourStep }) {
  const mark = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const box = partOf(step)?.getBoundingClientRect();
      if (!box || !mark.current) return;
      const { style } = mark.current;
      style.insetBlockStart = `${String(box.top)}px`;
      style.left = `${String(box.left)}px`;
      style.inlineSize = `${String(box.width)}px`;
      style.blockSize = `${String(box.height)}px`;
    };
    place();
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('resize', place);
    };
  }, [step]);
  return <div ref={mark} className={styles.mark} aria-hidden />;
}
