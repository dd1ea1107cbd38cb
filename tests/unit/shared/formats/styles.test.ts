import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageStyle } from '../../../../shared/formats/html/style.ts';
import { readStyleAbout, styleAbout } from '../../../../shared/formats/html/styles/about.ts';
import { cleanCss } from '../../../../shared/formats/html/styles/clean.ts';
import { SHIPPED_STYLES } from '../../../../shared/formats/html/styles/index.ts';

/** What a style sheet that means harm is put together from; a space stands between them. */
const PIECES =
  '@import url( u\\72l( " \' ) /* */ ; { } \\ a https://spy.example/ </style> <!-- image-set( data:,x src('
    .split(' ')
    .concat([' ', '\n']);

describe('the style sheet of a desk', () => {
  const data = 'url(data:image/png;base64,AAAA)';
  it.each([
    ['p{color:red;background:url(#x)}', 'p{color:red;background:url("data:,")}', 0, 1],
    [`p{background:${data}}`, `p{background:${data}}`, 0, 0],
    ['p{background:url( "data:image/png,1" )}', 'p{background:url("data:image/png,1" )}', 0, 0],
    ['p{background:url("https://spy.example/a")}', 'p{background:url("data:,")}', 0, 1],
    ['p{background:u\\72l(https://spy.example/a)}', 'p{background:url("data:,")}', 0, 1],
    ['@import "https://spy.example/a";p{color:red}', '/**/p{color:red}', 1, 0],
    ['@\\69mport url("a.css;");p{}', '/**/p{}', 1, 0],
    ['@im@import "x";port url(a);', '@im/**/port url("data:,");', 1, 1],
    ['p{background:image-set("a.png" 1x)}', 'p{background:image-set("data:," 1x)}', 0, 1],
    ['p::before{content:"url(kept)"}', 'p::before{content:"url(kept)"}', 0, 0],
    ['/* url(gone) */p{}', '/**/p{}', 0, 0],
    ['p{content:"</style><script>"}', 'p{content:"\\3c /style><script>"}', 0, 0],
    ['@media (400px<width){p{color:red}}', '@media (400px<width){p{color:red}}', 0, 0],
  ])('%s becomes %s', (given, css, imports, addresses) => {
    expect(cleanCss(given)).toEqual({ css, imports, addresses });
  });

  it('names nothing outside itself and ends nothing around it, whatever is thrown at it', () => {
    const pieces = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { css } = cleanCss(parts.join(''));
        const again = cleanCss(css);
        expect([again.imports, again.addresses, /<[/!]/u.test(css)]).toEqual([0, 0, false]);
      }),
      { numRuns: 500 },
    );
  });

  it('of those that come with the app is clean as it stands', () => {
    for (const { css, about } of Object.values(SHIPPED_STYLES)) {
      expect([cleanCss(css).imports, cleanCss(css).addresses]).toEqual([0, 0]);
      expect(styleAbout.safeParse(about).success).toBe(true);
    }
  });

  it('stands in the place of the plain one, after the colours of the look', () => {
    const page = pageStyle('dark', 'h1{color:red}');
    expect(page).toMatch(/^:root\{color-scheme:dark;.*--paper:#171716.*\}h1\{color:red\}$/u);
  });

  it('stays light where a style paints its ground for the light alone', () => {
    expect(
      [
        'body{background:#eef4f4}',
        'body{background:var(--paper)}',
        'body{background:light-dark(#fff,#111)}',
        '@media (prefers-color-scheme:dark){body{background:#111}}',
      ].map((rules) => pageStyle('system', rules).includes('color-scheme:light dark')),
    ).toEqual([false, true, true, true]);
  });
});

describe('style.json', () => {
  const file = 'styles/harbour/style.json';
  it('says what the style is', () => {
    const about = { name: 'Harbour', fonts: [{ family: 'Harbour Serif', file: 'h.woff2' }] };
    expect(readStyleAbout(JSON.stringify(about), file)).toEqual({ ok: true, value: about });
  });

  it.each([
    ['{', /^styles\/harbour\/style\.json is not JSON .*Expected something like \{ "name"/u],
    ['{"name":5}', /^styles\/harbour\/style\.json at name: .*expected string.*Expected something like/u],
    [
      '{"name":"A","fonts":[{"family":"A","file":"../../secret.woff2"}]}',
      /at fonts\[0\]\.file: expected the name/u,
    ],
    ['{"name":"A","fonts":[{"family":"A\\"}","file":"a.woff2"}]}', /at fonts\[0\]\.family: expected a name/u],
  ])('that is wrong is named with what was expected: %s', (text, message) => {
    const read = readStyleAbout(text, file);
    expect(read.ok ? '' : read.problem.message).toMatch(message);
  });
});
