/** The page's own look, the same that exports have: a calm reader's column. In the shape of a folder that a desk adds. */
export const plain = {
  about: {
    name: 'Plain',
    author: 'Copydesk',
    description: 'A calm reader’s column: the look of exported pages.',
  },
  css: `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Georgia,"Source Serif 4","Noto Serif",serif;overflow-wrap:break-word}
.story{max-width:42rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1,h2,h3,h4,.byline,.dateline,figcaption,table,.correction,.usage,.embed,.embargo{font-family:system-ui,"Segoe UI","Noto Sans",sans-serif}
h1{font-size:2.25rem;line-height:1.15;margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:2.25rem 0 .75rem}
h3{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h4{font-size:1.05rem;line-height:1.4;margin:1.75rem 0 .5rem}
p,ul,ol,blockquote,figure,.table{margin:0 0 1.15rem}
.standfirst{font-size:1.3rem;line-height:1.45;color:var(--soft)}
.byline,.dateline{font-size:.95rem;margin:0 0 .25rem}
.byline .role,.dateline{color:var(--soft)}
header{border-block-end:1px solid var(--line);padding-block-end:1.25rem;margin-block-end:1.75rem}
a{color:var(--link);text-underline-offset:.15em}
.exact{white-space:pre-wrap}
li.gap{list-style:none}
blockquote{margin-inline:0;padding-inline-start:1.25rem;border-inline-start:3px solid var(--line)}
blockquote p:last-child{margin-block-end:0}
.pullquote{margin:2rem 0;padding:1.25rem 0;border-block:2px solid var(--ink);font-size:1.5rem;line-height:1.35}
.pullquote blockquote{border:0;padding:0;margin:0}
.pullquote .attribution{font-size:1rem;margin:.75rem 0 0;color:var(--soft)}
.pullquote .attribution::before{content:"— "}
figure{margin-inline:0}
img{display:block;max-width:100%;height:auto}
.missing{border:1px dashed var(--line);padding:2rem 1rem;color:var(--soft);margin:0}
figcaption{font-size:.9rem;line-height:1.45;color:var(--soft);margin-block-start:.5rem}
.credit,.picture .rights{font-size:.8125rem}
.embed{border:1px solid var(--line);border-radius:4px;padding:1rem}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.45}
th,td{border-block-end:1px solid var(--line);padding:.5rem .75rem;text-align:start;vertical-align:top}
th{background:var(--tint)}
td p,th p{margin:0 0 .35rem}
hr{border:0;border-block-start:1px solid var(--line);margin:2.5rem auto;width:40%}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em}
.correction{background:var(--tint);border-inline-start:3px solid var(--link);padding:1rem 1.25rem;font-size:.95rem}
.correction p{margin:0}
.embargo{font-weight:600;border:2px solid currentColor;padding:.5rem .75rem;font-size:.95rem}
.usage{font-size:.8125rem;color:var(--soft);border-block-start:1px solid var(--line);padding-block-start:1rem}
@media print{body{background:#fff;color:#000;font-size:11pt}.story{max-width:none;padding:0}a{color:inherit}figure,table,blockquote{break-inside:avoid}h1,h2,h3,h4{break-after:avoid}}
`,
};
