import type { handoff as english } from '../en/handoff.ts';

const NOTHING = 'لم يتغيّر شيء.';

/** ما يُقال عن المواد في طريقها إلى مكتب آخر ومنه. */
export const handoff: typeof english = {
  'handoff.newer': () => `صُنع هذا التسليم بإصدار أحدث من Copydesk. حدّث هذا لفتحه. ${NOTHING}`,
  'handoff.no-manifest': () => `هذا ليس تسليمًا أو أنه مقطوع: لا يُقرأ بيانه. ${NOTHING}`,
  'handoff.seal-broken': () => `غُيّر هذا التسليم بعد صنعه: ختمه لا يطابقه. اطلبه من جديد. ${NOTHING}`,
  'handoff.chain-broken': () => `غُيّر هذا التسليم بعد صنعه: قائمة نسخه لا تطابقه. اطلبه من جديد. ${NOTHING}`,
  'handoff.unreadable': () => `تعذّرت قراءة هذا الملف: نُقل أو لم يعد قرصه موجودًا. ${NOTHING}`,
  'handoff.gone': () => `لم يعد هذا التسليم في المجلد المشترك، أو هو يُكتب من جديد. ${NOTHING}`,
  'handoff.not-one': () => `هذا الملف ليس تسليمًا. ${NOTHING}`,
  'handoff.cut-off': () => `هذا التسليم تالف أو لم يصل منه إلا جزء. اطلبه من جديد. ${NOTHING}`,
  'handoff.locked': () => 'هذا التسليم مقفل. اكتب عبارة المرور التي أخبرك بها المرسل.',
  'handoff.locked-file': () =>
    'هذا التسليم مقفل بعبارة مرور. افتحه في نافذة Copydesk بالأمر «استلام تسليم…»، فهو يسأل عنها. لم يُستورد شيء.',
  'handoff.wrong-passphrase': () => `عبارة المرور لا تفتح هذا التسليم، أو غُيّر الملف في طريقه. ${NOTHING}`,
  'handoff.lock-unknown': () => `هذا التسليم مقفل بطريقة لا يعرفها هذا الإصدار من Copydesk. ${NOTHING}`,
  'handoff.passphrase-short': (v) =>
    `أقصر عبارة مرور ${String(v.least)} من الأحرف. بضع كلمات متتالية هي الأفضل.`,
  'handoff.open-suggestions': () =>
    `تابع المكتبان العمل على هذه المادة، ولا يمكن أن يظهر ما جاء إلى جانب الاقتراحات المفتوحة فيها هنا. اقبلها أو ارفضها أولًا ثم استلم التسليم: يبقى في مكانه. ${NOTHING}`,
};
