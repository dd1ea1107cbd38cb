import { assertNever } from '../../../shared/kit/assert-never.ts';
import { Settings2 } from 'lucide-react';
import { bundledFor, serves } from '../../../shared/language/dictionaries.ts';
import { changeChoices, retryHelp, useHelp } from '../../language/index.ts';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { inWords } from '../../ui/in-words.ts';
import { words } from '../../ui/words/index.ts';
import { openSettings } from '../settings-door.ts';
import styles from './language.module.css';

type HelpSentenceProps = { storyId: string; language: string; name: string };

/** How language help stands for this story, in a sentence, and the way to change that. */
export function HelpSentence({ storyId, language, name }: HelpSentenceProps) {
  const say = words().language.panel;
  const { state, faults, resting } = useHelp();

  const off = (change: Parameters<typeof changeChoices>[0]) => () => void changeChoices(change);
  const switchOn = off(({ offStories, offLanguages }) => ({
    on: true,
    offStories: offStories.filter((one) => one !== storyId),
    offLanguages: offLanguages.filter((tag) => !serves(tag, language)),
  }));
  return (
    <div className={styles.sentence}>
      <div className={styles.sentenceRow}>
        <output className={styles.grow}>{sentence(state, name, language)}</output>
        <Menu
          align="end"
          trigger={
            <IconButton size="small" label={words().language.finding.more} icon={<Settings2 size={15} />} />
          }
          items={[
            { id: 'settings', label: say.settings, run: () => openSettings('proofing') },
            { id: 'rules', label: say.openRules, run: () => openSettings('rules') },
            { separator: 'switches' },
            ...(state.is === 'off'
              ? [{ id: 'on', label: say.on, run: switchOn }]
              : [
                  {
                    id: 'story',
                    label: `${say.switches} ${say.offStory}`,
                    run: off(({ offStories }) => ({ offStories: [...offStories, storyId] })),
                  },
                  {
                    id: 'language',
                    label: `${say.switches} ${say.offLanguage(name)}`,
                    run: off(({ offLanguages }) => ({ offLanguages: [...offLanguages, language] })),
                  },
                  { id: 'all', label: `${say.switches} ${say.offAll}`, run: off(() => ({ on: false })) },
                ]),
          ]}
        />
      </div>
      {state.is === 'off' ? (
        <Button size="small" onClick={switchOn}>
          {say.on}
        </Button>
      ) : null}
      {state.is === 'failed' ? (
        <Button size="small" onClick={retryHelp}>
          {say.retry}
        </Button>
      ) : null}
      {state.is === 'ready' && state.opened.by === 'none' ? (
        <Button size="small" onClick={() => openSettings('proofing')}>
          {say.addDictionary}
        </Button>
      ) : null}
      {faults.length > 0 ? (
        <p className={styles.fault}>
          {say.faults(faults.length, number(faults.length))}{' '}
          <Button variant="link" size="small" onClick={() => openSettings('rules')}>
            {say.openRules}
          </Button>
        </p>
      ) : null}
      {resting.map((id) => (
        <p key={id} className={styles.fault}>
          {say.resting(id)}
        </p>
      ))}
    </div>
  );
}

function sentence(
  state: ReturnType<typeof useHelp.getState>['state'],
  name: string,
  language: string,
): string {
  const { panel: say, dialects } = words().language;
  switch (state.is) {
    case 'off':
      return state.why === 'language' ? say.off.language(name) : say.off[state.why];
    case 'starting':
      return say.starting;
    case 'failed':
      return say.failed(inWords(state.why));
    case 'ready':
      if (state.opened.by === 'grammar') return say.grammar(dialects[state.opened.dialect]);
      if (state.opened.by === 'none') return say.none(name);
      return state.opened.without !== null && bundledFor(language) !== null
        ? say.withoutGrammar
        : say.dictionary(name, number(state.opened.words));
    default:
      return assertNever(state);
  }
}
