import { describe, expect, it } from 'vitest';
import { text, type Inline } from '../../../../../shared/article/inline.ts';
import { placedText } from '../../../../../shared/article/lines.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { lineAlterations, lookAlterations } from '../../../../../shared/article/review/alterations.ts';
import { remark } from '../../../../../shared/article/review/remark.ts';
import { byRisk } from '../../../../../shared/article/review/risk.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { wholeWords, wordsRead } from '../../../../../shared/article/review/whole-words.ts';
import { contentOf, wordingOf, type Wording } from '../../../../../shared/article/review/wording.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from './edits.ts';
import { fc, newId, PATIENCE, penOf, runs } from './support.ts';

const stamp = (id: string) => ({ id, by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' });

/** A line in short: `[-struck-]` and `[+put in+]` of one suggestion, `{-…-}` and `{+…+}` of another. */
const lineOf = (short: string): Inline[] =>
  short.split(/(\[[-+].*?[-+]\]|\{[-+].*?[-+]\})/u).flatMap((part): Inline[] => {
    const found = /^([[{])([-+])(.*)[-+][\]}]$/u.exec(part);
    if (!found) return part === '' ? [] : [text(part)];
    const [, whose, op, words = ''] = found;
    const by = stamp(whose === '[' ? 'mine' : 'other');
    return [{ ...text(words), ...(op === '-' ? { del: by } : { ins: by }) }];
  });

const told = (body: readonly Block[], language = 'en'): Wording[] => {
  const lines = contentOf(body);
  return suggestionsIn(body).map((one) => wordingOf(one, lines, language));
};
const ofLine = (short: string, language = 'en') => {
  const [first] = told([{ kind: 'paragraph', id: 'aaaa', content: lineOf(short) }], language);
  return first && [first.kind, first.gone, first.came];
};

describe('a suggestion is told in whole words', () => {
  it.each<[string, string, ReturnType<typeof ofLine>]>([
    ['letters within a word', 'It took f[-orty-][+ifty+] pumps.', ['replaced', 'forty', 'fifty']],
    ['letters at its end', 'the barrier[+s+] held', ['replaced', 'barrier', 'barriers']],
    ['letters taken out of it', 'the barrier[-s-] held', ['replaced', 'barriers', 'barrier']],
    ['a figure with its separators', 'cost 1,2[-5-][+6+]0 crowns', ['replaced', '1,250', '1,260']],
    ['an apostrophe', 'they don[+’+]t know', ['replaced', 'dont', 'don’t']],
    ['two places of one word', '[-T-][+t+]hr[-e-][+ow+]e', ['replaced', 'Three', 'throwe']],
    ['a word cut in two', 'a[+ +]lot', ['replaced', 'alot', 'a lot']],
    ['two words joined', 'an e[-‐-]mail', ['replaced', 'e‐mail', 'email']],
    ['a whole word', 'the [-old-][+new+] quay', ['replaced', 'old', 'new']],
    ['a word put in', 'the [+old +]quay', ['inserted', '', 'old ']],
    ['a sign after a word', 'the quay[+!+]', ['inserted', '', '!']],
    ['a comma between words', 'long[-,-] cold', ['deleted', ',', '']],
    ['what another struck out between', 'f[-or-]{-xx-}[+if+]ty', ['replaced', 'forty', 'fifty']],
    ['what another put in', 'f[-or-][+if+]{+ft+}y', ['replaced', 'forfty', 'fiffty']],
    ['two places apart', 'b[-a-][+i+]t and c[-a-][+u+]t', ['replaced', 'bat … cat', 'bit … cut']],
    ['Russian', 'сто[-л-][+п+]', ['replaced', 'стол', 'стоп']],
    ['Arabic', 'كت[-ا-]ب', ['replaced', 'كتاب', 'كتب']],
    ['an emoji beside a word', 'so[+👩‍🚒+]', ['inserted', '', '👩‍🚒']],
  ])('%s', (_, short, wanted) => {
    expect(ofLine(short)).toEqual(wanted);
  });

  it.each([
    ['zh', '会议将于[-五-][+六+]月举行', '五', '六'],
    ['ja', '東京[-都-][+府+]に行く', '都', '府'],
    ['th', 'ภาษาไ[-ท-][+ก+]ย', 'ท', 'ก'],
  ])('but not where no spaces are written: %s', (language, short, gone, came) => {
    expect(ofLine(short, language)).toEqual(['replaced', gone, came]);
  });

  it('and is weighed by them: a number in letters is a figure, a word made its opposite a negation', () => {
    const risks = (short: string) => {
      const body: Block[] = [{ kind: 'paragraph', id: 'aaaa', content: lineOf(short) }];
      return byRisk(suggestionsIn(body), { body, meta: { language: 'en', entities: [] } })[0]?.risks[0];
    };
    expect([risks('f[-orty-][+ifty+] pumps'), risks('It could[+n’t+] be')]).toEqual(['figure', 'negation']);
  });

  it('knows no language by a tag that names none', () => {
    expect(ofLine('f[-orty-][+ifty+]', 'abcd-x-desk')).toEqual(['replaced', 'forty', 'fifty']);
  });

  it(
    'and nothing is lost or invented by it: without what is told along it is what goes and comes',
    () => {
      fc.assert(
        fc.property(anyBody, anyEdits(6), fc.constantFrom('en', 'zh', 'ar'), (body, edits, language) => {
          const pen = penOf('Ada Okonjo');
          let marked: readonly Block[] = body;
          for (const edit of edits)
            marked = remark(marked, editedBy(marked, [edit], newId), pen, { language });
          const lines = contentOf(marked);
          for (const { id, pieces } of suggestionsIn(marked))
            for (const line of new Set(pieces.map((piece) => piece.line))) {
              const content = lines.get(line) ?? [];
              const changes = wholeWords(content, id, language);
              const told = (op: 'gone' | 'came') =>
                changes
                  .flat()
                  .map((part) => (part.op === op ? part.text : ''))
                  .join('');
              const own = (op: 'ins' | 'del') => placedText(content.filter((part) => part[op]?.id === id));
              expect([told('gone'), told('came')]).toEqual([own('del'), own('ins')]);
              // What is told along stands in the line where it is told.
              const readings = {
                gone: placedText(
                  content.filter((part) => part.ins?.id !== id && (!part.del || part.del.id === id)),
                ),
                came: placedText(content.filter((part) => !part.del)),
              };
              for (const change of changes)
                for (const reading of ['gone', 'came'] as const)
                  if (!content.some((part) => part.ins && part.del))
                    expect(readings[reading]).toContain(wordsRead(change, reading));
            }
        }),
        runs(200),
      );
    },
    PATIENCE,
  );
});

describe('a change of look or kind says from what to what', () => {
  it('of marks and links, each by itself', () => {
    expect(
      lookAlterations(
        { marks: ['italic'], link: { href: 'https://a.example' } },
        { marks: ['bold'], link: { href: 'https://b.example', title: 'B' } },
      ),
    ).toEqual([
      { what: 'mark', mark: 'bold', on: true },
      { what: 'mark', mark: 'italic', on: false },
      { what: 'link', from: 'https://a.example', to: 'https://b.example' },
      { what: 'title', from: '', to: 'B' },
    ]);
    expect(lookAlterations({ link: { href: 'https://a.example', title: 'A' } }, {})).toEqual([
      { what: 'link', from: 'https://a.example', to: '' },
    ]);
  });

  it('of a line: what it is, its level and first number in a list, its direction, who said it', () => {
    expect(lineAlterations({ kind: 'paragraph' }, { kind: 'heading', level: 2 })).toEqual([
      { what: 'kind', from: 'paragraph', to: 'heading2' },
    ]);
    expect(
      lineAlterations(
        { kind: 'listItem', list: 'number', level: 0, start: 4 },
        { kind: 'listItem', list: 'bullet', level: 1, dir: 'rtl' },
      ),
    ).toEqual([
      { what: 'kind', from: 'number', to: 'bullet' },
      { what: 'level', from: 0, to: 1 },
      { what: 'start', from: 4, to: null },
      { what: 'direction', from: null, to: 'rtl' },
    ]);
    expect(lineAlterations({ kind: 'paragraph' }, { kind: 'listItem', list: 'bullet', level: 0 })).toEqual([
      { what: 'kind', from: 'paragraph', to: 'bullet' },
    ]);
    expect(
      lineAlterations({ kind: 'pullquote', attribution: 'Ada' }, { kind: 'pullquote', attribution: 'Nils' }),
    ).toEqual([{ what: 'attribution', from: 'Ada', to: 'Nils' }]);
  });

  it('of a picture: its words, and whether it is another one or cut otherwise', () => {
    const media = 'ab'.repeat(32);
    const was = { media, alt: 'Quay', caption: '', credit: 'Desk' };
    const picture = (now: object): Block => ({
      kind: 'image',
      id: 'pict',
      ...was,
      ...now,
      was: { ...stamp('mine'), as: was },
    });
    const crop = { x: 0, y: 0, width: 0.5, height: 1 };
    expect(told([picture({ alt: 'The quay', caption: 'At dawn', decorative: true })])[0]).toMatchObject({
      kind: 'properties',
      about: '',
      alters: [
        { what: 'alt', from: 'Quay', to: 'The quay' },
        { what: 'decorative', on: true },
        { what: 'caption', from: '', to: 'At dawn' },
      ],
    });
    expect(told([picture({ media: 'cd'.repeat(32), original: media, crop })])[0]?.alters).toEqual([
      { what: 'crop' },
    ]);
    expect(told([picture({ media: 'cd'.repeat(32) })])[0]?.alters).toEqual([{ what: 'picture' }]);
  });

  it('once for all its words, and apart from the words that come and go', () => {
    const by = stamp('mine');
    const content: Inline[] = [
      { ...text('forty', ['bold']), was: { ...by } },
      text(' '),
      { ...text('million', ['bold']), was: { ...by } },
      { ...text(' new'), ins: by },
    ];
    expect(told([{ kind: 'paragraph', id: 'aaaa', content }])).toEqual([
      {
        kind: 'changed',
        gone: '',
        came: ' new',
        alters: [{ what: 'mark', mark: 'bold', on: true }],
        about: 'forty … million',
      },
    ]);
  });
});
