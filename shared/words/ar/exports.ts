import type { exports as english } from '../en/exports.ts';
import { apart, counted, countedAfter, nouns } from './counted.ts';

const FORMATS = {
  html: 'صفحة ويب',
  docx: 'مستند Word',
  'docx-tracked': 'مستند Word مع تعقّب التغييرات',
  markdown: 'Markdown',
  text: 'نص عادي',
  package: 'حزمة Copydesk',
};

export const exports: typeof english = {
  'check.empty': () => 'لا شيء للتصدير بعد: لا عنوان ولا نص.',
  'check.open-suggestions': (v, w) =>
    `في المادة اقتراحات لم يُبتّ فيها، وسيُصدَّر النص كما كان قبلها: اقبل أولًا ما يجب أن يظهر. العدد: ${w.number(v.suggestions)}.`,
  'check.several-headlines': () =>
    'للعنوان أو المقدمة أكثر من اقتراح، والمستند لا يتسع إلا لواحد: يخرج كل منهما كما هو.',
  'check.embargo': (v, w) =>
    `المادة تحت حظر النشر حتى ${w.moment(v.at, v.zone)} (${apart(v.zone)}). لا تسلّمها إلا لمن يلتزم به.`,
  'check.killed': () => 'أُلغيت هذه المادة ولا يُراد نشرها.',
  'check.not-approved': () => 'لم يعتمد أحد هذا النص.',
  'check.approval-stale': () => 'تغيّر النص بعد اعتماده.',
  'check.silent-pictures': (v, w) =>
    `بلا نص بديل لمن لا يرى الصورة من القراء: ${counted(v.pictures, w.number(v.pictures), nouns.picture)}.`,
  'check.missing-pictures': (v, w) =>
    `ملفها مفقود من المكتبة وستُترك: ${counted(v.pictures, w.number(v.pictures), nouns.picture)}.`,
  'check.word-pictures': (v, w) =>
    `لا يعرض Word إلا صور JPEG وPNG وGIF، لذا تُترك: ${counted(v.pictures, w.number(v.pictures), nouns.picture)}.`,
  'check.jumped-levels': (v, w) =>
    v.headings === 1
      ? 'عنوان فرعي واحد يتخطى مستوى: ارفعه مستوى واحدًا.'
      : `عناوين فرعية تتخطى مستوى، ارفعها مستوى واحدًا. العدد: ${w.number(v.headings)}.`,
  'check.empty-headings': (v, w) =>
    v.headings === 1 ? 'عنوان فرعي واحد فارغ.' : `عناوين فرعية فارغة. العدد: ${w.number(v.headings)}.`,
  'check.confirm': (v) => `${v.why} أكّد لتصدّرها مع ذلك.`,

  'export.picture-left-out': (v, w) => `تُركت الصورة ${w.number(v.place)}: ملفها مفقود من المكتبة.`,
  'export.media-left-out': (v) => `تُركت صورة: ملفها مفقود من المكتبة (${apart(v.media)}).`,
  'export.not-confirmed': (v) => `لم تُصدَّر: ${v.why}`,
  'export.not-written': (v) => `تعذّرت كتابة هذه المادة بصيغة «${FORMATS[v.format]}». جرّب صيغة أخرى.`,
  'export.failed': (v, w) =>
    v.total === 1
      ? 'تعذّر تصدير المادة.'
      : `تعذّر تصدير ${w.number(v.failed)} من ${countedAfter(v.total, w.number(v.total), nouns.story)}.`,
  'export.missing': (v, w) =>
    v.total === 1
      ? 'هذه المادة ليست في المخزن.'
      : `ليس في المخزن ${w.number(v.missing)} من ${countedAfter(v.total, w.number(v.total), nouns.story)}.`,
  'export.exchanged': () => 'استُبدلت بالمواد نسخة احتياطية في هذه الأثناء. اطلب التصدير من جديد.',
  'export.nothing': () => 'لا مواد للتصدير.',

  'job.gone': () => 'لم تعد هذه العملية في القائمة.',
  'job.not-over': () => 'لم تنتهِ هذه العملية. ألغها قبل أن ترفعها من القائمة.',
  'job.no-file': () => 'لم تكتب هذه العملية أي ملف.',
  'job.too-many-files': (v) => `هذه ملفات أكثر من أن تُنزَّل دفعة واحدة. وهي في ${apart(v.folder)}.`,
  'job.told': (v) => v.text,

  'folder.unknown': () => 'لم يعد هذا المجلد معروفًا. اختره من جديد.',
  'folder.choose': () => 'اختر مجلدًا.',
  'folder.not-a-folder': (v) => `${apart(v.folder)} ليس مجلدًا. اختر غيره.`,
  'folder.not-listed': () => 'لم يعد هذا المجلد في القائمة.',
  'folder.full': (v) => `القرص الذي فيه ${apart(v.folder)} ممتلئ. أفرغ بعض المساحة، ثم أعد المحاولة.`,
  'folder.share-full': (v) =>
    `نفدت حصتك من القرص الذي فيه ${apart(v.folder)}. أفرغ بعض المساحة، ثم أعد المحاولة.`,
  'folder.read-only': (v) => `${apart(v.folder)} للقراءة فقط. اختر مجلدًا آخر.`,
  'folder.no-rights': (v) => `لا يحق لك الكتابة في ${apart(v.folder)}. اختر مجلدًا آخر أو غيّر أذونه.`,
  'folder.gone': (v) => `لم يعد ${apart(v.folder)} موجودًا. أعده، ثم أعد المحاولة.`,
  'folder.disk-error': (v) => `يبلّغ القرص الذي فيه ${apart(v.folder)} عن أخطاء. اختر مجلدًا آخر.`,
  'folder.refused': (v) =>
    `تعذّرت كتابة هذا الملف في ${apart(v.folder)}. أعد المحاولة؛ فإن فشلت ثانية فاختر مجلدًا آخر.`,
};
