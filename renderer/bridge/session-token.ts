/** The browser shell's way in: a one-use code in the address is swapped for a token that this tab keeps to itself. */
const KEY = 'copydesk.token';

/** The code in a fragment such as `#code=abc`, and the fragment without it. */
export function takeCode(hash: string): { code: string | null; rest: string } {
  const parts = hash.replace(/^#/u, '').split('&');
  const code = parts.find((part) => part.startsWith('code='))?.slice('code='.length) ?? null;
  const rest = parts.filter((part) => part !== '' && !part.startsWith('code=')).join('&');
  return { code: code === null || code === '' ? null : decodeURIComponent(code), rest };
}

/** The tab's token, swapping the code in the address for one when there is one; null when there is no way in. */
export async function tokenForThisTab(): Promise<string | null> {
  const { code, rest } = takeCode(location.hash);
  if (code === null) return sessionStorage.getItem(KEY);
  // The code is spent by this request, so it leaves the address and the history before anything else can see it.
  history.replaceState(null, '', `${location.pathname}${location.search}${rest === '' ? '' : `#${rest}`}`);
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
      cache: 'no-store',
    });
    const answer: unknown = response.ok ? await response.json() : null;
    if (
      answer !== null &&
      typeof answer === 'object' &&
      'token' in answer &&
      typeof answer.token === 'string'
    ) {
      sessionStorage.setItem(KEY, answer.token);
      return answer.token;
    }
  } catch {
    // Falls through to a token this tab may already have.
  }
  return sessionStorage.getItem(KEY);
}
