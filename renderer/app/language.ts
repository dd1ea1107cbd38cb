import { create } from 'zustand';
import { flushStories } from '../story/index.ts';
import { interfaceDirection, interfaceTag, languageFor, speak, words } from '../ui/words/index.ts';
import { showToast } from '../ui/toast.ts';
import { useWindow } from './window-state.ts';

/** Grows when the interface speaks another language: everything is drawn anew then. */
const useTurn = create<{ turn: number }>(() => ({ turn: 0 }));
export const useLanguageTurn = (): number => useTurn((state) => state.turn);

/** The tag to speak for what was chosen. */
const wantedTag = (): string => {
  const { interfaceLanguage } = useWindow.getState().settings;
  return interfaceLanguage === 'system' ? navigator.language : interfaceLanguage;
};

function tellPage(): void {
  document.documentElement.lang = interfaceTag();
  document.documentElement.dir = interfaceDirection();
}

/** Speaks the language of the system until the settings are known. */
export async function speakFirst(): Promise<void> {
  await speak(navigator.language);
  tellPage();
}

/** Speaks the chosen language from now on. What is being written is stored before the window is drawn anew in another. */
export async function keepLanguage(): Promise<void> {
  let spoken = wantedTag();
  await speak(spoken);
  tellPage();
  useWindow.subscribe(() => {
    const wanted = wantedTag();
    if (wanted === spoken) return;
    const redraw = languageFor(wanted) !== languageFor(spoken);
    spoken = wanted;
    void change(wanted, redraw);
  });
}

async function change(wanted: string, redraw: boolean): Promise<void> {
  if (redraw) {
    const done = await flushStories();
    if (!done.saved) {
      showToast(words().app.saveNow.refused(done.reason ?? ''), { tone: 'problem' });
      return;
    }
  }
  await speak(wanted);
  tellPage();
  useTurn.setState(({ turn }) => ({ turn: turn + 1 }));
}
