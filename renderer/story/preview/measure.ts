import { remembering, type Look, type Measure } from '../../../shared/copyfit/lines.ts';

const CSS: Record<Look, string> = { roman: '', italic: 'italic ', bold: 'bold ', boldItalic: 'italic bold ' };

/** The faces that come with the app, and what stands behind every face for scripts it lacks. */
const BEHIND =
  "'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif Hebrew', 'Noto Serif CJK SC', 'Songti SC', Georgia, serif";
export const FACES = ['Source Serif 4 Variable', 'Inter Variable'] as const;
export const familyOf = (face: string): string => `'${face}', ${BEHIND}`;

/**
 * Measures with the real typeface, in CSS pixels.
 * @param family a CSS font-family
 * @param language chooses between the shapes that Chinese, Japanese and Korean give one character
 */
export function measureIn(family: string, size: number, language: string): Measure {
  const canvas = document.createElement('canvas');
  canvas.lang = language;
  const brush = canvas.getContext('2d');
  if (!brush) return (text) => text.length * size * 0.5;
  let now: Look | null = null;
  return remembering((text, look) => {
    if (look !== now) brush.font = `${CSS[look]}${String(size)}px ${family}`;
    now = look;
    return brush.measureText(text).width;
  });
}

/** Resolves when a face can be measured; one that is not there falls back at once. */
export async function faceReady(face: string): Promise<void> {
  const looks = Object.values(CSS).map((look) => document.fonts.load(`${look}16px '${face}'`));
  await Promise.allSettled(looks);
}
