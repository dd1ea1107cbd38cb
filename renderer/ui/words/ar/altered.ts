import { apart } from '../../../../shared/words/ar/counted.ts';
import type { altered as english } from '../en/altered.ts';

export const altered: typeof english = {
  marks: {
    bold: { on: 'أُضيف الخط الغامق', off: 'أُزيل الخط الغامق' },
    italic: { on: 'أُضيف الخط المائل', off: 'أُزيل الخط المائل' },
    underline: { on: 'أُضيف التسطير', off: 'أُزيل التسطير' },
    strike: { on: 'أُضيف الشطب', off: 'أُزيل الشطب' },
    sub: { on: 'أُضيف الخفض', off: 'أُزيل الخفض' },
    sup: { on: 'أُضيف الرفع', off: 'أُزيل الرفع' },
    code: { on: 'أُضيف تنسيق الشفرة', off: 'أُزيل تنسيق الشفرة' },
  },
  decorative: { on: 'صارت الصورة للزينة', off: 'لم تعد الصورة للزينة' },
  others: { picture: 'صورة أخرى', crop: 'تغيّر قص الصورة', content: 'تغيّر المحتوى' },
  names: {
    link: 'الرابط',
    title: 'عنوان الرابط',
    attribution: 'القائل',
    url: 'العنوان',
    fallback: 'الكلمات البديلة',
    alt: 'النص البديل',
    caption: 'التعليق',
    credit: 'المصدر',
    rights: 'الحقوق',
    level: 'مستوى القائمة',
    start: 'الرقم الأول',
    direction: 'الاتجاه',
  },
  directions: { ltr: 'من اليسار إلى اليمين', rtl: 'من اليمين إلى اليسار', story: 'كاتجاه المادة' },
  noNumber: 'متصل بما قبله',
  fromTo: (from, to) => `${from} ← ${to}`,
  named: (name, from, to) => `${name}: ${from} ← ${to}`,
  is: (name, value) => `${name}: ${value}`,
  said: {
    added: (name, to) => `إضافة ${name}: «${apart(to)}»`,
    removed: (name, from) => `إزالة ${name}: «${apart(from)}»`,
    changed: (name, from, to) => `تغيير ${name} من «${apart(from)}» إلى «${apart(to)}»`,
  },
  about: (what, words) => `${what}: «${words}»`,
  and: (said, next) => `${said}؛ ${next}`,
};
