/** What a style sheet that means harm asks the network for. */
export const STYLE_BEACONS = [
  'style-import',
  'style-escaped',
  'style-url',
  'style-set',
  'style-font',
  'style-script',
] as const;

/**
 * A site style that calls home, lies over the page around it, tires the browser with selectors, and tries to leave its
 * element to run a script.
 */
export function hostileStyle(origin: string): string {
  const to = (kind: (typeof STYLE_BEACONS)[number]): string => `${origin}/beacon/${kind}`;
  const huge = Array.from({ length: 500 }, (_, n) => `.a${String(n)} > :is(b, i):not(.b${String(n)}) ~ *`);
  return `@import url("${to('style-import')}");
@\\69mport "${to('style-escaped')}";
@font-face { font-family: spy; src: url("${to('style-font')}") }
.headline { font-family: spy; background: url("${to('style-url')}") }
.story { background-image: image-set("${to('style-set')}" 1x) }
${huge.join(',\n')} { color: red }
body::after { content: ""; position: fixed; inset: -9999px; z-index: 2147483647; background: rgb(255, 0, 0) }
</style><script src="${to('style-script')}"></script><script>parent.document.title = 'rewritten'</script><style>
`;
}
