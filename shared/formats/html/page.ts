import { safeHref } from '../../article/links.ts';
import type { Image } from '../../article/nodes/image.ts';
import { altOf, directionOf } from '../../article/questions.ts';
import { shareCard, type ShareCard } from '../../article/share.ts';
import { escapeHtml, oneLine } from '../common/characters.ts';
import { dateForReaders, isoInZone } from '../common/dates.ts';
import type { Direction } from '../common/direction.ts';
import { openEmbargo } from '../common/findings.ts';
import { pictureSet, type PictureSet } from '../common/media.ts';
import type { ExportInput } from '../format.ts';
import { blocksToHtml, type PictureAddress } from './blocks.ts';
import { turnedWords } from './direction.ts';
import { articleData, scriptJson } from './json-ld.ts';
import { pageStyle, type Theme } from './style.ts';
import { pageWords } from '../common/page-words.ts';

export type Page = { html: string; beside: PictureSet['beside']; warnings: PictureSet['warnings'] };

export type PageLook = {
  theme: Theme;
  inlineMedia: boolean;
  /** The rules of a site style, cleaned by `cleanCss`; the plain ones otherwise. */
  rules?: string;
};

/**
 * The whole page of a story: semantic HTML, its own style sheet, structured data, no script that runs.
 * `inlineMedia` puts pictures into the page as `data:` addresses and shows no picture from elsewhere (for previews).
 */
export function articlePage(input: ExportInput, look: PageLook): Page {
  const pictures = pictureSet(input, look.inlineMedia ? 'inline' : 'beside');
  const address = pictureAddress(pictures, !look.inlineMedia);
  const html = documentHtml(input, headLines(input, address, look), address);
  return { html, beside: pictures.beside, warnings: pictures.warnings };
}

/**
 * What a preview is measured by: the same page with empty boxes of the pictures' sizes, without script elements, and its
 * style sheet apart. Laid out at the same width it is as tall as the page itself.
 */
export function articleTwin(
  input: ExportInput,
  look: Pick<PageLook, 'theme' | 'rules'>,
): { html: string; css: string } {
  const box: PictureAddress = (image) => {
    const record = image.media === undefined ? undefined : input.media(image.media)?.record;
    if (!record) return null;
    const { width, height } = record;
    const src = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${String(width)}' height='${String(height)}'/%3E`;
    return { src, width, height };
  };
  return { html: documentHtml(input, [], box), css: pageStyle(look.theme, look.rules) };
}

function documentHtml(input: ExportInput, head: readonly string[], picture: PictureAddress): string {
  const { meta, body } = input.projection;
  const direction = directionOf(meta);
  return `<!doctype html>
<html lang="${escapeHtml(meta.language)}" dir="${direction}">
<head>
${head.join('\n')}
</head>
<body>
<article class="story">
${headerHtml(input, direction)}
<div class="copy">
${blocksToHtml(body, { picture, direction })}
</div>${footerHtml(input, direction)}
</article>
</body>
</html>
`;
}

const pictureAddress =
  (pictures: PictureSet, fromElsewhere: boolean): PictureAddress =>
  (image: Image) => {
    const stored = image.media === undefined ? null : pictures.address(image.media);
    if (stored) {
      const { width, height } = stored.file.record;
      return { src: stored.src, width, height };
    }
    if (!fromElsewhere || image.media !== undefined || image.source === undefined) return null;
    const href = safeHref(image.source);
    return href && /^https?:/u.test(href) ? { src: href } : null;
  };

function headLines(input: ExportInput, address: PictureAddress, look: PageLook): string[] {
  const { meta, body } = input.projection;
  const card = shareCard(meta, body);
  const [title, social] = [oneLine(card.search.text), oneLine(card.social.text)];
  const description = descriptionOf(card);
  const pictures = look.inlineMedia
    ? []
    : body.flatMap((b) => {
        const src = b.kind === 'image' ? (address(b)?.src ?? '') : '';
        return b.kind === 'image' && src !== '' ? [{ src, alt: altOf(b) }] : [];
      });
  const images = pictures.map(({ src }) => src);
  const named = (name: string, content: string): string =>
    oneLine(content) === '' ? '' : `<meta name="${name}" content="${escapeHtml(oneLine(content))}">`;
  const property = (name: string, content: string): string =>
    oneLine(content) === '' ? '' : `<meta property="${name}" content="${escapeHtml(oneLine(content))}">`;
  return [
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title || '–')}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    named('generator', input.generator),
    openEmbargo(input) || meta.status === 'killed' ? '<meta name="robots" content="noindex, noarchive">' : '',
    named('description', description),
    named('author', meta.bylines.map((b) => b.name).join(', ')),
    named('keywords', meta.keywords.join(', ')),
    property('og:type', 'article'),
    property('og:title', social),
    property('og:description', description),
    property('og:locale', meta.language.replace('-', '_')),
    property('og:image', images[0] ?? ''),
    images[0] === undefined ? '' : property('og:image:alt', pictures[0]?.alt ?? ''),
    property('article:published_time', isoInZone(meta.dateline.date ?? input.createdAt, meta.zone)),
    property('article:modified_time', isoInZone(input.revision.savedAt, meta.zone)),
    ...meta.bylines.map((b) => property('article:author', b.name)),
    property('article:section', meta.desk ?? ''),
    ...meta.keywords.map((k) => property('article:tag', k)),
    named('twitter:card', images[0] === undefined ? 'summary' : 'summary_large_image'),
    named('twitter:title', social),
    named('twitter:description', description),
    named('twitter:image', images[0] ?? ''),
    `<script type="application/ld+json">${scriptJson(articleData(input, images))}</script>`,
    `<style>${pageStyle(look.theme, look.rules)}</style>`,
  ].filter((line) => line !== '');
}

/** What the card shows; a first paragraph that stands in for a description is cut to about the length of one. */
function descriptionOf({ description }: ShareCard): string {
  const text = oneLine(description.text);
  if (description.from !== 'body' || text.length <= 200) return text;
  const cut = text.slice(0, 200).toWellFormed().replaceAll('\ufffd', '');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}

function headerHtml(input: ExportInput, direction: Direction): string {
  const { meta } = input.projection;
  const turn = (text: string): string => turnedWords(text, direction);
  const words = pageWords(meta.language);
  const lines: string[] = [];
  const embargo = openEmbargo(input);
  if (embargo) {
    const until = dateForReaders(embargo.at, { language: meta.language, zone: embargo.zone }, 'time');
    const iso = isoInZone(embargo.at, embargo.zone);
    lines.push(
      `<p class="embargo">${escapeHtml(words.embargo)} <time datetime="${iso}" data-zone="${escapeHtml(embargo.zone)}">${escapeHtml(until)}</time></p>`,
    );
  }
  if (oneLine(meta.headline) !== '')
    lines.push(`<h1 class="headline"${turn(meta.headline)}>${escapeHtml(oneLine(meta.headline))}</h1>`);
  if (meta.standfirst.trim() !== '') {
    const standfirst = escapeHtml(meta.standfirst.trim()).replaceAll('&#10;', '<br>');
    lines.push(`<p class="standfirst"${turn(meta.standfirst)}>${standfirst}</p>`);
  }
  for (const b of meta.bylines) {
    if (b.name.trim() === '') continue;
    const role = b.role ? `, <span class="role">${escapeHtml(oneLine(b.role))}</span>` : '';
    lines.push(
      `<p class="byline"${turn(b.name)}><span class="author">${escapeHtml(oneLine(b.name))}</span>${role}</p>`,
    );
  }
  const place = meta.dateline.place
    ? `<span class="place">${escapeHtml(oneLine(meta.dateline.place))}</span>`
    : '';
  const day =
    meta.dateline.date === undefined
      ? ''
      : `<time datetime="${isoInZone(meta.dateline.date, meta.zone)}">${escapeHtml(dateForReaders(meta.dateline.date, meta))}</time>`;
  if (place !== '' || day !== '')
    lines.push(
      `<p class="dateline"${turn(meta.dateline.place ?? '')}>${[place, day].filter((p) => p !== '').join(', ')}</p>`,
    );
  return `<header>\n${lines.join('\n')}\n</header>`;
}

function footerHtml(input: ExportInput, direction: Direction): string {
  const { meta } = input.projection;
  const turn = (text: string): string => turnedWords(text, direction);
  const lines: string[] = [];
  if (meta.correctionNote?.trim()) {
    const label = escapeHtml(pageWords(meta.language).correction);
    const note = escapeHtml(meta.correctionNote.trim()).replaceAll('&#10;', '<br>');
    lines.push(
      `<aside class="correction"><p><strong>${label}:</strong> <span${turn(meta.correctionNote)}>${note}</span></p></aside>`,
    );
  }
  if (meta.usageTerms?.trim())
    lines.push(
      `<p class="usage"${turn(meta.usageTerms)}>${escapeHtml(meta.usageTerms.trim()).replaceAll('&#10;', '<br>')}</p>`,
    );
  return lines.length === 0 ? '' : `\n<footer>\n${lines.join('\n')}\n</footer>`;
}
