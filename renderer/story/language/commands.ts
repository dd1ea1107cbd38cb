import { changeChoices, useHelp, useKept } from '../../language/index.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { showInspector } from '../view-state.ts';
import { lookAt, neighbour } from './active.ts';

const step = (by: 1 | -1): void => {
  const id = neighbour(by);
  if (id === null) showToast(words().language.finding.nothingNext);
  else lookAt(id, 'asked');
};

/** What the window's commands about language do. @param shown brings the sheet, or the list beside it, into sight */
export const languageCommands = (shown: { sheet: () => void; inspector: () => void }) => ({
  'language.next': () => {
    shown.sheet();
    step(1);
  },
  'language.previous': () => {
    shown.sheet();
    step(-1);
  },
  'language.show': () => {
    shown.inspector();
    showInspector('language');
  },
  'language.toggle': () => {
    const { on } = useKept.getState().choices;
    void changeChoices(() => ({ on: !on }));
    if (on) useHelp.setState({ findings: [] });
    showToast(on ? words().language.panel.off.all : words().language.panel.onAgain);
  },
});
