/** A link that may be handed to the system, and what the person is shown before it is. */
export type OutsideLink = { url: string; kind: 'site' | 'mail'; shown: string };

/** Only https and mailto, without a user name or password in the address. Null for anything else. */
export function outsideLink(raw: string): OutsideLink | null {
  const url = URL.parse(raw.trim());
  if (!url || url.username || url.password) return null;
  // `host` is in ASCII (punycode): a look-alike name in another script shows itself.
  if (url.protocol === 'https:' && url.host) return { url: url.href, kind: 'site', shown: url.host };
  if (url.protocol === 'mailto:' && url.pathname.includes('@'))
    return { url: url.href, kind: 'mail', shown: decodeURIComponentSafe(url.pathname) };
  return null;
}

const decodeURIComponentSafe = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
