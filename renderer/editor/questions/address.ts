import { safeHref } from '../../../shared/article/links.ts';

/** An address as people type it: a bare host gets https, a bare mail address mailto. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[\w.-]+:\d+/u.test(text)) return safeHref(text);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(text)) return safeHref(`mailto:${text}`);
  return /^[^\s/]+\.[^\s]+$/u.test(text) ? safeHref(`https://${text}`) : null;
}
