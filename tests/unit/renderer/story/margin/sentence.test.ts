import { afterEach, expect, test } from 'vitest';
import type { Wording } from '../../../../../shared/article/review/wording.ts';
import { inSentence } from '../../../../../renderer/story/margin/suggestions/sentence.ts';
import { speak } from '../../../../../renderer/ui/words/index.ts';

const wording = (more: Partial<Wording>): Wording => ({
  kind: 'look',
  gone: '',
  came: '',
  alters: [],
  about: '',
  ...more,
});

const cases: [string, Wording, string, string][] = [
  [
    'a look',
    wording({
      alters: [
        { what: 'mark', mark: 'bold', on: true },
        { what: 'mark', mark: 'italic', on: false },
      ],
      about: 'a lot',
    }),
    'Bold added; Italic removed: “a lot”',
    'أُضيف الخط الغامق؛ أُزيل الخط المائل: «a lot»',
  ],
  [
    'a link',
    wording({
      alters: [{ what: 'link', from: 'https://a.example', to: 'https://b.example' }],
      about: 'the report',
    }),
    'Link changed from “https://a.example” to “https://b.example”: “the report”',
    'تغيير الرابط من «\u2068https://a.example\u2069» إلى «\u2068https://b.example\u2069»: «the report»',
  ],
  [
    'a kind',
    wording({
      kind: 'properties',
      alters: [{ what: 'kind', from: 'paragraph', to: 'heading2' }],
      about: 'What next',
    }),
    'Paragraph → Heading: “What next”',
    'فقرة ← عنوان فرعي: «What next»',
  ],
  [
    'an empty line in a list',
    wording({
      kind: 'properties',
      alters: [
        { what: 'level', from: 0, to: 1 },
        { what: 'start', from: 4, to: null },
        { what: 'direction', from: null, to: 'rtl' },
      ],
    }),
    'List level: 1 → 2; First number: 4 → goes on; Direction: as the story → right to left',
    'مستوى القائمة: 1 ← 2؛ الرقم الأول: 4 ← متصل بما قبله؛ الاتجاه: كاتجاه المادة ← من اليمين إلى اليسار',
  ],
  [
    'a caption',
    wording({ kind: 'properties', alters: [{ what: 'caption', from: '', to: 'At dawn' }] }),
    'Caption added: “At dawn”',
    'إضافة التعليق: «\u2068At dawn\u2069»',
  ],
  [
    'words and a look',
    wording({
      kind: 'changed',
      gone: 'forty',
      came: 'fifty',
      alters: [{ what: 'mark', mark: 'code', on: true }],
      about: 'pumps',
    }),
    'Replaced “forty” with “fifty”; Code added: “pumps”',
    'استُبدل «forty» بـ «fifty»؛ أُضيف تنسيق الشفرة: «pumps»',
  ],
];

afterEach(() => speak('en-GB'));

test.each(cases)('%s says from what to what, in both languages', async (_, given, english, arabic) => {
  expect(inSentence(given)).toBe(english);
  await speak('ar');
  expect(inSentence(given)).toBe(arabic);
});
