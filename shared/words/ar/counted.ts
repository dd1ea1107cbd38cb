const plural = new Intl.PluralRules('ar');

/** The forms that an Arabic noun takes after a count: `كلمة واحدة`, `كلمتان`, `3 كلمات`, `11 كلمة`, `100 كلمة`. */
export type Noun = Record<Intl.LDMLPluralRule, string>;

/** A count with its noun. One and two are said by the noun itself. */
export function counted(n: number, count: string, noun: Noun): string {
  const form = plural.select(n);
  return form === 'zero' || form === 'one' || form === 'two' ? noun[form] : `${count} ${noun[form]}`;
}

/** The same after a preposition or in a construct, where the dual ends otherwise: `تصدير مادتين`, `مادتين أخريين`. */
export const countedAfter = (n: number, count: string, noun: Noun): string =>
  counted(n, count, { ...noun, two: noun.two.replaceAll(/ان(?=$| )/gu, 'ين') });

/** A piece of Latin text or a path that keeps its own direction inside an Arabic sentence. */
export const apart = (text: string): string => `\u2068${text}\u2069`;

/** A signed number that keeps its sign in front of it: `+12`. */
export const signed = (sign: string, count: string): string => `\u200e${sign}${count}`;

const noun = (
  zero: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string = many,
): Noun => ({ zero, one, two, few, many, other });

export const nouns = {
  story: noun('لا مواد', 'مادة واحدة', 'مادتان', 'مواد', 'مادة'),
  otherStory: noun('لا مواد أخرى', 'مادة أخرى واحدة', 'مادتان أخريان', 'مواد أخرى', 'مادة أخرى'),
  word: noun('لا كلمات', 'كلمة واحدة', 'كلمتان', 'كلمات', 'كلمة'),
  newWord: noun('لا كلمات جديدة', 'كلمة جديدة واحدة', 'كلمتان جديدتان', 'كلمات جديدة', 'كلمة جديدة'),
  file: noun('لا ملفات', 'ملف واحد', 'ملفان', 'ملفات', 'ملفًا', 'ملف'),
  version: noun('لا نسخ', 'نسخة واحدة', 'نسختان', 'نسخ', 'نسخة'),
  change: noun('لا تغييرات', 'تغيير واحد', 'تغييران', 'تغييرات', 'تغييرًا', 'تغيير'),
  correction: noun('لا تصحيحات', 'تصحيح واحد', 'تصحيحان', 'تصحيحات', 'تصحيحًا', 'تصحيح'),
  suggestion: noun('لا اقتراحات', 'اقتراح واحد', 'اقتراحان', 'اقتراحات', 'اقتراحًا', 'اقتراح'),
  block: noun('لا فقرات', 'فقرة واحدة', 'فقرتان', 'فقرات', 'فقرة'),
  note: noun('لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان', 'ملاحظات', 'ملاحظة'),
  otherNote: noun('لا ملاحظات أخرى', 'ملاحظة أخرى واحدة', 'ملاحظتان أخريان', 'ملاحظات أخرى', 'ملاحظة أخرى'),
  picture: noun('لا صور', 'صورة واحدة', 'صورتان', 'صور', 'صورة'),
  export: noun('لا عمليات تصدير', 'عملية تصدير واحدة', 'عمليتا تصدير', 'عمليات تصدير', 'عملية تصدير'),
  part: noun('لا أجزاء', 'جزء واحد', 'جزآن', 'أجزاء', 'جزءًا', 'جزء'),
  match: noun('لا نتائج', 'نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة'),
  rule: noun('لا قواعد', 'قاعدة واحدة', 'قاعدتان', 'قواعد', 'قاعدة'),
  fault: noun('لا أخطاء', 'خطأ واحد', 'خطآن', 'أخطاء', 'خطأً', 'خطأ'),
  subject: noun('لا موضوعات', 'موضوع واحد', 'موضوعان', 'موضوعات', 'موضوعًا', 'موضوع'),
  template: noun('لا قوالب', 'قالب واحد', 'قالبان', 'قوالب', 'قالبًا', 'قالب'),
  style: noun('لا أنماط', 'نمط موقع واحد', 'نمطا موقع', 'أنماط موقع', 'نمط موقع'),
  character: noun('لا حروف', 'حرف واحد', 'حرفان', 'حروف', 'حرفًا', 'حرف'),
  comment: noun('لا تعليقات', 'تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق'),
  line: noun('لا أسطر', 'سطر واحد', 'سطران', 'أسطر', 'سطرًا', 'سطر'),
} satisfies Record<string, Noun>;
