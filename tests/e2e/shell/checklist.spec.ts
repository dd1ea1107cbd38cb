import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { open, call, REAL, type Desktop } from './support/desktop.ts';
import { knock } from './support/knock.ts';

/** The security checklist of Electron's documentation, item by item, asserted on the running app. */
test.describe.configure({ mode: 'serial' });

let desktop: Desktop;
let page: Page;
const requests: string[] = [];

test.beforeAll(async () => {
  desktop = await open();
  ({ page } = desktop);
  page.on('request', (request) => requests.push(request.url()));
  await page.reload();
  await page.waitForFunction(() => 'copydesk' in window);
});
test.afterAll(() => desktop.app.close());

type Preferences = Record<string, unknown>;
const preferences = (): Promise<Preferences> =>
  desktop.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents() as unknown as {
      getLastWebPreferences: () => Preferences;
    }[];
    const { session: _session, ...rest } = contents?.getLastWebPreferences() ?? {};
    return rest;
  });
const where = (): Promise<string> =>
  desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '');

test('1: only our own pages are loaded', async () => {
  expect(await where()).toBe('app://newsroom/index.html');
  expect(requests.length).toBeGreaterThan(1);
  const foreign = requests.filter(
    (url) => !/^(?:app:\/\/newsroom\/|http:\/\/newsroom\.app\.localhost\/|data:|blob:)/u.test(url),
  );
  expect(foreign).toEqual([]);
});

test('2: no Node in the page', async () => {
  expect(await preferences()).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
  });
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('3: the preload lives in a world of its own', async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true });
  const kept = await page.evaluate(async () => {
    // A page that alters what everything is made of must not reach the preload.
    const shared = Set.prototype;
    const honest = Object.getOwnPropertyDescriptor(shared, 'has') ?? {};
    Object.defineProperty(shared, 'has', { ...honest, value: () => true });
    try {
      const { copydesk } = window as unknown as {
        copydesk: { call: (n: string, i: object) => Promise<unknown> };
      };
      return await copydesk.call('destination.add', { path: '/' }).then(
        () => 'let through',
        () => 'refused',
      );
    } finally {
      Object.defineProperty(shared, 'has', honest);
    }
  });
  expect(kept).toBe('refused');
});

test('4: the sandbox is on for every page', async () => {
  expect(await preferences()).toMatchObject({ sandbox: true });
});

test('4, in the system: the renderer’s process is confined', async () => {
  test.skip(!REAL, 'the stand-in runs its browser without the system’s sandbox; needs a real Electron');
  const metrics = await desktop.app.evaluate(({ app }) =>
    app.getAppMetrics().filter((m) => m.type === 'Tab'),
  );
  expect(metrics.every((m) => m.sandboxed !== false)).toBe(true);
});

test('5: every permission is denied, but copying what the person chose to copy', async () => {
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  const copying = await page.evaluate(async () => {
    const name = 'clipboard-write' as PermissionName;
    return (await navigator.permissions.query({ name })).state;
  });
  expect(copying).toBe('granted');
  const asked = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    ),
    screen: await navigator.mediaDevices.getDisplayMedia().then(
      () => 'given',
      () => 'denied',
    ),
  }));
  expect(asked).toEqual({ notification: 'denied', camera: 'denied', screen: 'denied' });
});

test('6, 8, 9, 10: nothing that weakens the browser is set', async () => {
  const given = await preferences();
  expect(given.webSecurity).toBe(true);
  expect(given).not.toHaveProperty('allowRunningInsecureContent', true);
  expect(given).not.toHaveProperty('experimentalFeatures', true);
  for (const name of ['enableBlinkFeatures', 'disableBlinkFeatures']) expect(given[name] ?? '').toBe('');
});

test('7: the policy of the page holds', async () => {
  const response = await page.evaluate(async () => {
    const { headers } = await fetch('/index.html');
    return Object.fromEntries(headers);
  });
  const policy = response['content-security-policy'] ?? '';
  for (const part of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ])
    expect(policy).toContain(part);
  // WebAssembly may be compiled, from our own files only; script text may not.
  expect(policy.replace(" 'wasm-unsafe-eval'", '')).not.toMatch(
    /unsafe|\*|https?:(?!\/\/preview\.app\.localhost)/u,
  );
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.handlerRan = true">');
    return 'inlineRan' in window || 'handlerRan' in window;
  });
  expect(ran).toBe(false);
  const reached = await page.evaluate(() =>
    fetch('https://example.invalid/').then(
      () => 'yes',
      () => 'no',
    ),
  );
  expect(reached).toBe('no');
});

test('11, 12: no webview can be attached', async () => {
  expect(await preferences()).toMatchObject({ webviewTag: false });
  const prevented = await desktop.app.evaluate(({ webContents }) => {
    let stopped = false;
    const event = { preventDefault: () => (stopped = true) };
    (webContents.getAllWebContents()[0] as unknown as NodeJS.EventEmitter).emit(
      'will-attach-webview',
      event,
      {},
      {},
    );
    return stopped;
  });
  expect(prevented).toBe(true);
});

test('13: the window goes nowhere', async () => {
  const before = await where();
  for (const url of [
    'https://example.invalid/',
    'file:///etc/hostname',
    'data:text/html,hi',
    '/other.html',
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, url);
    await page.waitForTimeout(150);
    expect(await where()).toBe(before);
    expect(await page.evaluate(() => 'copydesk' in window)).toBe(true);
  }
});

test('14: no window is opened', async () => {
  const opened = await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.invalid/link',
      target: '_blank',
    });
    document.body.append(link);
    link.click();
    link.remove();
    return [window.open('https://example.invalid/script'), window.open('/index.html')];
  });
  await page.waitForTimeout(1000);
  expect(opened).toEqual([null, null]);
  expect(desktop.app.windows()).toHaveLength(1);
  expect((await call(page, 'shell.info', {})).ok).toBe(true);
  if (REAL) return;
  const asked = await desktop.app.evaluate((electron) => {
    const { standIn } = electron as unknown as { standIn: { recorded: { kind: string; data: unknown }[] } };
    return standIn.recorded.filter((r) => r.kind === 'window.open').map((r) => r.data);
  });
  expect(asked.length, 'the app was asked each time').toBeGreaterThanOrEqual(3);
  expect(asked.filter((data) => (data as { action: string }).action !== 'deny')).toEqual([]);
});

test('15: only https and mail links reach the system, after a question that names the host', async () => {
  await desktop.app.evaluate(({ dialog, shell }) => {
    const seen = { opened: [] as string[], said: [] as string[] };
    Object.assign(globalThis, { seen });
    Object.assign(shell, { openExternal: (url: string) => Promise.resolve(seen.opened.push(url)) });
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, options: { message: string }) => {
        seen.said.push(options.message);
        return Promise.resolve({ response: options.message.includes('refuse') ? 1 : 0 });
      },
    });
  });
  const bad = [
    'http://a.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:pass@a.example/',
    'smb://a.example/x',
    'app://newsroom/',
    'vbscript:x',
    'https:///',
    ' ',
    'mailto:',
  ];
  for (const url of bad)
    expect(await call(page, 'shell.openLink', { url })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
  for (const url of ['https://a.example/x?y=1', 'mailto:desk@a.example', 'https://refuse.example/'])
    expect((await call(page, 'shell.openLink', { url })).ok).toBe(true);
  const seen = await desktop.app.evaluate(() => (globalThis as unknown as { seen: unknown }).seen);
  expect(seen).toEqual({
    opened: ['https://a.example/x?y=1', 'mailto:desk@a.example'],
    said: [
      'Open a.example in your browser?',
      'Write to desk@a.example in your mail program?',
      'Open refuse.example in your browser?',
    ],
  });
});

test('16: the Electron that runs is the one that is pinned', async () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(await desktop.app.evaluate(() => process.versions.electron)).toBe(devDependencies.electron);
});

test('17: every sender is checked', async () => {
  for (const frame of ['none', 'inner', 'foreign-origin', 'foreign-window', 'disposed'] as const)
    expect(await knock(desktop.app, frame, 'store.health', {})).toMatchObject({
      ok: false,
      problem: { kind: 'unsupported' },
    });
  expect(await knock(desktop.app, 'own', 'store.health', {})).toMatchObject({ ok: true });
});

test('18: no file: addresses, and a scheme with nothing it does not need', async () => {
  const read = await page.evaluate(() =>
    fetch('file:///etc/hostname').then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(read).toBe('refused');
  test.skip(REAL, 'the privileges of a scheme cannot be read back from Electron; the stand-in recorded them');
  const schemes = await desktop.app.evaluate((electron) => {
    const { standIn } = electron as unknown as { standIn: { recorded: { kind: string; data: unknown }[] } };
    return standIn.recorded.find((r) => r.kind === 'schemes')?.data;
  });
  expect(schemes).toEqual([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: false,
        bypassCSP: false,
      },
    },
  ]);
});

test('19: the fuses of the package are decided', () => {
  const { electronFuses } = parse(readFileSync('electron-builder.yml', 'utf8')) as { electronFuses: unknown };
  expect(electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('20: the page holds two functions and never an event of Electron’s', async () => {
  const shape = await page.evaluate(() => {
    const { copydesk } = window as unknown as { copydesk: object };
    return {
      keys: Object.keys(copydesk),
      frozen: Object.isFrozen(copydesk),
      kinds: Object.values(copydesk).map((v) => typeof v),
    };
  });
  expect(shape).toEqual({ keys: ['call', 'on'], frozen: true, kinds: ['function', 'function'] });
  await page.evaluate(() => {
    const { copydesk } = window as unknown as {
      copydesk: { on: (n: string, f: (...args: unknown[]) => void) => void };
    };
    copydesk.on('shell.command', (...args) => Object.assign(window, { heard: args }));
  });
  await desktop.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('copydesk:event', 'shell.command', {
      command: 'none',
    });
  });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard?: unknown }).heard))
    .toEqual([{ command: 'none' }]);
});
