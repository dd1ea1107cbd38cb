import type { Words } from '../index.ts';
import { counted, nouns } from '../../../../shared/words/ar/counted.ts';

export const copy: Words['copy'] = {
  moveUp: 'انقل إلى أعلى',
  moveDown: 'انقل إلى أسفل',
  punctuation: {
    setting: 'علامات الاقتباس والشرطات والمسافات كما تكتبها لغة المادة، أثناء الكتابة',
    settingHint: 'التراجع بعد التصحيح مباشرة يعيد ما كُتب.',
    fix: 'صحّح المسافات وعلامات الاقتباس',
    fixed: (count, shown) =>
      count === 0
        ? 'علامات الاقتباس والشرطات والمسافات كما ينبغي.'
        : `أُجري ${counted(count, shown, nouns.correction)}. التراجع يعيد ما كان.`,
  },
  link: {
    text: 'النص',
    address: 'عنوان الرابط',
    example: 'https://…',
    apply: 'طبّق',
    remove: 'أزل الرابط',
    open: 'افتح الرابط',
    copy: 'انسخ العنوان',
    copied: 'العنوان في الحافظة.',
    copyRefused: 'رفضت الحافظة. حدّد العنوان وانسخه بيدك.',
    faults: {
      script: 'هذا العنوان يشغّل شيئًا في متصفح القارئ، فلا يُحفظ رابطًا.',
      credentials: 'في هذا العنوان اسم أو كلمة مرور. أزلهما، ثم يصح أن يكون رابطًا.',
      scheme: 'لا يُحفظ رابطًا إلا عنوان https أو http أو mailto أو tel.',
      'not-an-address': 'هذا ليس عنوانًا. اكتب عنوانًا مثل https://example.org أو desk@example.org.',
    },
    goesTo: (host) => `يؤدي إلى ${host}`,
    doubts: {
      mixed: 'يخلط بين أبجديات: قد لا يكون الموقع الذي يبدو.',
      lookalike: 'حروف من أبجدية أخرى تشبه اللاتينية: قد لا يكون الموقع الذي يبدو.',
    },
  },
  drag: {
    handle: (name) => `انقل: ${name}`,
    keys: 'اسحب إلى مكان آخر، أو اضغط سهمي أعلى وأسفل',
  },
  pictures: {
    name: 'صورة',
    crop: 'قص…',
    cropAgain: 'قص من جديد…',
    replace: 'استبدال…',
    decorative: 'للزينة',
    decorativeHint: 'بلا نص بديل: الصورة موسومة بأنها للزينة',
    size: (width, height) => `${width} × ${height} بكسل`,
    small: 'صغيرة على الصفحة',
    cropCommand: 'قص الصورة…',
    replaceCommand: 'استبدل الصورة…',
    decorativeCommand: 'اجعل الصورة للزينة',
    next: 'الصورة التالية التي بلا نص بديل',
    lacking: (count, shown) => `${counted(count, shown, nouns.picture)} بلا نص بديل`,
  },
  crop: {
    title: 'قص الصورة',
    shape: 'الشكل',
    free: 'حر',
    size: (width, height) => `${width} × ${height} بكسل`,
    move: 'جزء من الصورة: انقله',
    keys: 'اسحب، أو استعمل مفاتيح الأسهم؛ مع Shift خطوة أكبر',
    handles: {
      nw: 'الركن الأعلى الأيسر',
      ne: 'الركن الأعلى الأيمن',
      se: 'الركن الأسفل الأيمن',
      sw: 'الركن الأسفل الأيسر',
      n: 'الجانب الأعلى',
      e: 'الجانب الأيمن',
      s: 'الجانب الأسفل',
      w: 'الجانب الأيسر',
    },
    whole: 'الصورة كاملة',
    apply: 'قص',
    cutting: 'يجري القص…',
    fileName: 'صورة-مقصوصة',
    failed: 'تعذّرت قراءة الصورة فلا يمكن قصها. هي كما كانت.',
    notCut: 'تعذّر قص الصورة. هي كما كانت؛ جرّب جزءًا أصغر، أو استبدل الصورة.',
  },
  embed: {
    offer: 'أيظهر هذا تضمينًا؟',
    embed: (provider) => `ضمّن من ${provider}`,
    embedPage: 'ضمّن هذه الصفحة',
    keep: 'أبقِ الرابط',
    keys: 'اضغط Tab للاختيار بين رابط وتضمين.',
    kinds: {
      video: 'فيديو',
      audio: 'صوت',
      post: 'منشور',
      map: 'خريطة',
      document: 'مستند',
      chart: 'رسم بياني',
      page: 'صفحة',
    },
    title: 'العنوان والكلمات التي تظهر حيث لا يمكن تشغيله',
    remove: 'اجعله رابطًا',
    unsafe: 'استعمل عنوانًا يبدأ بـ https أو http.',
  },
  hidden: {
    label: 'رموز لا تُرى',
    at: (name, place) => `${name}، الحرف ${place}`,
    remove: 'أزلها',
  },
  long: {
    notice:
      'هذه مادة طويلة جدًا. فتحها والبحث فيها والمساعدة اللغوية تستغرق وقتًا أطول؛ أما ما تكتبه فيُحفظ كالعادة، فقرة فقرة. العمل في مادتين أو أكثر أسرع.',
    seen: 'تابع',
  },
  table: {
    menu: 'تغيير الجدول',
  },
};
