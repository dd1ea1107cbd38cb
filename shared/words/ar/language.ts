import type { language as english } from '../en/language.ts';
import { apart } from './counted.ts';

export const language: typeof english = {
  'rule.fault': (v) => `${apart(v.rule)}${v.field === '' ? '' : `، ${apart(v.field)}`}: ${v.why}`,
  'rule.nth': (v, w) => `القاعدة ${w.number(v.place)}`,
  'rule.too-long': (v, w) => `المتوقع ألا تزيد الأحرف على ${w.number(v.most)}`,
  'rule.same-id': () => 'المتوقع معرّف ليس لقاعدة أخرى',
  'rule.nothing-to-find': () => `المتوقع كلمات ${apart('(words)')} أو تعبير ${apart('(pattern)')} للبحث عنه`,
  'rule.no-capitals': () => `المتوقع كلمات ${apart('(words)')} أو ${apart('style: sentence')}`,
  'rule.not-a-way': () => `المتوقع واحدة مما في ${apart('ways')}`,
  'rule.unknown-fields': (v) => `المتوقع ألا يرد هنا ${apart(v.fields)}؛ فليس من حقول هذا النوع من القواعد`,
  'rule.expected-words': () => 'المتوقع كلمات',
  'rule.expected-number': () => 'المتوقع عدد',
  'rule.expected-whole-number': () => 'المتوقع عدد صحيح',
  'rule.expected-truth': () => `المتوقع ${apart('true')} أو ${apart('false')}`,
  'rule.expected-list': () => 'المتوقع قائمة',
  'rule.expected-rules': () => `المتوقع ${apart('rules:')} وتحتها قائمة`,
  'rule.expected-pairs': () => `المتوقع أزواج مثل ${apart('this: that')}`,
  'rule.expected-other': (v) => `المتوقع ${apart(v.type)}`,
  'rule.found': (v) => `${v.expected}، والموجود ${apart(v.found)}`,
  'rule.one-of': (v) => `المتوقع واحد من: ${apart(v.values)}`,
  'rule.kinds': (v) => `المتوقع نوع ${apart('(kind)')}: ${apart(v.kinds)}`,
  'rule.one-or-list': () => 'المتوقع قيمة واحدة أو قائمة من القيم',
  'rule.at-least': (v, w) => `المتوقع ألا يقل عن ${w.number(v.least)}`,
  'rule.at-most': (v, w) => `المتوقع ألا يزيد على ${w.number(v.most)}`,
  'rule.bad-id': () => 'المتوقع أحرف لاتينية صغيرة وأرقام وشرطات',
  'rule.not-accepted': (v) => `غير مقبول: ${apart(v.why)}`,
  'rule.tab': () => 'المتوقع مسافات في أول السطر، والموجود علامة جدولة',
  'rule.field-twice': () => 'المتوقع أن يرد كل حقل مرة في القاعدة',
  'rule.not-yaml': (v) => `المتوقع YAML: ${apart(v.why)}`,

  'pattern.not-regular': (v) => `المتوقع تعبير نمطي: ${apart(v.why)}`,
  'pattern.back-reference': () => `المتوقع ألا يُشار إلى مجموعة سابقة ${apart('(\\1)')}: قد لا ينتهي ذلك أبدًا`,
  'pattern.repeated-group': () =>
    `المتوقع ألا تتكرر مجموعة مثل ${apart('(ab)+')} أو ${apart('(ab){3}')}: قد لا ينتهي ذلك أبدًا. عدّد الصيغ بعلامة ${apart('|')} بدلًا من ذلك`,
  'pattern.too-open': (v, w) =>
    `المتوقع من ${apart('*')} و${apart('+')} ما لا يزيد على ${w.number(v.most)}: قد لا ينتهي الأكثر أبدًا. استعمل تكرارًا محدودًا ${apart('{1,20}')}`,
  'pattern.empty': () => 'المتوقع تعبير لا يطابق الفراغ',

  'language.no-answer': () => 'لم ترد في الوقت المتاح.',
  'language.no-worker': () => 'تعذّر تشغيل جزئها من النافذة.',
  'language.broken': (v) => apart(v.why),

  'dictionary.charset': (v) =>
    `يقول ملف ${apart('.aff')} إنه مكتوب بترميز ${apart(v.charset)}. احفظ الملفين بترميز UTF-8، وغيّر سطر SET فيه إلى UTF-8.`,
  'dictionary.no-affixes': () =>
    `ليس في ملف ${apart('.aff')} أي سطر مما في ملفات لواصق Hunspell، مثل SET أو TRY أو PFX أو SFX.`,
  'dictionary.no-count': () => `يجب أن يبدأ ملف ${apart('.dic')} بسطر يذكر عدد كلماته.`,
  'dictionary.not-utf8': () => `ملف ${apart('.dic')} ليس نصًا بترميز UTF-8.`,
  'dictionary.unreadable': (v) => `تعذّرت قراءة القاموس: ${apart(v.why)}`,
};
