import { safeHref } from '../../article/links.ts';

/** Addresses that only lead on: the host, the path it must have, and the parameter that holds the real address. */
const REDIRECTS: readonly { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /^(www\.)?google\.[a-z.]+$/u, path: /^\/url$/u, parameter: 'q' },
  { host: /^(www\.)?google\.[a-z.]+$/u, path: /^\/url$/u, parameter: 'url' },
  { host: /^(www\.)?youtube\.com$/u, path: /^\/redirect$/u, parameter: 'q' },
  { host: /\.safelinks\.protection\.outlook\.com$/u, path: /^\//u, parameter: 'url' },
  { host: /^statics\.teams\.cdn\.office\.net$/u, path: /safelinks/u, parameter: 'url' },
  { host: /^(l|lm)\.facebook\.com$/u, path: /^\/l\.php$/u, parameter: 'u' },
  { host: /^l\.instagram\.com$/u, path: /^\//u, parameter: 'u' },
  { host: /^slack-redir\.net$/u, path: /^\/link$/u, parameter: 'url' },
  { host: /^linkprotect\.cudasvc\.com$/u, path: /^\/url$/u, parameter: 'a' },
  { host: /^out\.reddit\.com$/u, path: /^\//u, parameter: 'url' },
];

/** A mail guard that writes the address into the path, `https://urldefense.com/v3/__https://a.example/b__;!!x`. */
const URLDEFENSE = /^https:\/\/urldefense\.com\/v3\/__(https?:\/\/?.+?)__;/u;

const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|srsltid|mc_cid|mc_eid|igshid|igsh|_hsenc|_hsmi|_ga|_gl|mkt_tok|vero_id|wt_mc|ocid|cmpid|ref_src|ref_url|at_medium|at_campaign|at_link_\w+|xtor|oly_enc_id|oly_anon_id|__twitter_impression|smid|s_cid|ncid|li_fat_id)$/iu;

/** The address behind a redirect, without tracking parameters; the rest of the address stays letter for letter. */
export function cleanHref(raw: string): string | null {
  let href = safeHref(raw);
  for (let hops = 0; href !== null && hops < 3; hops++) {
    const guarded = URLDEFENSE.exec(href)?.[1];
    if (guarded !== undefined) {
      href = safeHref(guarded.replace(/^(https?:)\/(?!\/)/u, '$1//'));
      continue;
    }
    const url = URL.parse(href);
    const rule =
      url &&
      REDIRECTS.find(
        (r) => r.host.test(url.hostname) && r.path.test(url.pathname) && url.searchParams.get(r.parameter),
      );
    if (!url || !rule) break;
    href = safeHref(url.searchParams.get(rule.parameter) ?? '');
  }
  if (href === null || href.length > 4096) return null;
  return withoutTracking(href);
}

function withoutTracking(href: string): string {
  const question = href.indexOf('?');
  if (question === -1) return href;
  const hash = href.indexOf('#', question);
  const end = hash === -1 ? href.length : hash;
  const parts = href.slice(question + 1, end).split('&');
  const kept = parts.filter((p) => !TRACKING.test(p.split('=')[0] ?? ''));
  if (kept.length === parts.length) return href;
  return href.slice(0, question) + (kept.length > 0 ? `?${kept.join('&')}` : '') + href.slice(end);
}
