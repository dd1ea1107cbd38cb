import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ Menu: {} }));
const { accelerator, menuTemplate } = await import('../../../../main/electron/menu.ts');
const { speak } = await import('../../../../main/electron/words.ts');

it('writes keys as the system does, and leaves out those that would be typed', () => {
  expect(['mod+shift+P', 'alt+N', 'F6', 'mod+ArrowUp', '?', 'shift+A', ''].map(accelerator)).toEqual([
    'CmdOrCtrl+Shift+P',
    'Alt+N',
    'F6',
    'CmdOrCtrl+Up',
    null,
    null,
    null,
  ]);
});

it('shows the keys that were chosen, and none where there are none', () => {
  const template = menuTemplate({
    isMac: false,
    devTools: false,
    keymap: { 'story.export': ['mod+J'], 'story.save': [] },
    send: () => undefined,
  });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const keysOf = (id: string) => items.find((item) => item.id === id)?.accelerator;
  expect([keysOf('story.export'), keysOf('story.save'), keysOf('story.import')]).toEqual([
    'CmdOrCtrl+J',
    undefined,
    'CmdOrCtrl+O',
  ]);
});

it('is in the language of the interface, the system’s own items too', () => {
  const labels = (): string[] => {
    const template = menuTemplate({ isMac: true, devTools: false, send: () => undefined });
    return template
      .flatMap((menu) => [menu, ...(Array.isArray(menu.submenu) ? menu.submenu : [])])
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label ?? '');
  };
  const english = labels();
  speak('ar-EG');
  const arabic = labels();
  speak('en-GB');
  expect(labels()).toEqual(english);
  expect(english).toContain('Paste as plain text');
  // Only the app's own name is written alike.
  expect(arabic.filter((label) => !/\p{Script=Arabic}/u.test(label))).toEqual(['Copydesk']);
});
