import { Select } from '@base-ui/react/select';
import { Toolbar } from '@base-ui/react/toolbar';
import { Check, ChevronDown } from 'lucide-react';
import type { LineKind } from '../../../shared/editor/index.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import overlay from '../../ui/overlay.module.css';
import { words } from '../../ui/words/index.ts';
import type { CommandId } from '../commands.ts';
import { shortcutOf } from '../keys.ts';
import styles from './toolbar.module.css';

const KINDS = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bullet',
  'number',
  'quote',
  'pullquote',
] as const satisfies readonly LineKind[];

/** What kind of block the caret is in, and what it could be. */
export function BlockStyle({ kind, run }: { kind: LineKind | null; run: (id: CommandId) => void }) {
  const { editor: say } = words();
  return (
    <Select.Root
      value={kind}
      onValueChange={(chosen) => {
        if (chosen !== null && chosen !== kind) run(chosen);
      }}
    >
      <Select.Trigger aria-label={say.blockStyle} render={<Toolbar.Button className={styles.style} />}>
        <span className={styles.styleName}>{kind === null ? say.kinds.mixed : say.kinds[kind]}</span>
        <ChevronDown size={14} aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner
          className={overlay.positioner}
          align="start"
          sideOffset={4}
          alignItemWithTrigger={false}
        >
          <Select.Popup className={overlay.popup}>
            <Select.List>
              {KINDS.map((of) => {
                const shortcut = shortcutOf(of);
                return (
                  <Select.Item key={of} value={of} className={overlay.item}>
                    <span className={overlay.check}>
                      <Select.ItemIndicator>
                        <Check size={14} aria-hidden />
                      </Select.ItemIndicator>
                    </span>
                    <Select.ItemText className={overlay.grow}>{say.kinds[of]}</Select.ItemText>
                    {shortcut !== undefined && (
                      <span aria-hidden>
                        <Kbd keys={shortcut} />
                      </span>
                    )}
                  </Select.Item>
                );
              })}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
