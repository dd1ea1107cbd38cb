import type { fields as english } from '../en/fields.ts';

export const fields: typeof english = {
  names: { headline: 'العنوان', standfirst: 'المقدمة' },
  said: {
    headline: {
      changed: (from, to) => `تغيير العنوان «${from}» إلى «${to}»`,
      given: (to) => `وضع العنوان «${to}»`,
      gone: (from) => `حذف العنوان «${from}»`,
    },
    standfirst: {
      changed: (from, to) => `تغيير المقدمة «${from}» إلى «${to}»`,
      given: (to) => `وضع المقدمة «${to}»`,
      gone: (from) => `حذف المقدمة «${from}»`,
    },
  },
  list: { headline: 'اقتراحات للعنوان', standfirst: 'اقتراحات للمقدمة' },
  nothing: { headline: 'بلا عنوان', standfirst: 'بلا مقدمة' },
  asItStands: 'كما هو الآن:',
  clash: 'تغيّر النص بعد ذلك، أو يقترح آخرون غيره. اطّلع عليها كلها قبل أن تقرر.',
  refused: {
    viewing: 'أنت في وضع العرض. لم يتغير شيء: انتقل إلى وضع التحرير لتغييره.',
    final: 'النص بعد قبول كل الاقتراحات للقراءة فقط. لم يتغير شيء.',
    original: 'النص قبل كل الاقتراحات للقراءة فقط. لم يتغير شيء.',
    unnamed: 'تحمل الاقتراحات اسمًا، ولا اسم لهذا المكتب بعد. لم يتغير شيء.',
  },
};
