import type { styles as english } from '../en/styles.ts';
import { apart } from './counted.ts';

export const styles: typeof english = {
  'style.missing-file': (v) => `الملف ${apart(v.file)} مفقود.`,
  'style.not-a-file': (v) => `${apart(v.file)} ليس ملفًا. ضع الملف نفسه في المجلد.`,
  'style.too-large': (v, w) =>
    `الملف ${apart(v.file)} أكبر من اللازم: ${w.number(v.kilobytes)} ك.ب، ويُقرأ منه حتى ${w.number(v.most)} ك.ب.`,
  'style.unreadable': (v) => `تعذّرت قراءة ${apart(v.file)}. انظر من يحق له فتحه.`,
  'style.not-json': (v) =>
    `الملف ${apart(v.file)} ليس JSON${v.why === '' ? '' : ` (${apart(v.why)})`}. المتوقع مثل ${apart(v.example)}.`,
  'style.unexpected': (v) =>
    `في ${apart(v.file)}${v.where === '' ? '' : ` عند ${apart(v.where)}`} ما ليس متوقعًا: ${apart(v.why)}. المتوقع مثل ${apart(v.example)}.`,
  'style.no-typeface': (v) => `${v.why} تُرك الخط ${apart(v.family)}.`,
  'style.imports': (v, w) =>
    `يستورد ${apart(v.file)} أوراق أنماط أخرى، تُرك منها ${w.number(v.imports)}. ضع قواعدها في الملف نفسه.`,
  'style.addresses': (v, w) =>
    `يسمّي ${apart(v.file)} ملفات خارج النمط، تُرك منها ${w.number(v.addresses)}. يجب أن تكون الصور عناوين ${apart('data:')}، وأن تُذكر الخطوط في ${apart('style.json')}.`,
  'style.plain-instead': (v) => `${v.why} يُعرض النمط البسيط بدلًا منه.`,
  'style.no-folder': (v) =>
    `تعذّر إنشاء المجلد ${apart(v.folder)}. لم يتغير شيء: انظر من يحق له الكتابة هناك.`,
};
