import { PLAIN_HEADERS, pagePolicy, previewPolicy } from '../pages/policy.ts';
import type { Pages } from '../pages/pages.ts';
import type { Previews } from '../pages/previews.ts';
import { NEWSROOM, PREVIEW } from './origins.ts';

const PAGE_HEADERS = { ...PLAIN_HEADERS, 'content-security-policy': pagePolicy(PREVIEW) };
const PREVIEW_HEADERS = { ...PLAIN_HEADERS, 'content-security-policy': previewPolicy(NEWSROOM) };

const nothingHere = (status: number): Response => new Response(null, { status, headers: PAGE_HEADERS });

/**
 * Answers `app:` addresses. The whole address is looked up in a map made at the start: nothing is decoded, joined or
 * resolved, so an address has no way to name a file that is not in the map.
 * @param given.pages the built view, keyed by its whole address (`app://newsroom/index.html`)
 */
export function makeProtocol(given: { pages: Pages; previews: Previews }): (request: Request) => Response {
  return (request) => {
    if (request.method !== 'GET') return nothingHere(405);
    if (request.url.startsWith(`${PREVIEW}/`)) {
      const html = given.previews.take(request.url.slice(PREVIEW.length + 1));
      if (html === null) return nothingHere(404);
      return new Response(html, {
        headers: { ...PREVIEW_HEADERS, 'content-type': 'text/html; charset=utf-8' },
      });
    }
    const page = given.pages.get(request.url);
    if (!page) return nothingHere(404);
    return new Response(page.content, { headers: { ...PAGE_HEADERS, 'content-type': page.type } });
  };
}
