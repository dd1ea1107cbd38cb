/**
 * Who may import whom, across the whole house. A room not listed as open to another is closed to it; a longer path wins
 * over a shorter one. `*` stands for every room below.
 */
export type Room = { room: string; opensTo: string[]; why: string };

const words = ['shared/kit', 'shared/article', 'shared/protocol'];
/** The core may use all of shared but the editor. */
const shared = [...words, 'shared/formats', 'shared/formats/*', 'shared/samples'];
const format = [
  'shared/kit',
  'shared/article',
  'shared/protocol',
  'shared/formats/common',
  'shared/formats/format.ts',
];

export const ROOMS: Room[] = [
  { room: 'shared/kit', opensTo: [], why: 'it is the floor: nothing lies below it' },
  { room: 'shared/article', opensTo: ['shared/kit'], why: 'the model knows no format, store or view' },
  { room: 'shared/words', opensTo: [], why: 'sentences know only what stands in them' },
  {
    room: 'shared/protocol',
    opensTo: ['shared/kit', 'shared/article', 'shared/words'],
    why: 'the contract names the model and what is said, nothing else',
  },
  { room: 'shared/typography', opensTo: ['shared/kit'], why: 'it knows lines of text, not stories' },
  {
    room: 'shared/language',
    opensTo: ['shared/kit', 'shared/article', 'shared/protocol'],
    why: 'language help knows the model, what is said, and no view',
  },
  {
    room: 'shared/copyfit',
    opensTo: ['shared/kit', 'shared/article'],
    why: 'copy-fitting knows the model and is told how wide letters are',
  },
  { room: 'shared/samples', opensTo: ['shared/kit', 'shared/article'], why: 'sample stories are articles' },
  {
    room: 'shared/formats',
    opensTo: [...words, 'shared/formats/*'],
    why: 'the table of formats meets the formats here',
  },
  {
    room: 'shared/formats/common',
    opensTo: [...words, 'shared/formats/format.ts'],
    why: 'what formats share lies below them',
  },
  {
    room: 'shared/formats/html',
    opensTo: format,
    why: 'formats do not import each other: move the common part to shared/formats/common',
  },
  {
    room: 'shared/formats/markdown',
    opensTo: [...format, 'shared/formats/html'],
    why: 'Markdown holds HTML, so it may use that reader; other formats are closed',
  },
  {
    room: 'shared/formats/docx',
    opensTo: format,
    why: 'formats do not import each other: move the common part to shared/formats/common',
  },
  {
    room: 'shared/formats/odt',
    opensTo: format,
    why: 'formats do not import each other: move the common part to shared/formats/common',
  },
  {
    room: 'shared/formats/text',
    opensTo: format,
    why: 'formats do not import each other: move the common part to shared/formats/common',
  },
  {
    room: 'shared/formats/handoff',
    opensTo: format,
    why: 'formats do not import each other: move the common part to shared/formats/common',
  },
  {
    room: 'shared/formats/package',
    opensTo: format,
    why: 'formats do not import each other: move the common part to shared/formats/common',
  },
  {
    room: 'shared/formats/picture',
    opensTo: format,
    why: 'formats do not import each other: move the common part to shared/formats/common',
  },
  {
    room: 'shared/editor',
    opensTo: ['shared/kit', 'shared/article', 'shared/typography', 'shared/formats/html'],
    why: 'the editor speaks the model; paste comes in by the HTML reader',
  },

  { room: 'main/ports', opensTo: words, why: 'ports are interfaces' },
  { room: 'main/disk', opensTo: words, why: 'it writes bytes under a name and knows no story' },
  { room: 'main/pages', opensTo: words, why: 'pages are a map of files, known to both shells' },
  {
    room: 'main/store',
    opensTo: [...shared, 'main/ports', 'shared/samples'],
    why: 'the store knows rows; decisions live in main/core',
  },
  {
    room: 'main/outlets',
    opensTo: [...shared, 'main/disk', 'main/ports'],
    why: 'an outlet delivers bytes: move what two outlets share down',
  },
  {
    room: 'main/core',
    opensTo: [...shared, 'main/store', 'main/disk', 'main/ports'],
    why: 'use-cases decide and then write: jobs and shells are above',
  },
  {
    room: 'main/jobs',
    opensTo: [...shared, 'main/store', 'main/outlets', 'main/ports'],
    why: 'the runner claims, converts, delivers, records',
  },
  {
    room: 'main/api',
    opensTo: [...shared, 'main/core', 'main/ports'],
    why: 'the table leads a call to main/core',
  },
  {
    room: 'main/start.ts',
    opensTo: [...words, 'main/api', 'main/jobs', 'main/store', 'main/core', 'main/outlets', 'main/ports'],
    why: 'the core is assembled here',
  },
  { room: 'main/link.ts', opensTo: words, why: 'the messages between a shell and the core' },
  { room: 'main/host.ts', opensTo: [...words, 'main/link.ts'], why: 'the shell’s end of the link' },
  {
    room: 'main/worker.ts',
    opensTo: [...words, 'main/start.ts', 'main/link.ts', 'main/ports'],
    why: 'the core’s end of the link',
  },
  {
    room: 'main/reader.ts',
    opensTo: [...words, 'main/core'],
    why: 'the thread that reads one file; it knows no store',
  },
  {
    room: 'main/electron',
    opensTo: [
      ...words,
      'shared/words',
      'main/host.ts',
      'main/link.ts',
      'main/ports',
      'main/pages',
      'main/licences.ts',
    ],
    why: 'a shell supplies ports and a gate; the core is behind main/host.ts',
  },
  {
    room: 'main/node',
    opensTo: [
      ...words,
      'shared/samples',
      'main/host.ts',
      'main/link.ts',
      'main/start.ts',
      'main/disk',
      'main/ports',
      'main/pages',
    ],
    why: 'a shell supplies ports and a gate; the core is behind main/start.ts and main/host.ts',
  },
  {
    room: 'main/dev.ts',
    opensTo: ['main/build.ts', 'main/node'],
    why: 'development starts a shell and builds again',
  },
  { room: 'main/licences.ts', opensTo: [], why: 'it reads packages, not rooms' },
  {
    room: 'main/build.ts',
    opensTo: ['main/dev.ts', 'main/licences.ts'],
    why: 'the build knows entries by path',
  },

  { room: 'renderer/bridge', opensTo: [...words, 'renderer/ui'], why: 'the bridge carries calls and events' },
  {
    room: 'renderer/ui',
    opensTo: [...words, 'shared/words'],
    why: 'buttons know no rooms: pass in what they need',
  },
  {
    room: 'renderer/language',
    opensTo: [...words, 'shared/language', 'renderer/bridge', 'renderer/ui'],
    why: 'help with language is shown by renderer/story and set up in renderer/app',
  },
  {
    room: 'renderer/editor',
    opensTo: [
      ...words,
      'shared/language',
      'shared/editor',
      'shared/formats/html',
      'shared/formats/markdown',
      'shared/formats/text',
      'renderer/bridge',
      'renderer/ui',
    ],
    why: 'the editor is shown by renderer/story',
  },
  {
    room: 'renderer/story',
    opensTo: [
      ...words,
      'shared/copyfit',
      // The headline and the standfirst are corrected as they are typed.
      'shared/typography',
      'shared/language',
      'renderer/editor',
      'renderer/language',
      'renderer/bridge',
      'renderer/ui',
    ],
    why: 'siblings meet in renderer/app',
  },
  {
    room: 'renderer/desk',
    opensTo: [...words, 'renderer/bridge', 'renderer/ui'],
    why: 'siblings meet in renderer/app',
  },
  {
    room: 'renderer/exports',
    opensTo: [...words, 'renderer/bridge', 'renderer/ui'],
    why: 'siblings meet in renderer/app',
  },
  {
    room: 'renderer/handoff',
    opensTo: [...words, 'renderer/bridge', 'renderer/ui'],
    why: 'siblings meet in renderer/app',
  },
  {
    room: 'renderer/app',
    opensTo: [
      ...words,
      'renderer/desk',
      'renderer/story',
      'shared/language',
      'renderer/language',
      'renderer/exports',
      'renderer/handoff',
      'renderer/bridge',
      'renderer/ui',
    ],
    why: 'the frame brings rooms together and knows no editor',
  },
  { room: 'renderer/vite.config.ts', opensTo: [], why: 'the build knows entries by path' },
];

/** What has one owner: everything else asks the owner. */
export type Owned = { what: RegExp; within: string[]; owners: string[]; door: string };

export const OWNED_IMPORTS: Owned[] = [
  {
    what: /^electron$/u,
    within: ['main', 'shared', 'renderer'],
    owners: ['main/electron'],
    door: 'a port or a shell call in shared/protocol',
  },
  {
    what: /^better-sqlite3/u,
    within: ['main', 'shared', 'renderer'],
    owners: ['main/store/driver.ts'],
    door: 'main/store/driver.ts',
  },
  {
    what: /^(?:node:)?(?:http|https|net|tls|dgram|http2)$/u,
    within: ['main', 'shared', 'renderer'],
    owners: ['main/node/server.ts'],
    door: 'the loopback server; nothing else speaks to a network',
  },
  {
    what: /^(?:lexical$|@lexical\/)/u,
    within: ['main', 'shared', 'renderer'],
    owners: ['shared/editor', 'renderer/editor'],
    door: 'shared/editor, or EditorHandle of renderer/editor',
  },
  { what: /^react(?:-dom)?(?:\/|$)/u, within: ['main', 'shared'], owners: [], door: 'renderer' },
  {
    what: /^node:|^(?:fs|path|os|crypto|child_process)$/u,
    within: ['shared', 'renderer'],
    owners: ['renderer/vite.config.ts'],
    door: 'a call to the core',
  },
];

export const OWNED_NAMES: Owned[] = [
  {
    what: /^ipcMain$/u,
    within: ['main', 'renderer'],
    owners: ['main/electron/boot.ts'],
    door: 'main/electron/boot.ts, which hands the one channel to main/electron/gate.ts',
  },
  {
    what: /^(?:ipcRenderer|contextBridge)$/u,
    within: ['main', 'renderer'],
    owners: ['main/electron/preload.ts'],
    door: 'main/electron/preload.ts',
  },
  {
    what: /^fetch$/u,
    within: ['main', 'shared'],
    owners: [],
    door: 'an outlet: the core speaks to no network today',
  },
  { what: /^fetch$/u, within: ['renderer'], owners: ['renderer/bridge'], door: 'call() of renderer/bridge' },
];
