import { describe, expect, it } from 'vitest';
import { english } from '../../shared/words/en/index.ts';
import { sourcesUnder, walkSyntax, type Source } from './sources.ts';

/** Where what is said to people is made. What only a terminal or a build prints may stand where it is. */
const speaking = sourcesUnder(['main', 'shared/formats', 'renderer'], /\.tsx?$/u).filter(
  ({ file }) =>
    !/^main\/(?:build|dev|licences)\.ts$|^main\/node\/(?:command|print|run|dev-server)\.ts$|^main\/node\/commands\/|^renderer\/ui\/words\//u.test(
      file,
    ),
);
const catalogues = sourcesUnder(['shared/words/en'], /\.ts$/u).map(({ text }) => text);

/** A text with words in it: more than a name, a path or a code. */
const isSentence = (text: string): boolean => /\p{L}{2,} \p{L}{2,}/u.test(text);

const textOf = (node: unknown): string => {
  if (node === null || typeof node !== 'object') return '';
  if ('type' in node && node.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis))
    return node.quasis.map((quasi: { value: { raw: string } }) => quasi.value.raw).join('0');
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
};

/** What a person is shown of an answer, by the names that it has there. */
const SHOWN = new Set(['message', 'warning', 'why', 'notes', 'warnings', 'problem']);

/** Sentences written where they are used, as `{ message: 'The disk is full.' }`. */
function writtenIn(source: Source): string[] {
  const found: string[] = [];
  const inside = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(inside);
    else if (value !== null && typeof value === 'object') {
      if (isSentence(textOf(value))) found.push(`${source.file}: ${textOf(value)}`);
      if ('type' in value && value.type === 'ConditionalExpression')
        inside([
          'consequent' in value ? value.consequent : null,
          'alternate' in value ? value.alternate : null,
        ]);
      if ('type' in value && value.type === 'ArrayExpression' && 'elements' in value) inside(value.elements);
    }
  };
  walkSyntax(source, (node) => {
    if (node.type !== 'Property' || node.key === null || typeof node.key !== 'object') return;
    if ('name' in node.key && SHOWN.has(String(node.key.name))) inside(node.value);
  });
  return found;
}

describe('sentences of the core and the shells', () => {
  it('are said by their codes, so that a person reads them in the language of the interface', () => {
    expect(speaking.flatMap(writtenIn), 'give these a code in shared/words/en').toEqual([]);
  });

  it('are all used, and those that older jobs hold are read from the store only', () => {
    const used = sourcesUnder(['main', 'shared', 'renderer'], /\.tsx?$/u).filter(
      ({ file }) => !file.startsWith('shared/words/'),
    );
    const isUsed = (code: string): boolean =>
      /^(?:loses|office)\./u.test(code) || used.some(({ text }) => text.includes(`'${code}'`));
    expect(Object.keys(english).filter((code) => !isUsed(code))).toEqual([]);
    expect(used.filter(({ text }) => text.includes("'job.told'")).map(({ file }) => file)).toEqual([
      'main/store/jobs.ts',
    ]);
  });

  it('have codes that no other area has', () => {
    const codes = catalogues.flatMap((text) =>
      [...text.matchAll(/^ {2}'([a-z]+\.[\w-]+)':/gmu)].map((m) => m[1]),
    );
    expect(codes.filter((code, at) => code?.includes('.') && codes.indexOf(code) !== at)).toEqual([]);
  });

  it('are put into words by inWords, never shown as they came', () => {
    /** Problems of other kinds, which are no sentences of the core. */
    const others = [
      'renderer/bridge/queries.ts',
      'renderer/editor/find/finding.ts',
      'renderer/editor/find/FindBar.tsx',
      'renderer/language/dictionary.ts',
    ];
    const shown = sourcesUnder(['renderer', 'main/electron'], /\.tsx?$/u).filter(
      ({ file, text }) => !others.includes(file) && /problem\??\.message\b/u.test(text),
    );
    expect(shown.map(({ file }) => file)).toEqual([]);
  });
});
