/** For every answer. */
export const PLAIN_HEADERS: Record<string, string> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), display-capture=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
};

/**
 * The policy of the app's own window: everything from here, nothing inline, nobody may frame it.
 * @param frames where previews come from, as in `app://preview`
 */
export const pagePolicy = (frames: string): string =>
  [
    "default-src 'none'",
    // The grammar checker is WebAssembly, a file of ours like the scripts; no script is made from text.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    // Data: for the hidden page by which a preview in a desk's own typeface is measured.
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * A preview may show what it carries and nothing else: no scripts, no network, no forms, no way out of its frame.
 * @param ancestors who may frame it, as in `app://newsroom`
 */
export const previewPolicy = (ancestors: string): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    'sandbox',
  ].join('; ');
