import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PRODUCT = ['shared', 'main', 'renderer'] as const;

/** A file of ours: its path from the root with forward slashes, and its text. */
export type Source = { file: string; text: string };

/** Every file with one of these endings under these folders of the repository. */
export function sourcesUnder(folders: readonly string[], endings: RegExp): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({
        file: path.relative(ROOT, file).split(path.sep).join('/'),
        text: readFileSync(file, 'utf8'),
      })),
  );
}

export const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

type SyntaxNode = { type: string } & Record<string, unknown>;

const isNode = (v: unknown): v is SyntaxNode =>
  v !== null && typeof v === 'object' && 'type' in v && typeof v.type === 'string';

/** Calls `visit` for every node of a file's syntax tree. */
export function walkSyntax(source: Source, visit: (node: SyntaxNode) => void): void {
  const lang = source.file.endsWith('x') ? 'tsx' : 'ts';
  const step = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(step);
    else if (isNode(value)) {
      visit(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') step(inner);
    }
  };
  step(parseAst(source.text, { lang }).body);
}

const literal = (v: unknown): string | null =>
  isNode(v) && v.type === 'Literal' && typeof v.value === 'string' ? v.value : null;

/** An import as it is written; `typeOnly` ones leave nothing in the running program. */
export type Import = { name: string; typeOnly: boolean };

/** Everything a file imports or passes on. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  walkSyntax(source, (node) => {
    if (/^(?:Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$/u.test(node.type)) {
      const name = literal(node.source);
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type';
      if (name !== null) found.push({ name, typeOnly });
    }
  });
  return found;
}

/** A relative import as a path from the root; null for a package. */
export const targetOf = (file: string, name: string): string | null =>
  name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : null;
