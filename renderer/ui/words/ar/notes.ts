import type { Words } from '../index.ts';
import { counted, nouns, type Noun } from '../../../../shared/words/ar/counted.ts';

/** A sentence that names what it is about first, and then how many: `حُذفت …: 3`. */
const of = (said: string) => (_n: number, count: string) => `${said} العدد: ${count}.`;
const some = (noun: Noun, said: string) => (n: number, count: string) =>
  `${counted(n, count, noun)}: ${said}`;

export const notes: Words['notes'] = {
  sentences: {
    deletions: of('تُركت مقاطع محذوفة بتعقب التغييرات: الكلمات المحذوفة لا تدخل.'),
    insertions: of('أُخذت مقاطع مضافة بتعقب التغييرات على أنها مقبولة.'),
    comments: of('تُركت تعليقات المراجعين.'),
    footnotes: of('حُفظت الحواشي نصًا: علامة في النص، والحاشية في آخره.'),
    lostMarks: of('تُركت علامات حواشٍ لأن حواشيها لم تأت معها.'),
    hidden: of('تُركت مقاطع مخفية.'),
    headings: of('صارت عناوين المستوى 5 وما بعده من المستوى 4.'),
    links: of('صارت روابط نصًا عاديًا: لا يجوز حفظ عناوينها.'),
    pictures: some(nouns.picture, 'ليست جزءًا من النص وتعذّرت قراءتها؛ أضفها من ملف.'),
    remotePictures: some(nouns.picture, 'بقيت على الويب؛ ومكانها معلَّم في النص.'),
    pictureAddresses: some(nouns.picture, 'تُركت لأن عنوانها لا يجوز حفظه.'),
    tablePictures: some(nouns.picture, 'داخل جدول صارت كلمات: لا صور في الخلايا.'),
    tableRows: of('جداول أطول من 2,000 صف؛ تُرك ما زاد.'),
    innerTables: of('صارت جداول داخل جداول أسطرًا عادية.'),
    textBoxes: of('وُضعت مربعات نص في المادة حيث كانت مثبتة.'),
    drawings: of('تُركت رسوم أو مخططات.'),
    equations: of('حُفظت معادلات نصًا عاديًا.'),
    pageFurniture: () => 'تُركت رؤوس الصفحات وتذييلاتها.',
    embedded: of('تُركت ملفات مضمّنة.'),
    macros: () => 'في الملف وحدات ماكرو. تُركت ولم تُشغَّل قط.',
    codeBlocks: of('صارت مقاطع شفرة فقرات بتنسيق الشفرة.'),
    joinedLines: () => 'وُصلت أسطر كانت الصفحة قد قطعتها. راجع الشرطات عند نهايات الأسطر القديمة.',
    markdown: () => 'قُرئ النص على أنه Markdown. اللصق نصًا عاديًا يُبقي علاماته كما هي.',
    cut: () => 'كان النص أطول من اللازم فقُرئ بعضه.',
    frontMatter: () => 'تعذّرت قراءة البيانات في رأس الملف فتُركت.',
    missingPicture: (_n, _count, name) => `لم تُوجد الصورة ${name} بجانب الملف.`,
    refusedPicture: (_n, _count, name) => `تعذّر استعمال صورة: ${name}`,
    oldEncoding: () =>
      'الملف ليس بترميز UTF-8 وقُرئ بترميز أوروبا الغربية (Windows-1252). راجع الأحرف ذات العلامات.',
    badCharacters: () => 'تعذّرت قراءة بعض رموز الملف فاستُبدلت أو تُركت.',
    sameStory: () => 'هذه المادة هنا من قبل، بالنص نفسه.',
    olderVersion: () => 'هذه المادة هنا من قبل بنسخة أحدث؛ وفي الحزمة نسخة أقدم، وهي في تبويب النسخ.',
    suggested: (n, count) =>
      `كانت هذه المادة هنا من قبل وتابع المكتبان العمل عليها: المفتوح فيها الآن ${counted(n, count, nouns.suggestion)}.`,
    newerVersion: () => 'كانت هذه المادة هنا من قبل: صار نص الحزمة أحدث نسخة منها.',
    olderHandoff: () => 'هذه المادة هنا من قبل بنسخة أحدث؛ وفي التسليم نسخة أقدم. لم يتغيّر شيء.',
    newerHandoff: () => 'كانت هذه المادة هنا من قبل: صار نص التسليم أحدث نسخة منها.',
    secondStory: () => 'هناك مادة بهذا المعرّف لها نص آخر، فدخلت الحزمة مادة ثانية.',
    returnedCopy: (n, count) =>
      `عادت من Word نسخة من هذه المادة: المفتوح فيها الآن ${counted(n, count, nouns.suggestion)}.`,
    returnedNothing: () => 'هذه نسخة من مادة موجودة هنا، وكل ما فيها كان هنا من قبل. لم يتغيّر شيء.',
    returnedResolved: (_, count) => `سلاسل تعليقات حُسمت فيها: ${count}.`,
    returnedReopened: (_, count) => `سلاسل تعليقات فُتحت فيها من جديد: ${count}.`,
    returnedComments: (n, count) => `عاد معها إلى جانب المادة: ${counted(n, count, nouns.comment)}.`,
    returnedClashes: (n, count) =>
      `ما يمسّ كلمات تغيّرت هنا في الأثناء: ${counted(n, count, nouns.suggestion)}. يُبتّ فيها واحدًا واحدًا.`,
    returnedOrder: () => 'تغيّر ترتيب الفقرات هناك وهنا معًا: بقي الترتيب الذي هنا.',
    returnedFields: of('تغيّرت في النسخة حقول من المادة وصارت هنا كما هناك، وما كان قبلها في تبويب النسخ.'),
    returnedCompared: (_n, _count, name) =>
      `أُجريت تغييرات وتتبّع التغييرات موقوف. عُرفت بالمقارنة وهي باسم ${name}.`,
    foreignCopy: () => 'هذا المستند من مادة ليست على هذا المكتب، فدخل مادة مستقلة.',
    otherVersion: () => 'هذا المستند من نسخة لمادة لم تُحفظ هنا، فدخل مادة مستقلة. قارن بين المادتين.',
  },
  pasted: (n, count) => `تم اللصق، ومما يجب أن تعرفه: ${counted(n, count, nouns.note)}.`,
  pasting: 'جارٍ اللصق…',
  cancelPaste: 'إلغاء',
  details: 'التفاصيل',
  title: 'ما تغيّر في اللصق',
  undo: 'التراجع يخرج كل ما لُصق.',
  close: 'أغلق',
  plain: 'الصق نصًا عاديًا',
  noClipboard: 'لا تُقرأ الحافظة هنا إلا بالمفاتيح: انقر داخل النص واضغط Ctrl+Shift+V.',
};
