import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { licencesOf } from '../../licences.ts';

/**
 * The licences of everything that leaves with the app, as one text beside it. Run by the packager before it packs, so that
 * the notice cannot lag behind the build. Writes the notice and says how many packages it names.
 */
export function writeNotices(root: string): number {
  const licences = licencesOf(root);
  const line = `\n${'-'.repeat(80)}\n\n`;
  const notices = licences.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`);
  const text = `Copydesk is made with the work of others, under these licences.\n${line}${notices.join(line)}`;
  writeFileSync(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), text);
  return licences.length;
}

/** The packager's hook of this name. */
export const beforePack = (context: { packager: { projectDir: string } }): void => {
  writeNotices(context.packager.projectDir);
};
