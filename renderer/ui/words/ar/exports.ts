import type { Words } from '../index.ts';
import { counted, countedAfter, nouns } from './counted.ts';

const stories = (n: number, count: string): string => counted(n, count, nouns.story);
const ofStories = (n: number, count: string): string => countedAfter(n, count, nouns.story);

export const exports: Words['exports'] = {
  title: (n, count) => `تصدير ${ofStories(n, count)}`,
  verb: (n, count) => `تصدير ${ofStories(n, count)}`,
  format: 'الصيغة',
  formats: { html: 'صفحة ويب', markdown: 'Markdown', text: 'نص عادي', package: 'حزمة Copydesk' },
  destination: 'المجلد',
  chooseFolder: 'اختر مجلدًا آخر…',
  findings: {
    title: 'قبل أن تخرج المادة',
    stop: 'يوقف التصدير',
    warn: 'يُرجى الانتباه',
    drops: 'لن يكون في الملف',
    clean: 'لا ملاحظات: كل شيء يدخل في الملف.',
    cleanMany: 'لا ملاحظات: كل شيء يدخل في الملفات.',
    others: (n, count) => `${stories(n, count)} بلا ملاحظات`,
    moreStories: (n, count) => `و${counted(n, count, nouns.otherStory)}`,
    stopped: (n, count) =>
      `لا يمكن تصدير ${ofStories(n, count)} على هذه الحال. أصلح ما هو مذكور أدناه أو اختر صيغة أخرى.`,
  },
  confirm: 'قرأت ما ذُكر أعلاه',
  done: (title, where) => `${title}: صُدّرت إلى ${where}.`,
  doneWithFailures: (failed, title) => `${title}: تعذّر تصدير ${failed}.`,
  failed: (title, why) => `${title}: لم تُصدَّر. ${why}`,
  show: 'اعرض',
  list: {
    title: 'عمليات التصدير',
    empty: 'لم يُصدَّر شيء بعد.',
    back: 'العودة إلى المادة',
    close: 'أغلق القائمة',
    clearEnded: 'امسح المنتهية',
    columns: {
      what: 'المادة',
      format: 'الصيغة',
      where: 'المكان',
      state: 'الحالة',
      time: 'الوقت',
      actions: 'الإجراءات',
    },
    states: {
      queued: 'في الانتظار',
      running: 'جارٍ',
      done: 'تم',
      failed: 'فشل',
      cancelled: 'أُلغي',
    },
    doneWith: (files) => `تم، ${files}`,
    files: (n, count) => counted(n, count, nouns.file),
    partly: (failed) => `تم، وفشل ${failed}`,
    progress: (done, total) => `${done} من ${total}`,
    progressLeft: (done, total, left) => `${done} من ${total} · ${left}`,
    attempt: (n) => `المحاولة ${n}`,
    cancel: 'ألغِ',
    retry: 'أعد المحاولة',
    clear: 'امسح',
    reveal: 'اعرض في المجلد',
    download: 'نزّل',
    details: 'التفاصيل',
    hideDetails: 'أخفِ التفاصيل',
    label: (verb, title) => `${verb}: ${title}`,
    moreItems: 'اعرض المزيد',
    noItems: 'لا شيء للعرض.',
  },
};
