import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import type { Asked } from './finding.ts';

/** Keeps the focus in the box of what is looked for. */
export const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();

const OPTIONS = [
  { name: 'matchCase', Icon: CaseSensitive },
  { name: 'wholeWord', Icon: WholeWord },
  { name: 'regex', Icon: Regex },
] as const;

/** How what is looked for is to be understood. */
export function FindOptions({ asked, ask }: { asked: Asked; ask: (asked: Asked) => void }) {
  const say = words().find;
  return OPTIONS.map(({ name, Icon }) => (
    <IconButton
      key={name}
      size="small"
      label={say[name]}
      pressed={asked[name]}
      icon={<Icon size={15} />}
      onMouseDown={keepFocus}
      onClick={() => ask({ ...asked, [name]: !asked[name] })}
    />
  ));
}
