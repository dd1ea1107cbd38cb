import type { shells as english } from '../en/shells.ts';
import { apart } from './counted.ts';

export const shells: typeof english = {
  'request.unknown': () =>
    'لا يعرف Copydesk هذا الطلب. ربما كانت النافذة من إصدار آخر: أغلق Copydesk وافتحه.',
  'request.not-open': () => 'هذا الطلب غير متاح للنوافذ.',
  'request.too-deep': (v) => `المتوقع ألا تزيد مستويات التداخل على ${String(v.most)}.`,
  'request.not-understood': (v) => `لم يُفهم هذا الطلب: ${apart(v.why)}.`,
  'request.not-json': () => 'الطلب ليس JSON.',
  'request.unreadable': () => 'لم يستطع Copydesk قراءة هذا الطلب. لم يتغير شيء.',
  'request.too-large': () => 'هذا أكثر مما يستطيع Copydesk أخذه دفعة واحدة.',
  'request.not-allowed': () => 'لا يجوز لهذه الصفحة استعمال Copydesk.',
  'request.failed': () => 'لم يستطع Copydesk فعل هذا. لم يتغير شيء؛ أعد المحاولة.',

  'shell.bad-link': () => 'لا يمكن فتح هذا الرابط: تُفتح روابط الويب والبريد التي ليس فيها كلمة مرور فقط.',
  'shell.nothing-chosen': () => 'لم يُختر شيء.',
  'shell.incomplete': () => 'هذه النسخة من Copydesk ناقصة: صفحاتها مفقودة. ثبّته من جديد؛ موادك لم تُمسّ.',
  'shell.file-unreadable': () => 'لا تمكن قراءة الملف. ربما نُقل، أو يخص شخصًا آخر.',
  'tab.no-dialog': () =>
    'لا تستطيع علامة تبويب في المتصفح فتح نافذة اختيار المجلد. تذهب الملفات إلى مجلد التصدير، ويمكن تنزيلها.',
  'tab.no-reveal': () => 'لا تستطيع علامة تبويب في المتصفح فتح مجلد. نزّل الملف بدلًا من ذلك.',
  'tab.no-folder': () =>
    'لا تستطيع علامة تبويب في المتصفح فتح مجلد. افتحه في مدير الملفات: مساره معروض بجانبه.',
  'tab.opens-links': () => 'يفتح المتصفح الروابط بنفسه في علامة تبويب جديدة.',

  'window.no-answer': () => 'لم يرد Copydesk. نصك محفوظ في هذه النافذة، وستعاد المحاولة.',
  'window.signed-out': () =>
    'لم تعد هذه النافذة مسجلة الدخول إلى Copydesk. انسخ أي نص لم يُحفظ، ثم افتح العنوان الذي طبعه Copydesk عند بدء تشغيله.',
  'window.too-large': () => 'هذا أكبر مما يستطيع Copydesk أخذه دفعة واحدة.',
  'window.unreadable': () => 'رد Copydesk بما لا تستطيع هذه النافذة قراءته. أعد تحميل النافذة.',
  'window.undecided': () => 'قرّر أولًا أي النصين هو المادة.',
  'window.failed': (v) => `حدث خلل في هذه النافذة: ${apart(v.why)}`,
};
