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
