import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  cleanCss,
  fontFace,
  PLAIN_STYLE,
  readStyleAbout,
  SHIPPED_STYLES,
  type StyleAbout,
} from '../../shared/formats/index.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { styleId, type SiteStyle } from '../../shared/protocol/preview.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import type { Answer, CoreContext } from './context.ts';

const MAX_STYLES = 200;
const MAX_ABOUT_BYTES = 64 * 1024;
const MAX_CSS_BYTES = 512 * 1024;
const MAX_FONT_BYTES = 2 * 1024 * 1024;

const GUIDE = `A site style is a folder in here. Copydesk finds it when the preview opens, and when you choose Refresh there.

styles/
  harbour/
    style.json   { "name": "Harbour", "author": "The web desk", "description": "Our site since spring" }
    style.css    the rules of the page
    harbour.woff2

- style.json needs a name. A typeface is named in it with its file in the same folder:
  "fonts": [{ "family": "Harbour Serif", "file": "harbour.woff2", "weight": "200 900", "style": "normal" }]
- style.css stands in the place of the plain style. The page has article.story with header (h1.headline, .standfirst,
  .byline, .dateline), .copy and footer. The colours --paper, --ink, --soft, --line, --tint and --link turn with light and
  dark, and light-dark() works.
- Nothing is fetched: @import and addresses other than data: do nothing, and the preview says so.
- style.json may have 64 kB, style.css 512 kB, a typeface 2 MB (eight at most). Links to files elsewhere are not followed.
`;

export const stylesFolder = (ctx: CoreContext): string => path.join(ctx.ports.profileDir, 'styles');

/** How a file of a style is called to people, the same on every system. */
const nameOf = (id: string, file: string): string => `styles/${id}/${file}`;

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

/** A file that is really in the style's folder and not too large. */
function readPart(ctx: CoreContext, id: string, file: string, most: number): Result<Buffer, Said> {
  const called = { file: nameOf(id, file) };
  const place = path.join(stylesFolder(ctx), id, file);
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (!found) return fail(say('style.missing-file', called));
  if (!found.isFile()) return fail(say('style.not-a-file', called));
  if (found.size > most)
    return fail(
      say('style.too-large', { ...called, kilobytes: kilobytes(found.size), most: kilobytes(most) }),
    );
  try {
    return ok(readFileSync(place));
  } catch {
    return fail(say('style.unreadable', called));
  }
}

function aboutOf(ctx: CoreContext, id: string): Result<StyleAbout, Said> {
  const read = readPart(ctx, id, 'style.json', MAX_ABOUT_BYTES);
  return read.ok ? readStyleAbout(read.value.toString('utf8'), nameOf(id, 'style.json')) : read;
}

/** The rules of a style as they may stand in a page, and what of it is not used; a problem when none of it can be. */
export type StyleRules = { css: string; notes: Said[] };

function typefaces(ctx: CoreContext, id: string, about: StyleAbout): StyleRules {
  const notes: Said[] = [];
  const faces = (about.fonts ?? []).flatMap((font) => {
    const read = readPart(ctx, id, font.file, MAX_FONT_BYTES);
    if (read.ok) return [fontFace(font, read.value.toString('base64'))];
    notes.push(say('style.no-typeface', { why: read.problem, family: font.family }));
    return [];
  });
  return { css: faces.join(''), notes };
}

function inert(id: string, css: string): StyleRules {
  const clean = cleanCss(css);
  const { imports, addresses } = clean;
  const file = nameOf(id, 'style.css');
  const notes = [
    ...(imports > 0 ? [say('style.imports', { file, imports })] : []),
    ...(addresses > 0 ? [say('style.addresses', { file, addresses })] : []),
  ];
  return { css: clean.css, notes };
}

/** Reads a style for a page; one that came with the app stands before a folder of the same name. */
export function styleRules(ctx: CoreContext, id: string): Result<StyleRules, Said> {
  if (Object.hasOwn(SHIPPED_STYLES, id)) {
    const shipped = SHIPPED_STYLES[id as keyof typeof SHIPPED_STYLES];
    return ok({ css: shipped.css, notes: [] });
  }
  const about = aboutOf(ctx, id);
  if (!about.ok) return about;
  const css = readPart(ctx, id, 'style.css', MAX_CSS_BYTES);
  if (!css.ok) return css;
  const faces = typefaces(ctx, id, about.value);
  const rules = inert(id, css.value.toString('utf8'));
  return ok({ css: faces.css + rules.css, notes: [...faces.notes, ...rules.notes] });
}

function rowOf(ctx: CoreContext, id: string): SiteStyle {
  const about = aboutOf(ctx, id);
  const css = lstatSync(path.join(stylesFolder(ctx), id, 'style.css'), { throwIfNoEntry: false });
  const problem = !about.ok
    ? about.problem
    : css
      ? null
      : say('style.missing-file', { file: nameOf(id, 'style.css') });
  const { name = id, author = '', description = '' } = about.ok ? about.value : {};
  return { id, name, author, description, shipped: false, problem };
}

/** The folders of the desk that may be styles, by name. */
function folders(ctx: CoreContext): string[] {
  try {
    return readdirSync(stylesFolder(ctx), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && styleId.safeParse(entry.name).success)
      .map((entry) => entry.name)
      .filter((id) => !Object.hasOwn(SHIPPED_STYLES, id))
      .toSorted()
      .slice(0, MAX_STYLES);
  } catch {
    return [];
  }
}

export function listStyles(ctx: CoreContext): Answer<OutputOf<'style.list'>> {
  const shipped = Object.entries(SHIPPED_STYLES).map(([id, { about }]) => ({
    id,
    ...about,
    shipped: true,
    problem: null,
  }));
  const plainFirst = shipped.toSorted((a, b) => Number(b.id === PLAIN_STYLE) - Number(a.id === PLAIN_STYLE));
  return ok({
    folder: stylesFolder(ctx),
    styles: [...plainFirst, ...folders(ctx).map((id) => rowOf(ctx, id))],
  });
}

/** Makes the folder, with a page that says what a style is, for a person who wants to look into it. */
export function makeStylesFolder(ctx: CoreContext): Answer<OutputOf<'style.folder'>> {
  const folder = stylesFolder(ctx);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'README.txt'), GUIDE);
  } catch {
    return fail({
      kind: 'not-saved',
      ...say('style.no-folder', { folder }),
    });
  }
  return ok({ path: path.join(folder, 'README.txt') });
}
