import { counted, nouns } from '../../../../shared/words/ar/counted.ts';
import type { suggesting as english } from '../en/suggesting.ts';

export const suggesting: typeof english = {
  refused: {
    grid: 'لا يمكن تغيير صفوف الجدول وأعمدته وخلاياه في وضع الاقتراح. لم يتغير شيء: انتقل إلى وضع التحرير لتغييرها.',
  },
  acceptHere: 'اقبل الاقتراح هنا أو كل ما في التحديد',
  rejectHere: 'ارفض الاقتراح هنا أو كل ما في التحديد',
  acceptAll: 'اقبل كل الاقتراحات',
  rejectAll: 'ارفض كل الاقتراحات',
  accept: (n, count) => (n === 0 ? 'لا اقتراح هنا.' : `المقبول: ${counted(n, count, nouns.suggestion)}.`),
  reject: (n, count) => (n === 0 ? 'لا اقتراح هنا.' : `المرفوض: ${counted(n, count, nouns.suggestion)}.`),
  clashes: (n, count) =>
    `ما يمس ما غُيّر هنا أيضًا: ${counted(n, count, nouns.suggestion)}. لم يُقبل شيء: احسم كلًّا منها وحده.`,
};
