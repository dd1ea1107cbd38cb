import type { Words } from '../index.ts';

export const ui: Words['ui'] = {
  close: 'أغلق',
  cancel: 'ألغِ',
  clear: 'امسح',
  dismiss: 'تجاهل',
  retry: 'أعد المحاولة',
  more: 'المزيد',
  loading: 'جارٍ التحميل…',
  notifications: 'الإشعارات',
  remove: (what) => `احذف ${what}`,
  add: (what) => `أضف «${what}»`,
  needed: 'مطلوب',
  none: 'لا شيء',
  of: (part, whole) => `${part} / ${whole}`,
  overBy: (count) => `يزيد بمقدار ${count}`,
  countOf: (used, limit) => `استُعمل من الأحرف ${used} من ${limit}`,
  status: {
    draft: 'مسودة',
    'in-review': 'قيد المراجعة',
    ready: 'جاهزة',
    published: 'منشورة',
    killed: 'ملغاة',
  },
  time: {
    now: 'الآن',
    secondsLeft: (n) => `بقي ${n} ث`,
    minutesLeft: (n) => `بقي ${n} د`,
    hoursLeft: (hours, minutes) => `بقي ${hours} س و${minutes} د`,
  },
  bytes: { B: 'بايت', kB: 'ك.ب', MB: 'م.ب', GB: 'غ.ب' },
};
