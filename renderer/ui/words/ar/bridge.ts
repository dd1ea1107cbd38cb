import type { Words } from '../index.ts';

export const bridge: Words['bridge'] = {
  lost: 'انقطع الاتصال بـ Copydesk. نصك محفوظ في هذه النافذة.',
  noAnswer: 'لم يرد Copydesk. نصك محفوظ في هذه النافذة، وستعاد المحاولة.',
  refused:
    'لم تعد هذه النافذة مسجلة الدخول إلى Copydesk. انسخ أي نص لم يُحفظ، ثم افتح العنوان الذي طبعه Copydesk عند بدء تشغيله.',
  tooLarge: 'هذا أكبر مما يستطيع Copydesk أخذه دفعة واحدة.',
  unreadable: 'رد Copydesk بما لا تستطيع هذه النافذة قراءته. أعد تحميل النافذة.',
  reconnecting: 'تجري إعادة الاتصال…',
};
