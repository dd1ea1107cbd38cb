import { call, refreshCalls } from '../../bridge/index.ts';
import { number as written } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { useOpenStory } from '../useStory.ts';

type NameVersionProps = {
  /** The version to be named; null for the text on the sheet. */
  version: { number: number; name: string | null } | null;
  onClose: () => void;
};

/** Gives the text on the sheet, or an older version, a name in the list of versions. */
export function NameVersion({ version, onClose }: NameVersionProps) {
  const { session, storyId } = useOpenStory();
  const say = words().story.versions;

  async function save(name: string): Promise<string | undefined> {
    const answer = version
      ? await call('revision.label', { storyId, number: version.number, name })
      : await session.name(name);
    if (!answer.ok) return inWords(answer.problem);
    refreshCalls('revision.list');
    showToast(say.named(name), { tone: 'done' });
    onClose();
    return undefined;
  }

  return (
    <NameDialog
      title={version ? words().versions.labelTitle(written(version.number)) : say.nameTitle}
      description={say.nameBody}
      label={say.nameLabel}
      placeholder={say.namePlaceholder}
      verb={say.nameVerb}
      suggested={version?.name ?? ''}
      onClose={onClose}
      onName={save}
    />
  );
}
