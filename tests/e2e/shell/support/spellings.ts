const TARGETS = ['package.json', 'dist/main/electron.js', 'etc/passwd', 'main/electron.js'];
const CLIMBS = [
  '../',
  '../../',
  '..%2f',
  '..%2F..%2f',
  '%2e%2e/',
  '%2e%2e%2f%2e%2e%2f',
  '..\\',
  '..%5c',
  '....//',
  '%252e%252e%252f',
  '.%2e/',
  '..;/',
];

const climbs = TARGETS.flatMap((target) => CLIMBS.map((climb) => `/${climb}${target}`));

/** Ways to write an address that has led servers outside their folder. */
export const SPELLINGS: readonly string[] = [
  ...climbs,
  '/assets/..%2f..%2fmain%2felectron.js',
  '/index.html/../../main/electron.js',
  '/index.html%00.js',
  '/%00',
  '/index.html%20',
  '/INDEX.HTML',
  '/index.html.map',
  '/index.html;x=1',
  '/./index.htm',
  '/index.html?x=1',
  '/?',
  '//etc/passwd',
  '/\\etc\\passwd',
  '/C:/Windows/win.ini',
  '/file:///etc/passwd',
  '/~/.ssh/id_rsa',
  '/%E0%80%AE%E0%80%AE/package.json',
  '/．．/package.json',
  '/dist/renderer/index.html',
  '/renderer/index.html',
];
