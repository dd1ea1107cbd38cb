import { spawn, type ChildProcess } from 'node:child_process';
import { build, mergeConfig, type InlineConfig, type Plugin } from 'vite';
import { root, targets } from './build.ts';
import { serveWhileChanging } from './node/dev-server.ts';

/**
 * Development: builds again on every change. The desktop app is started anew; the browser shell keeps its server, takes
 * the new core and lets its page reload itself. Nothing of this is in a released build.
 */
type Target = keyof typeof targets;
type Shell = { changed: (target: Target) => Promise<void>; stop: () => Promise<void> };

/** Asks twice a second whether the view was built again. A file of its own, because the page's policy runs no inline script. */
const RELOAD_SCRIPT = `let first;
setInterval(async () => {
  const stamp = await fetch('/dev-stamp.json', { cache: 'no-store' }).then((r) => r.text()).catch(() => first);
  if (first !== undefined && stamp !== first) location.reload();
  first = stamp;
}, 500);
`;

const reloadsItself: Plugin = {
  name: 'copydesk-reload',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'dev-reload.js', source: RELOAD_SCRIPT });
    this.emitFile({ type: 'asset', fileName: 'dev-stamp.json', source: JSON.stringify(Date.now()) });
  },
  transformIndexHtml: () => [{ tag: 'script', attrs: { src: './dev-reload.js' }, injectTo: 'head' }],
};

/** Starts watching one target; resolves after its first build and tells of every later one. */
async function watch(config: InlineConfig, changed: () => void): Promise<() => Promise<void>> {
  const watcher = await build(
    mergeConfig(config, { build: { watch: {}, minify: false, emptyOutDir: false } }),
  );
  if (!('on' in watcher)) throw new Error('Expected a watcher from vite.');
  let first = true;
  await new Promise<void>((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END' && event.code !== 'ERROR') return;
      if (first) {
        first = false;
        resolve();
      } else if (event.code === 'END') changed();
    });
  });
  return () => watcher.close();
}

/** The desktop app: another process, started again on every change. */
function desktop(binary: string, args: readonly string[], ended: () => void): Shell {
  let child: ChildProcess | null = null;
  const start = (): void => {
    const started = spawn(binary, [root, ...args], { stdio: 'inherit' });
    child = started;
    started.on('exit', () => {
      if (child === started) ended();
    });
  };
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      const running = child;
      child = null;
      if (!running || running.exitCode !== null) {
        resolve();
        return;
      }
      running.once('exit', () => {
        resolve();
      });
      running.kill('SIGTERM');
    });
  start();
  return {
    changed: async () => {
      await end();
      start();
    },
    stop: end,
  };
}

/** Runs until it is told to stop. */
export async function develop(args: readonly string[]): Promise<void> {
  const binary = process.env.COPYDESK_DEV_ELECTRON;
  const given = args.filter((arg) => arg !== '--watch');
  const queue = new Set<Target>();
  let shell: Shell | null = null;
  let timer: NodeJS.Timeout | undefined;

  /** One saved file may change several targets: they are told together. */
  const note = (target: Target) => (): void => {
    queue.add(target);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const changed = [...queue];
      queue.clear();
      console.log(`Built again: ${changed.join(', ')}`);
      const told = shell;
      // One new start takes in everything at once.
      if (told) void Promise.all((binary ? changed.slice(0, 1) : changed).map((t) => told.changed(t)));
    }, 150);
  };

  const view = binary ? targets.renderer : mergeConfig(targets.renderer, { plugins: [reloadsItself] });
  const watchers = [
    await watch(targets.main, note('main')),
    await watch(targets.reader, note('reader')),
    await watch(targets.preload, note('preload')),
    await watch(view, note('renderer')),
  ];
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  shell = binary ? desktop(binary, given, finish) : await serveWhileChanging(given);
  process.once('SIGINT', finish);
  process.once('SIGTERM', finish);
  await finished;
  await shell.stop();
  await Promise.all(watchers.map((close) => close()));
}
