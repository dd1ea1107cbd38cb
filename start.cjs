#!/usr/bin/env node
'use strict';
/*
 * The one door to Copydesk from a checkout: makes sure that packages are installed and the build is fresh, then runs
 * what was asked for. It needs nothing but Node 12 or newer, because it runs before anything is installed; the app
 * itself runs under the Node that package.json pins.
 *
 *   node start.cjs app | browser | dev | dev:browser | build | test      anything else is a Copydesk command
 */
const { spawn, spawnSync } = require('child_process');
const { createHash } = require('crypto');
const fs = require('fs');
const net = require('net');
const path = require('path');

const ROOT = __dirname;
const inRoot = (...parts) => path.join(ROOT, ...parts);
const WINDOWS = process.platform === 'win32';
const PINNED_NODE = inRoot('node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
const INSTALL_STAMP = inRoot('node_modules', '.copydesk-installed');
const BUILD_STAMP = inRoot('dist', '.built-from');
const FETCH_STAMP = inRoot('node_modules', '.copydesk-electron-tried');
/** How long one attempt to fetch Electron may take, and for how long a failed one is not repeated. */
const FETCH_MS = 20000;
const FETCH_AGAIN_MS = 24 * 60 * 60 * 1000;

const [verb = 'help', ...args] = process.argv.slice(2);
const VERBS = { app, browser, dev: () => dev('app'), 'dev:browser': () => dev('browser'), build, test };
const isCommand = !Object.prototype.hasOwnProperty.call(VERBS, verb);

/** A command's own output goes to stdout, so what is done for it first is told on stderr. */
const say = (line) => (isCommand ? process.stderr : process.stdout).write(line + '\n');
const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_) {
    return null;
  }
};
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1) + ' s';
const sha = (text) => createHash('sha256').update(text).digest('hex');

function giveUp(line) {
  process.stderr.write('copydesk: ' + line + '\n');
  process.exit(1);
}

/** npm runs scripts in the package's folder; paths that a person types mean the folder they are in. */
const callersFolder =
  process.env.INIT_CWD && path.resolve(process.cwd()) === ROOT ? process.env.INIT_CWD : process.cwd();

// ---------------------------------------------------------------- installing

/** True when every package that the lockfile asks for is installed at its version; optional ones may be absent. */
function inStep(lockText) {
  const hidden = read(inRoot('node_modules', '.package-lock.json'));
  if (!hidden || !fs.existsSync(PINNED_NODE)) return false;
  const wanted = JSON.parse(lockText).packages;
  const present = JSON.parse(hidden).packages;
  return Object.keys(wanted).every((name) => {
    const is = present[name];
    if (name === '' || (!is && (wanted[name].optional || wanted[name].devOptional))) return true;
    return Boolean(is) && is.version === wanted[name].version;
  });
}

/** Installing replaces node_modules, so npm must not run on the Node that lies in it. */
function outsideNode() {
  const inside = (file) => path.resolve(file).startsWith(inRoot('node_modules') + path.sep);
  if (!inside(process.execPath)) return process.execPath;
  const found = (process.env.PATH || '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, WINDOWS ? 'node.exe' : 'node'))
    .find((file) => !inside(file) && fs.existsSync(file));
  return found || process.execPath;
}

function install() {
  const lock = read(inRoot('package-lock.json'));
  if (lock === null) giveUp('package-lock.json is missing; check the repository out again.');
  if (read(INSTALL_STAMP) === sha(lock) && fs.existsSync(PINNED_NODE)) return;
  if (!inStep(lock)) {
    say('Installing packages (npm ci), a minute or so…');
    const since = Date.now();
    const npm = process.env.npm_execpath;
    const asked = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
    const out = isCommand ? ['ignore', 2, 2] : ['ignore', 1, 2];
    const done =
      npm && /\.c?js$/.test(npm) && fs.existsSync(npm)
        ? spawnSync(outsideNode(), [npm].concat(asked), { cwd: ROOT, stdio: out })
        : spawnSync('npm', asked, { cwd: ROOT, stdio: out, shell: WINDOWS });
    if (done.status !== 0) giveUp('npm ci did not succeed; see above. Nothing was started.');
    say('Installed in ' + seconds(since) + '.');
  }
  fs.writeFileSync(INSTALL_STAMP, sha(lock));
}

// ---------------------------------------------------------------- building

/** Names, sizes and times of everything that the build reads. */
function sources() {
  const lines = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (!entry.name.endsWith('.md')) {
        const stat = fs.statSync(file);
        lines.push(path.relative(ROOT, file) + ' ' + stat.size + ' ' + Math.floor(stat.mtimeMs));
      }
    }
  };
  ['main', 'renderer', 'shared'].forEach((room) => walk(inRoot(room)));
  return sha(lines.sort().join('\n') + '\n' + read(inRoot('package-lock.json')));
}

const isBuilt = () =>
  read(BUILD_STAMP) === sources() &&
  ['main/node.js', 'main/core.js', 'main/electron.js', 'preload/index.cjs', 'renderer/index.html'].every(
    (f) => fs.existsSync(inRoot('dist', f)),
  );

/** Two commands that start at once build once: the second waits for the first. */
function lockBuild() {
  const lock = inRoot('dist', '.building');
  const free = () => fs.rmdirSync(lock);
  fs.mkdirSync(inRoot('dist'), { recursive: true });
  for (;;) {
    try {
      fs.mkdirSync(lock);
      return free;
    } catch (_) {
      try {
        if (Date.now() - fs.statSync(lock).mtimeMs > 120000) free();
      } catch (__) {
        continue;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function makeBuild() {
  if (isBuilt()) return;
  const unlock = lockBuild();
  let status = 0;
  try {
    if (isBuilt()) return;
    say('Building…');
    const from = sources();
    fs.rmSync
      ? fs.rmSync(BUILD_STAMP, { force: true })
      : fs.existsSync(BUILD_STAMP) && fs.unlinkSync(BUILD_STAMP);
    const out = isCommand ? 2 : 1;
    status = spawnSync(PINNED_NODE, [inRoot('main', 'build.ts')], {
      cwd: ROOT,
      stdio: ['ignore', out, 2],
    }).status;
    // The build tells its own time.
    if (status === 0) fs.writeFileSync(BUILD_STAMP, from);
  } finally {
    unlock();
  }
  if (status !== 0) giveUp('the build did not succeed; see above. Nothing was started.');
}

// ---------------------------------------------------------------- running

/** Runs something in the foreground and ends as it ends. */
function run(file, given, options) {
  const child = spawn(file, given, Object.assign({ cwd: callersFolder, stdio: 'inherit' }, options));
  // A terminal sends Ctrl-C to the child too; only a signal that was sent to us alone is passed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => giveUp(file + ' could not be started: ' + error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (signal === 'SIGINT' ? 2 : 15) : code));
}

function electronBinary() {
  const named = read(inRoot('node_modules', 'electron', 'path.txt'));
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const file = own
    ? path.join(path.resolve(callersFolder, own), named || 'electron')
    : named && inRoot('node_modules', 'electron', 'dist', named);
  return file && fs.existsSync(file) ? file : null;
}

/** Why this machine could not show a desktop window even with Electron; null when it could. */
function whyNoWindow() {
  if (process.platform !== 'linux' || process.env.ELECTRON_OVERRIDE_DIST_PATH) return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid() === 0) return 'Electron does not run as root';
  return null;
}

/** Whether the place that Electron is fetched from answers at all: without a network this takes no time. */
function canReach(done) {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return done(true);
  const mirror =
    process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/';
  let host = 'github.com';
  try {
    host = new URL(mirror).hostname;
  } catch (_) {
    // A mirror that is no address cannot be asked; the attempt itself will say so.
  }
  const socket = net.connect({ host, port: 443 });
  const end = (answer) => {
    socket.destroy();
    done(answer);
    done = () => undefined;
  };
  socket.setTimeout(3000, () => end(false));
  socket.on('connect', () => end(true));
  socket.on('error', () => end(false));
}

function fetchElectron(done) {
  const tried = Number(read(FETCH_STAMP) || 0);
  if (Date.now() - tried < FETCH_AGAIN_MS) return done('the last attempt to fetch it failed');
  canReach((reachable) => {
    if (!reachable) return done('it cannot be fetched without a network');
    say('Electron is not here yet: fetching it, for at most ' + FETCH_MS / 1000 + ' s…');
    const since = Date.now();
    const child = spawn(PINNED_NODE, [inRoot('node_modules', 'electron', 'install.js')], { stdio: 'ignore' });
    const late = setTimeout(() => child.kill('SIGKILL'), FETCH_MS);
    child.on('error', () => undefined);
    child.on('close', (code) => {
      clearTimeout(late);
      if (code === 0) {
        say('Fetched in ' + seconds(since) + '.');
        return done(null);
      }
      fs.writeFileSync(FETCH_STAMP, String(Date.now()));
      done('it could not be fetched in ' + seconds(since) + '; npx install-electron takes its time');
    });
  });
}

function app() {
  install();
  makeBuild();
  const open = (binary) => run(binary, [ROOT].concat(args.filter((a) => a !== '--no-open')));
  const instead = (why) => {
    say('The desktop app cannot start: ' + why + '. Starting the browser shell instead.');
    serve();
  };
  const noWindow = whyNoWindow();
  if (noWindow) return instead(noWindow);
  if (electronBinary()) return open(electronBinary());
  fetchElectron((why) => {
    const binary = electronBinary();
    if (binary) open(binary);
    else instead('Electron is missing and ' + why);
  });
}

const serve = () => run(PINNED_NODE, [inRoot('dist', 'main', 'node.js'), 'serve'].concat(args));

function browser() {
  install();
  makeBuild();
  serve();
}

/** Builds again on every change. The desktop app is started again; the browser shell reloads its page. */
function dev(shell) {
  install();
  if (fs.existsSync(BUILD_STAMP)) fs.unlinkSync(BUILD_STAMP);
  const binary = shell === 'app' ? electronBinary() : null;
  if (shell === 'app' && !binary)
    say('Electron is not here (npx install-electron fetches it): the browser shell instead.');
  const env = Object.assign({}, process.env, binary ? { COPYDESK_DEV_ELECTRON: binary } : {});
  run(PINNED_NODE, [inRoot('main', 'build.ts'), '--watch'].concat(args), { env });
}

function build() {
  install();
  makeBuild();
}

function test() {
  install();
  run(PINNED_NODE, [inRoot('tests', 'run.ts'), 'test'].concat(args), { cwd: ROOT });
}

function command() {
  install();
  makeBuild();
  run(PINNED_NODE, [inRoot('dist', 'main', 'node.js'), verb].concat(args));
}

(isCommand ? command : VERBS[verb])();
