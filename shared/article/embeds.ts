/** What kind of thing an embed shows, for its icon and its name. */
export type EmbedKind = 'video' | 'audio' | 'post' | 'map' | 'document' | 'chart' | 'page';

export type Provider = { name: string; kind: EmbedKind };

/** Hosts whose pages are made to be shown inside others. Known by name alone: nothing is asked of any network. */
const providers: { hosts: readonly string[]; path?: RegExp; is: Provider }[] = [
  { hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'], is: { name: 'YouTube', kind: 'video' } },
  { hosts: ['vimeo.com'], is: { name: 'Vimeo', kind: 'video' } },
  { hosts: ['dailymotion.com', 'dai.ly'], is: { name: 'Dailymotion', kind: 'video' } },
  { hosts: ['twitch.tv'], is: { name: 'Twitch', kind: 'video' } },
  { hosts: ['tiktok.com'], is: { name: 'TikTok', kind: 'video' } },
  { hosts: ['x.com', 'twitter.com'], is: { name: 'X', kind: 'post' } },
  { hosts: ['bsky.app'], is: { name: 'Bluesky', kind: 'post' } },
  { hosts: ['mastodon.social', 'mastodon.online'], is: { name: 'Mastodon', kind: 'post' } },
  { hosts: ['instagram.com'], is: { name: 'Instagram', kind: 'post' } },
  { hosts: ['threads.net', 'threads.com'], is: { name: 'Threads', kind: 'post' } },
  { hosts: ['facebook.com', 'fb.watch'], is: { name: 'Facebook', kind: 'post' } },
  { hosts: ['reddit.com'], is: { name: 'Reddit', kind: 'post' } },
  { hosts: ['linkedin.com'], is: { name: 'LinkedIn', kind: 'post' } },
  { hosts: ['t.me'], is: { name: 'Telegram', kind: 'post' } },
  { hosts: ['soundcloud.com'], is: { name: 'SoundCloud', kind: 'audio' } },
  { hosts: ['spotify.com'], is: { name: 'Spotify', kind: 'audio' } },
  { hosts: ['podcasts.apple.com'], is: { name: 'Apple Podcasts', kind: 'audio' } },
  { hosts: ['google.com'], path: /^\/maps\b/u, is: { name: 'Google Maps', kind: 'map' } },
  { hosts: ['openstreetmap.org'], is: { name: 'OpenStreetMap', kind: 'map' } },
  { hosts: ['docs.google.com'], is: { name: 'Google Docs', kind: 'document' } },
  { hosts: ['documentcloud.org'], is: { name: 'DocumentCloud', kind: 'document' } },
  { hosts: ['datawrapper.de', 'dwcdn.net'], is: { name: 'Datawrapper', kind: 'chart' } },
  { hosts: ['flourish.studio'], is: { name: 'Flourish', kind: 'chart' } },
];

/**
 * Who an address belongs to, by its host; null for an address that is only a page.
 * @example providerOf('https://www.youtube.com/watch?v=1') → { name: 'YouTube', kind: 'video' }
 */
export function providerOf(url: string): Provider | null {
  const address = URL.parse(url);
  if (!address || !/^https?:$/u.test(address.protocol)) return null;
  const found = providers.find(
    ({ hosts, path }) =>
      hosts.some((host) => address.hostname === host || address.hostname.endsWith(`.${host}`)) &&
      (path === undefined || path.test(address.pathname)),
  );
  return found?.is ?? null;
}
