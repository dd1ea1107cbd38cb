import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';
import type { Check } from './checks.ts';

type Validate = ((value: unknown) => boolean) & {
  errors?: { instancePath: string; message?: string }[] | null;
};
type AjvClass = new (options: object) => {
  addKeyword: (word: string) => void;
  compile: (schema: object) => Validate;
};

/** The packager's own modules, wherever the installer put them. */
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

/** Checks the configuration against the packager's schema, and the check itself with a misspelt key. */
export function checkConfig(root: string): Check[] {
  const schema = JSON.parse(readFileSync(require.resolve('app-builder-lib/scheme.json'), 'utf8')) as object;
  const loaded = require('ajv') as AjvClass | { default: AjvClass };
  const Ajv = 'default' in loaded ? loaded.default : loaded;
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addKeyword('typeof');
  const validate = ajv.compile(schema);
  const config = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Record<
    string,
    unknown
  >;
  const good = validate(config);
  const why = (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`).join('; ');
  const refuses = !validate({ ...config, asarUnpakc: [] });
  return [
    { name: 'the configuration fits the packager’s schema', fault: good ? null : why },
    { name: 'control: a misspelt key does not', fault: refuses ? null : 'it was accepted' },
    { name: 'nothing is published', fault: config.publish === null ? null : 'publish is set' },
  ];
}
