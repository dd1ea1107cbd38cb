import type { Words } from '../index.ts';

export const bridge: Words['bridge'] = {
  reconnecting: 'تجري إعادة الاتصال…',
};
