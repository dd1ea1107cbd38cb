import type { CustomScheme } from 'electron';

/** The window's own pages, and the place of their own from which previews come. */
export const NEWSROOM = 'app://newsroom';
export const PREVIEW = 'app://preview';
/** The one page of a window. */
export const HOME = `${NEWSROOM}/index.html`;

/**
 * What the `app:` scheme is: an origin like that of a site, in a secure context. It may not be fetched from elsewhere
 * (no CORS), does not bypass any policy and keeps no service worker.
 */
export const SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false, bypassCSP: false },
};
