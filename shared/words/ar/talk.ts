import type { talk as english } from '../en/talk.ts';
import { apart, counted, countedAfter, nouns } from './counted.ts';

const status: Record<Parameters<(typeof english)['flow.no-step']>[0]['from'], string> = {
  draft: 'مسودة',
  'in-review': 'قيد المراجعة',
  ready: 'جاهزة',
  published: 'منشورة',
  killed: 'ملغاة',
};

const who: Record<Parameters<(typeof english)['flow.role']>[0]['who'], string> = {
  all: 'أي شخص على المكتب',
  desk: 'محرر أو منتج',
  producer: 'منتج',
};

export const talk: typeof english = {
  'talk.binned': () => 'هذه المادة في السلة، فلم يتغير شيء. أخرجها من السلة ثم أعد المحاولة.',
  'talk.archived': () => 'هذه المادة في الأرشيف، فلم يتغير شيء. أعدها إلى المكتب ثم أعد المحاولة.',
  'talk.gone': () => 'هذه التعليقات ليست في المخزن. لم يتغير شيء.',
  'talk.no-comment': () => 'هذا التعليق ليس في المخزن. لم يتغير شيء.',
  'talk.empty': () => 'لا كلمات تُحفظ هنا. اكتب شيئًا ثم أعد المحاولة.',
  'talk.too-long': (v, w) =>
    `لا يزيد التعليق على ${countedAfter(v.most, w.number(v.most), nouns.character)}؛ وفي هذا ${counted(v.length, w.number(v.length), nouns.character)}. لم يُحفظ: اختصره أو قسّمه على تعليقين.`,
  'talk.too-many': (v, w) =>
    `هنا ${counted(v.most, w.number(v.most), nouns.comment)}، وهو أكثر ما تتسع له محادثة واحدة. لم يُحفظ التعليق: ابدأ محادثة جديدة.`,
  'talk.too-often': (v, w) =>
    `عدد التغييرات في هذا التعليق ${w.number(v.most)}، وهو أكثر ما يُحفظ. لم يُحفظ هذا التغيير: اكتب تعليقًا جديدًا.`,
  'talk.not-yours': (v) =>
    `لا يغيّر هذا التعليق إلا صاحبه ${apart(v.name)}. لم يتغير شيء: أجب عنه بدلًا من ذلك.`,
  'talk.moved-on': () => 'تغيّر النص بعد أن اخترت هذه الكلمات. لم يُحفظ التعليق: اختر الكلمات من جديد.',
  'talk.no-words': () => 'لا كلمات هنا يُعلَّق عليها. اختر بعضها أو علّق على المادة.',
  'talk.too-many-words': (v, w) =>
    `لا يكون التعليق على أكثر من ${countedAfter(v.most, w.number(v.most), nouns.character)}. لم يُحفظ: اختر كلمات أقل أو علّق على المادة.`,

  'talk.damaged': (v) =>
    v.threads === 1
      ? 'سلسلة تعليقات لا تطابق مجموعها التدقيقي: قد لا تقول ما كُتب. تُعرض بقدر ما تُقرأ، ولم يُحذف شيء؛ وقد تكون سليمة في نسخة احتياطية.'
      : `سلاسل تعليقات لا تطابق مجاميعها التدقيقية (${String(v.threads)}): قد لا تقول ما كُتب. تُعرض بقدر ما تُقرأ، ولم يُحذف شيء؛ وقد تكون سليمة في نسخة احتياطية.`,
  'talk.damaged-leave': (v) =>
    v.threads === 1
      ? 'سلسلة تعليقات تلفت على القرص وتخرج كما تُقرأ الآن. انظر فيها أولًا: قد لا تقول ما كُتب.'
      : `سلاسل تعليقات تلفت على القرص وتخرج كما تُقرأ الآن (${String(v.threads)}). انظر فيها أولًا: قد لا تقول ما كُتب.`,
  'talk.check-found': (v, w) =>
    `وجد الفحص سلاسل تعليقات تالفة (عددها ${w.number(v.threads)}، وعدد موادها ${w.number(v.stories)}). تُعرض بقدر ما تُقرأ ولم يُحذف شيء: افتح التعليقات لتنظر فيها، أو ارجع إلى نسخة احتياطية.`,

  'flow.no-step': (v) => `لا انتقال من حالة «${status[v.from]}» إلى حالة «${status[v.to]}». لم يتغير شيء.`,
  'flow.left': (v) => `لا انتقال من حالة «${status[v.from]}» إلى حالة «${status[v.to]}».`,
  'flow.role': (v) => `هذا عمل يقوم به ${who[v.who]}.`,
  'flow.approval': () => 'لم يعتمد أحد هذا النص.',
  'flow.stale': () => 'تغيّر النص بعد اعتماده.',
  'flow.suggestions': () => 'هناك اقتراحات تنتظر قرارًا.',
  'flow.note': () => 'اذكر السبب في ملاحظة.',
  'flow.stopped': (v) => `لم يتغير شيء. ${v.why}`,
  'flow.anyway': (v) => `لم يتغير شيء. ${v.why} يمكنك فعل ذلك مع ملاحظة، وسيذكر السجل ذلك.`,
  'flow.note-too-long': (v, w) =>
    `لا تزيد الملاحظة على ${countedAfter(v.most, w.number(v.most), nouns.character)}؛ وفي هذه ${counted(v.length, w.number(v.length), nouns.character)}. لم يتغير شيء: اختصرها ثم أعد المحاولة.`,
  'flow.no-review': (v) => `لا تُطلب مراجعة والمادة في حالة «${status[v.from]}». لم يتغير شيء.`,
  'flow.no-approval': (v) => `لا تُعتمد مادة في حالة «${status[v.from]}». لم يتغير شيء.`,
};
