/**
 * better-sqlite3 is built for Node 22.14 and newer; under an older Node it takes the process down without a word.
 * This says so instead, before anything loads it.
 */
export function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 14)) return;
  throw new Error(
    `These tests need Node 22.14 or newer and were started with ${process.versions.node}. ` +
      'Start them with npm run or npx, which use the Node that is pinned in package.json.',
  );
}

export const setup = requireNode;
