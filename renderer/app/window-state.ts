import { create } from 'zustand';
import type { OutputOf } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { settings as settingsType, type Profile, type Settings } from '../../shared/protocol/library.ts';
import { call, foretell, on } from '../bridge/index.ts';
import { inWords } from '../ui/in-words.ts';
import { setKeymap } from '../ui/keymap.ts';
import { showToast } from '../ui/toast.ts';

export type ShellInfo = OutputOf<'shell.info'>;

/** What the frame of the window knows from the start: the shell, the person, and how things should look. */
type WindowState = { info: ShellInfo; profile: Profile; settings: Settings };

export const useWindow = create<WindowState>()(() => ({
  info: {
    shell: 'browser',
    version: '',
    platform: 'linux',
    can: { chooseFolder: false, reveal: false, openLinks: false },
  },
  profile: { name: '', initials: '', role: '', language: 'en-GB', zone: 'UTC' },
  settings: settingsType.parse({ theme: 'system', copySize: 18, layout: {} }),
}));

useWindow.subscribe(({ settings }) => {
  setKeymap(settings.keymap);
});

/** Asks for all of it; null, or why the window cannot open. */
export async function loadWindow(): Promise<Problem | null> {
  const [info, profile, settings] = await Promise.all([
    call('shell.info', {}),
    call('profile.get', {}),
    call('settings.get', {}),
  ]);
  for (const answer of [info, profile, settings]) if (!answer.ok) return answer.problem;
  if (info.ok && profile.ok && settings.ok)
    useWindow.setState({ info: info.value, profile: profile.value, settings: settings.value });
  on('profile.changed', (event) => {
    useWindow.setState({ profile: event.profile });
  });
  on('settings.changed', (event) => {
    // What this window is about to send is newer than what another one sent.
    if (waiting === null) useWindow.setState({ settings: event.settings });
  });
  return null;
}

/** Gathers changes, so that dragging a pane is one write. */
const REST = 400;
let waiting: ReturnType<typeof setTimeout> | null = null;

async function send(): Promise<void> {
  waiting = null;
  const answer = await call('settings.set', useWindow.getState().settings);
  if (!answer.ok && answer.problem.kind !== 'read-only')
    showToast(inWords(answer.problem), { tone: 'problem' });
}

/** Changes the look at once and remembers it a moment later. */
export function changeSettings(part: Partial<Settings>): void {
  const settings = { ...useWindow.getState().settings, ...part };
  useWindow.setState({ settings });
  foretell('settings.get', {}, settings);
  if (waiting !== null) clearTimeout(waiting);
  waiting = setTimeout(() => void send(), REST);
}

type LayoutValue = Settings['layout'][string];

/** Remembers a piece of view state: pane widths, the last story. */
export const remember = (part: Record<string, LayoutValue>): void => {
  const { layout } = useWindow.getState().settings;
  if (Object.entries(part).some(([key, value]) => layout[key] !== value))
    changeSettings({ layout: { ...layout, ...part } });
};

export const remembered = {
  flag: (layout: Settings['layout'], key: string, otherwise: boolean): boolean =>
    typeof layout[key] === 'boolean' ? layout[key] : otherwise,
  size: (layout: Settings['layout'], key: string, otherwise: number): number =>
    typeof layout[key] === 'number' ? layout[key] : otherwise,
  text: (layout: Settings['layout'], key: string): string | null =>
    typeof layout[key] === 'string' && layout[key] !== '' ? layout[key] : null,
};
