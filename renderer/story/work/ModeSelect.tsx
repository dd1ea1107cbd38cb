import { Eye, MessageSquareDiff, PenLine, type LucideIcon } from 'lucide-react';
import { Select } from '../../ui/Select.tsx';
import { words } from '../../ui/words/index.ts';
import { atHand } from '../tools/at-hand.ts';
import { MODES, type Mode } from './modes.ts';
import { useMode } from './useWork.ts';

const ICONS = {
  editing: PenLine,
  suggesting: MessageSquareDiff,
  viewing: Eye,
} as const satisfies Record<Mode, LucideIcon>;

/** How the text is worked on, in the story's bar. */
export function ModeSelect() {
  const say = words().work;
  const mode = useMode();
  return (
    <Select
      label={say.mode}
      hideLabel
      bare
      value={mode}
      onChange={(next) => atHand().work?.mode(next)}
      options={MODES.map((value) => {
        const Icon = ICONS[value];
        return { value, label: say.modes[value], icon: <Icon size={14} aria-hidden /> };
      })}
    />
  );
}
