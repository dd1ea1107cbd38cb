import type { imports as english } from '../en/imports.ts';
import { apart } from './counted.ts';

const NOTHING = 'لم يُستورد شيء.';

export const imports: typeof english = {
  'import.open-suggestions': () =>
    'عادت نسخة من هذه المادة، ولا يمكن أن يظهر ما جرى فيها إلى جانب الاقتراحات المفتوحة هنا. لم يتغيّر شيء. اقبل الاقتراحات المفتوحة أو ارفضها ثم استورد الملف من جديد.',
  'import.empty': (v) => `الملف ${apart(v.file)} فارغ.`,
  'import.cancelled': (v) => `أُلغي استيراد ${apart(v.file)}. ${NOTHING}`,
  'import.unreadable': (v) => `تعذّرت قراءة ${apart(v.file)}. ${NOTHING}`,
  'import.no-story': (v) => `تعذّرت قراءة ${apart(v.file)} مادةً. ${NOTHING}`,
  'import.too-slow': (v, w) =>
    `طالت قراءة ${apart(v.file)} أكثر مما يُنتظر، والحد بالثواني ${w.number(v.seconds)}، فتُركت. ${NOTHING}`,
  'import.too-much-memory': (v) => `تحتاج قراءة ${apart(v.file)} إلى ذاكرة أكثر مما يجوز لوثيقة. ${NOTHING}`,
  'import.too-long': (v, w) =>
    `الملف ${apart(v.file)} أكبر من ${w.number(v.megabytes)} م.ب، وهذا أكثر مما تحمله مادة. ${NOTHING}`,
  'import.not-text': (v) => `الملف ${apart(v.file)} ليس نصًا.`,

  'import.old-word': () =>
    `هذه وثيقة من Word 97 إلى 2003 (${apart('.doc')}). افتحها في Word أو LibreOffice واحفظها بصيغة ${apart('.docx')}، ثم استورد ذلك. ${NOTHING}`,
  'import.other-office': () =>
    `لا تمكن قراءة ملفات RTF وPages وOpenDocument غير المضغوطة ${apart('(.fodt)')}. احفظ الملف بصيغة Word ${apart('(.docx)')} أو OpenDocument ${apart('(.odt)')}، ومعالجات النصوص تستطيع ذلك، ثم استورده. ${NOTHING}`,
  'import.pdf': () => 'لا تمكن قراءة ملفات PDF. استورد النص الذي صُنع منه ملف PDF.',
  'import.picture': () => 'هذه صورة. افتح مادة وأضف الصورة فيها.',
  'import.unknown': () =>
    `هذا الملف ليس نصًا. يقرأ Copydesk ملفات Word ${apart('(.docx)')} وOpenDocument ${apart('(.odt)')} وMarkdown وHTML والنص العادي وحزمه هو.`,

  'office.broken': (v) =>
    `الملف ${apart(v.file)} تالف وتعذّرت قراءته. افتحه في البرنامج الذي صُنع به واحفظه من جديد، ثم استورد ذلك. ${NOTHING}`,
  'office.entities': (v) =>
    `يعرّف ${apart(v.file)} كيانات XML خاصة به، ولا تفعل ذلك وثائق معالجات النصوص أبدًا، فلا يوثق به. ${NOTHING}`,
  'office.deep': (v) => `تتداخل محتويات ${apart(v.file)} أعمق مما يمكن في وثيقة، فلا يوثق به. ${NOTHING}`,
  'office.not-document': (v) => `${apart(v.file)} ملف مضغوط، وليس وثيقة Word ولا نص OpenDocument. ${NOTHING}`,
  'office.not-text': (v) =>
    `${apart(v.file)} جدول حسابات أو عرض تقديمي أو رسم. يستورد Copydesk النصوص. ${NOTHING}`,
  'office.locked': (v) =>
    `الملف ${apart(v.file)} مقفل بكلمة مرور. افتحه في البرنامج الذي صُنع به واحفظه بلا كلمة مرور، ثم استورد ذلك. ${NOTHING}`,
  'office.too-large': (v) => `ما في ${apart(v.file)} بعد فكه أكبر كثيرًا مما تكون عليه وثيقة. ${NOTHING}`,

  'zip.leads-out': () => `في الملف المضغوط ملف يقود اسمه إلى خارجه. ${NOTHING}`,
  'zip.link': () => `في الملف المضغوط رابط بدلًا من ملف. ${NOTHING}`,
  'zip.locked': () => 'الملف المضغوط مقفل بكلمة مرور. فكّه أولًا، ثم استورد ما فيه.',
  'zip.same-names': () => `في الملف المضغوط ملفان باسم واحد. ${NOTHING}`,
  'zip.too-large': (v, w) =>
    `ما في هذا الملف المضغوط أكبر من ${w.number(v.megabytes)} م.ب أو يتضخم أكثر من اللازم. ${NOTHING}`,
  'zip.too-many-files': (v, w) => `عدد الملفات في الملف المضغوط أكثر من ${w.number(v.most)}. ${NOTHING}`,
  'zip.more-than-told': () => 'في الملف المضغوط ملفات أكثر مما يقول.',
  'zip.damaged': () => `هذا الملف المضغوط تالف أو ليس ملفًا مضغوطًا. ${NOTHING}`,
  'zip.no-text': () => `لا ملف Markdown أو HTML أو نص عادي في الملف المضغوط. ${NOTHING}`,
  'zip.too-many-texts': (v, w) =>
    `عدد النصوص في الملف المضغوط أكثر من ${w.number(v.most)}. استورده على أجزاء.`,

  'package.no-manifest': () => 'هذه ليست حزمة Copydesk: بيانها مفقود أو لا يُقرأ.',
  'package.newer': () => 'صُنعت هذه الحزمة بإصدار أحدث من Copydesk. حدّث هذا لفتحها.',
  'package.changed': (v) => `الحزمة تالفة: الملف ${apart(v.file)} مفقود أو غُيّر.`,
  'package.no-story': () => 'لا مادة في الحزمة.',
  'package.not-valid': (v) => `المادة التي في الحزمة غير صالحة: ${apart(`${v.where} ${v.why}`.trim())}.`,
  'package.not-steady': () => `المادة التي في الحزمة غير صالحة. ${NOTHING}`,
  'package.no-picture-list': () => 'لا تمكن قراءة قائمة الصور في الحزمة.',
  'package.picture-changed': () => 'الحزمة تالفة: صورة مفقودة أو غُيّرت.',
  'package.picture-refused': (v) => `رُفضت صورة من الحزمة: ${v.why}`,
};
