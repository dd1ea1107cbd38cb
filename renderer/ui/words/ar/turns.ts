import type { Words } from '../index.ts';
import { apart } from '../../../../shared/words/ar/counted.ts';

export const turns: Words['turns'] = {
  names: {
    asked: 'المطلوب مني',
    mine: 'المكلّف بها أنا',
    changes: 'طُلبت فيها تعديلات',
    out: 'لدى مكتب آخر',
  },
  empty: {
    asked: 'لا أحد يطلب منك مراجعة. تُعرف الطلبات بالاسم الذي في ملفك الشخصي.',
    mine: 'لم تُكلَّف بشيء. تُعرف التكليفات بالاسم الذي في ملفك الشخصي.',
    changes: 'لا تعديلات مطلوبة.',
    out: 'لا مادة لدى مكتب آخر.',
  },
  nameless: 'لا اسم لك بعد، فلا يُطلب منك شيء. اكتب اسمك في الإعدادات، في صفحة «أنت».',
  row: {
    out: (name) => `لدى ${apart(name)}`,
    outAnyone: 'لدى مكتب آخر',
    review: (name) => `المراجعة: ${apart(name)}`,
    reviewAnyone: 'طُلبت مراجعة',
    changes: 'طُلبت تعديلات',
  },
};
