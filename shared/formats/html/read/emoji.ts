import { attribute, classesOf, type Element } from './tree.ts';

const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Component}\ufe0f\u200d]+$/u;

/** The characters that a picture of an emoji stands for, as chats and mail programs draw them; null for any other picture. */
export function emojiOf(picture: Element): string | null {
  const named =
    classesOf(picture).some((c) => /emoji|emoticon/iu.test(c)) ||
    /emoji/iu.test(attribute(picture, 'itemtype') ?? '') ||
    attribute(picture, 'data-emoji') !== undefined ||
    attribute(picture, 'data-stringify-emoji') !== undefined;
  const words = (attribute(picture, 'alt') ?? attribute(picture, 'data-stringify-emoji') ?? '').trim();
  if (EMOJI.test(words) && !/^[\d#*]+$/u.test(words)) return words;
  return named && words !== '' && words.length <= 40 ? words : null;
}
