/** Ways in which a page tells a server that it is being read. */
export const BEACONS = [
  'script',
  'fetch',
  'css-import',
  'stylesheet',
  'img',
  'svg-image',
  'poster',
  'background',
  'prefetch',
  'frame',
  'selector',
  'font',
  'refresh',
] as const;

/** A page that uses every one of them, and tries to rename the window it is in. */
export function beaconPage(port: number): string {
  const at = (beacon: (typeof BEACONS)[number]): string =>
    `http://127.0.0.1:${String(port)}/beacon/${beacon}`;
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="refresh" content="1;url=${at('refresh')}">
<style>
  @import url(${at('css-import')});
  @font-face { font-family: told; src: url(${at('font')}) }
  p { font-family: told }
  .b { background: url(${at('background')}) }
  input[value^="s"] { background: url(${at('selector')}) }
</style>
<link rel="stylesheet" href="${at('stylesheet')}">
<link rel="prefetch" href="${at('prefetch')}">
</head><body>
<script src="${at('script')}"></script>
<script>fetch('${at('fetch')}'); try { top.document.title = 'renamed' } catch {}</script>
<p class="b">A story</p><input value="secret">
<img src="${at('img')}">
<svg width="9" height="9"><image href="${at('svg-image')}" width="9" height="9"/></svg>
<video poster="${at('poster')}"></video>
<iframe src="${at('frame')}"></iframe>
</body></html>`;
}
