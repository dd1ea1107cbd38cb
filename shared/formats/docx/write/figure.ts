import { text } from '../../../article/inline.ts';
import type { Embed } from '../../../article/nodes/atoms.ts';
import type { Image } from '../../../article/nodes/image.ts';
import { bookmarkOf } from '../names.ts';
import { paragraph } from './paragraph.ts';
import { drawing, standIn } from './pictures.ts';
import { lineXml, pieces } from './runs.ts';
import { wayOf } from './text-block.ts';
import { around as signed } from './anchors.ts';
import type { Stamped, Writing } from './writing.ts';
import { tag } from './xml.ts';

/** Words of a field; where they were others before, those struck out and these put in. */
function fieldWords(
  now: string,
  before: string,
  stamped: Stamped,
  changed: Stamped,
  writing: Writing,
): string {
  const run = (words: string, struck: boolean): string =>
    words === '' ? '' : tag('w:r', {}, pieces(words, struck));
  const { stamps } = writing;
  if (now === before) return stamps.around(run(now, stamped.del !== undefined), stamped);
  return (
    stamps.around(run(before, true), { del: changed.del }) +
    stamps.around(run(now, false), { ins: changed.ins })
  );
}

/** A picture: a paragraph that shows it, one with its caption, one with its credit. Comments stand around the first. */
export function imageXml(image: Image, writing: Writing): string {
  const { stamps, around } = writing;
  const stamped: Stamped = { ins: image.ins, del: image.del };
  const shown = drawing(image, writing);
  const picture = shown === '' ? tag('w:r', {}, pieces(standIn(image), image.del !== undefined)) : shown;
  const before = image.was?.as ?? image;
  const changed: Stamped = { ins: image.was, del: image.was };
  const field = (style: 'Caption' | 'Credit', now: string, old: string): string => {
    const words = fieldWords(now, old, stamped, changed, writing);
    return words === ''
      ? ''
      : paragraph({ style, way: wayOf(undefined, now || old, around) }, words, writing, { mark: stamped });
  };
  return [
    paragraph(
      { style: 'Picture' },
      signed(writing.anchors.of(image.id), stamps.around(picture, stamped)),
      writing,
      { names: [bookmarkOf(image.id)], mark: stamped },
    ),
    field('Caption', image.caption, before.caption),
    field('Credit', image.credit, before.credit),
  ].join('');
}

/** Something that lives elsewhere: its words, which lead there. */
export function embedXml(embed: Embed, writing: Writing): string {
  const stamped: Stamped = { ins: embed.ins, del: embed.del };
  const run = (url: string, fallback: string, how: Stamped) => ({
    ...text(fallback || url, [], { href: url }),
    ...(how.ins ? { ins: how.ins } : {}),
    ...(how.del ? { del: how.del } : {}),
  });
  const { was } = embed;
  const content = was
    ? [run(was.as.url, was.as.fallback, { del: was }), run(embed.url, embed.fallback, { ins: was })]
    : [run(embed.url, embed.fallback, stamped)];
  return paragraph(
    { style: 'Embed', way: wayOf(undefined, embed.fallback, writing.around) },
    lineXml(content, writing.anchors.of(embed.id), writing),
    writing,
    { names: [bookmarkOf(embed.id)], mark: stamped },
  );
}

export const ruleXml = (rule: { id: string } & Stamped, writing: Writing): string =>
  paragraph({ style: 'HorizontalLine' }, signed(writing.anchors.of(rule.id), ''), writing, {
    names: [bookmarkOf(rule.id)],
    mark: rule,
  });
