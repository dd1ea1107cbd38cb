/** A newspaper's page: a ruled nameplate line, a tall serif headline, a drop capital, justified copy on wide screens. */
export const broadsheet = {
  about: {
    name: 'Broadsheet',
    author: 'Copydesk',
    description: 'A printed page on a screen: tall serif headlines, rules, a drop capital.',
  },
  css: `
*{box-sizing:border-box}
body{margin:0;background:light-dark(#fbf8f1,#161513);color:light-dark(#161412,#e9e4d8);font:1.125rem/1.55 "Source Serif 4",Georgia,"Times New Roman","Noto Serif",serif;overflow-wrap:break-word}
.story{max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 5rem;border-block-start:6px double currentColor}
h1,h2,h3,h4{font-family:"Source Serif 4",Georgia,"Times New Roman","Noto Serif",serif;line-height:1.08;text-wrap:balance}
h1{font-size:clamp(2.1rem,6vw,3.5rem);font-weight:700;letter-spacing:-.015em;margin:.25rem 0 1rem}
h2{font-size:1.4rem;margin:2.5rem 0 .6rem;padding-block-start:.6rem;border-block-start:1px solid currentColor}
h3{font-size:1.15rem;font-style:italic;margin:2rem 0 .4rem}
h4{font-size:1rem;font-variant:small-caps;margin:1.5rem 0 .3rem}
p,ul,ol,blockquote,figure,.table{margin:0 0 .9rem}
header{margin-block-end:1.5rem;padding-block-end:1rem;border-block-end:1px solid currentColor}
.standfirst{font-size:1.35rem;line-height:1.35;font-style:italic;color:var(--soft)}
.byline,.dateline{font-size:.9rem;margin:0 0 .2rem}
.byline .author{font-weight:700}
.dateline .place{font-weight:700}
.byline .role,.dateline{color:var(--soft)}
.copy>p:first-of-type:not([dir])::first-letter{float:inline-start;font-size:3.35em;line-height:.82;padding-inline-end:.08em;padding-block-start:.06em;font-weight:700}
@media (min-width:700px){.copy>p{text-align:justify;hyphens:auto}.copy>p+p{text-indent:1.4em;margin-block-start:-.9rem}}
a{color:inherit;text-decoration-color:var(--link);text-underline-offset:.15em}
.exact{white-space:pre-wrap}
li.gap{list-style:none}
blockquote{margin-inline:1.5rem;font-style:italic}
.pullquote{margin:2rem 0;padding:1rem 0;border-block:4px double currentColor;font-size:1.6rem;line-height:1.25;text-align:center}
.pullquote blockquote{margin:0}
.pullquote .attribution{font-size:.95rem;font-style:normal;margin:.6rem 0 0;color:var(--soft)}
figure{margin-inline:0}
img{display:block;max-width:100%;height:auto}
.missing{border:1px dashed currentColor;padding:2rem 1rem;color:var(--soft);margin:0}
figcaption{font-size:.875rem;line-height:1.4;color:var(--soft);margin-block-start:.4rem;padding-block-end:.4rem;border-block-end:1px solid var(--line)}
.credit,.picture .rights{font-size:.8rem}
.embed{border-block:1px solid var(--line);padding:.9rem 0}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.4;border-block:2px solid currentColor}
th,td{border-block-end:1px solid var(--line);padding:.4rem .6rem;text-align:start;vertical-align:top}
th{font-variant:small-caps}
td p,th p{margin:0 0 .3rem}
hr{border:0;border-block-start:1px solid currentColor;margin:2rem auto;width:30%}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em}
.correction{border:1px solid currentColor;padding:.9rem 1.1rem;font-size:.95rem}
.correction p{margin:0}
.embargo{font-weight:700;border:3px double currentColor;padding:.5rem .75rem}
.usage{font-size:.8rem;color:var(--soft);border-block-start:1px solid var(--line);padding-block-start:1rem}
`,
};
