const SAFE_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * The link as it may be stored, or null when it may not: only http, https, mailto and tel, no credentials,
 * no control characters. Browsers drop tabs and newlines inside a scheme, so they are dropped before it is read.
 */
export function safeHref(raw: string): string | null {
  // eslint-disable-next-line no-control-regex
  const href = raw.trim().replace(/[\u0000-\u001f\u007f]/gu, '');
  const parsed = URL.parse(href);
  if (!parsed || !SAFE_SCHEMES.includes(parsed.protocol) || parsed.username || parsed.password) return null;
  return href;
}

/** Why an address may not be kept: it runs something, holds a name or password, is of another scheme, or is no address. */
export type LinkFault = 'script' | 'credentials' | 'scheme' | 'not-an-address';

/** The fault of an address that {@link safeHref} refuses; null for one that it takes. */
export function linkFault(raw: string): LinkFault | null {
  if (safeHref(raw) !== null) return null;
  // eslint-disable-next-line no-control-regex
  const parsed = URL.parse(raw.trim().replace(/[\u0000-\u001f\u007f]/gu, ''));
  if (!parsed) return 'not-an-address';
  if (/^(?:javascript|data|vbscript|blob|file):$/u.test(parsed.protocol)) return 'script';
  return SAFE_SCHEMES.includes(parsed.protocol) ? 'credentials' : 'scheme';
}

/** An address as people type it: a bare host gets https, a bare mail address mailto. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[\w.-]+:\d+/u.test(text)) return safeHref(text);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(text)) return safeHref(`mailto:${text}`);
  return /^[^\s/]+\.[^\s]+$/u.test(text) ? safeHref(`https://${text}`) : null;
}
