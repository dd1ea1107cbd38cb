export type Direction = 'ltr' | 'rtl';

/** Letters of the scripts that are written right to left (Unicode bidi classes R and AL); digits are weak and do not count. */
const RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}\u061c\u200f]/u;
const STRONG = /[\p{L}\u061c\u200e\u200f]/u;

/** The direction of the first strong character, as `dir="auto"` finds it in an editor (UAX #9, P2 and P3); null without one. */
export function strongDirection(text: string): Direction | null {
  const first = STRONG.exec(text)?.[0];
  return first === undefined ? null : RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
