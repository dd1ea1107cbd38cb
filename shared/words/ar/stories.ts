import type { stories as english } from '../en/stories.ts';
import { apart, counted, nouns } from './counted.ts';

export const stories: typeof english = {
  'story.missing': () => 'هذه المادة ليست في المخزن.',
  'story.gone': () => 'لم تعد هذه المادة في المخزن.',
  'story.newer': (v) =>
    `كُتبت هذه المادة بإصدار أحدث من Copydesk (إصدار الوثيقة ${String(v.version)}، وهذا يقرأ حتى ${String(v.reads)}).`,
  'story.conflict': () =>
    'تغيّرت هذه المادة في نافذة أخرى في هذه الأثناء. النصان محفوظان: قارن بينهما، ثم واصل بأحدهما.',
  'story.does-not-fit': (v) => `لا يوافق هذا التغيير المادة المخزّنة: ${apart(v.why)}.`,
  'story.too-many-blocks': (v, w) =>
    `لا تزيد المادة على ${counted(v.most, w.number(v.most), nouns.block)}؛ وفي هذه ${counted(v.blocks, w.number(v.blocks), nouns.block)}.`,
  'story.same-block-twice': () => 'يجب أن يرد معرّف كل فقرة مرة واحدة.',
  'story.wrong-block-id': () => 'يجب أن تحمل كل فقرة من نوع غير معروف معرّفها.',

  'version.missing': () => 'هذه النسخة ليست في المخزن.',
  'version.no-change': () => 'لم يعد هذا التغيير بين هذين النصين. لم يؤخذ شيء: قارنهما من جديد.',
  'version.suggestions': () =>
    'في النص اقتراحات مفتوحة. لم يؤخذ شيء: قرّر بشأنها أولًا، ثم يمكن أخذ كلمات من نسخة أخرى.',
  'version.damaged': (v) =>
    `النسخة ${String(v.number)} من هذه المادة لا تطابق مجموعها التدقيقي، فلا تُعرض على أنها النص. لم يُحذف شيء: ما زال يمكن فتح النسخ الأقدم والنسخ الاحتياطية.`,
  'version.open': () => 'ما زالت هذه النسخة تُكتب. سمِّ النص على حاله، أو ثبّته بعد أن تتوقف.',

  'media.missing': () => 'هذه الصورة ليست في المخزن.',
  'media.damaged': () => 'ملف هذه الصورة مفقود أو تالف، فلا تُعرض. ضع الصورة الأصلية من جديد لإصلاحها.',
  'media.no-match': () => 'الملف مفقود أو لا يطابق بصمته.',
  'media.too-large': (v, w) =>
    `هذه الصورة أكبر من اللازم: أكثر ما يُحفظ ${w.number(v.megabytes)} م.ب و100 ميغابكسل.`,

  'picture.empty': () => 'الملف فارغ.',
  'picture.svg': () => 'لا تُقبل رسوم SVG لأنها قد تحمل برامج. احفظها بصيغة PNG أو WebP وأضف ذلك.',
  'picture.heic': () => 'لا تُقبل صور HEIC لأن المتصفحات لا تعرضها. احفظها بصيغة JPEG وأضف ذلك.',
  'picture.tiff': () => 'لا تُقبل ملفات TIFF لأن المتصفحات لا تعرضها. احفظها بصيغة JPEG أو PNG وأضف ذلك.',
  'picture.unknown': () => 'لا يمكن استعمال هذا الملف صورةً. استعمل ملف JPEG أو PNG أو WebP أو GIF أو AVIF.',
  'picture.damaged': () => 'الصورة تالفة أو ناقصة. احصل عليها من مصدرها من جديد.',
  'picture.too-many-pixels': (v, w) =>
    `في الصورة ${w.number(v.megapixels)} ميغابكسل، والحد 100. صغّرها وأضفها من جديد.`,
  'picture.cleaned': () => 'أُزيل من الملف أين التُقطت الصورة وكيف.',

  'kept.gone': () => 'لم يعد هذا على المكتب.',

  'subjects.not-json': () =>
    'هذا الملف ليس JSON، فبقيت الموضوعات كما كانت. اختر ملف Media Topics كما تنشره IPTC.',
  'subjects.not-topics': () =>
    `ملف JSON هذا ليس ملف Media Topics، فبقيت الموضوعات كما كانت. المتوقع ${apart('"conceptSet"')} وفيه ${apart('"uri"')} و${apart('"prefLabel"')} لكل مفهوم.`,
  'subjects.no-topics': () =>
    'لا شيء من المفاهيم في هذا الملف من Media Topics، فبقيت الموضوعات كما كانت. اختر ملف Media Topics كما تنشره IPTC.',
};
