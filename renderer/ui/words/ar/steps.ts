import type { Words } from '../index.ts';
import { counted, countedAfter, nouns } from '../../../../shared/words/ar/counted.ts';

export const steps: Words['steps'] = {
  title: (n, count) => `بقي كما هو: ${counted(n, count, nouns.story)}`,
  never: 'لا انتقال إلى هناك من حالتها',
  could: 'هناك ما يمنع',
  why: 'لماذا يتم ذلك مع هذا',
  logged: 'الأدوار نصيحة لا قفل: يمكن تغيير هذه أيضًا مع ملاحظة، وسيذكر سجل كل مادة ذلك.',
  leave: 'اتركها',
  anyway: (n, count) => `تغيير ${countedAfter(n, count, nouns.story)} رغم ذلك`,
};
