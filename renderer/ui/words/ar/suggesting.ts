import type { suggesting as english } from '../en/suggesting.ts';

export const suggesting: typeof english = {
  refused: {
    grid: 'لا يمكن تغيير صفوف الجدول وأعمدته وخلاياه في وضع الاقتراح. لم يتغير شيء: انتقل إلى وضع التحرير لتغييرها.',
  },
};
