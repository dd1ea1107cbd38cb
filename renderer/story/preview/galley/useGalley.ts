import { useEffect, useMemo, useState } from 'react';
import { fitDecks } from '../../../../shared/copyfit/decks.ts';
import { makeFitter, type Fitted } from '../../../../shared/copyfit/fit.ts';
import { linesIn, PX_PER_MM, PX_PER_PT, standing } from '../../../../shared/copyfit/space.ts';
import { copyText, countWords } from '../../../../shared/article/questions.ts';
import { GUTTER_MM, mmOf, type Slot } from '../../../../shared/protocol/kept/slot.ts';
import { faceReady, familyOf, measureIn } from '../measure.ts';
import { useBody } from '../useBody.ts';
import { useMeta } from '../../useStory.ts';

/** So many blocks are fitted before the window may do something else. */
const PORTION = 120;

/** The story in its column, and how it stands against its space. */
export function useGalley(slot: Slot) {
  const body = useBody();
  const [language] = useMeta('language');
  const [headline] = useMeta('headline');
  const [headlines] = useMeta('headlines');
  const [ready, setReady] = useState('');
  const [fitted, setFitted] = useState<readonly Fitted[] | null>(null);
  const { face, size, leading, width } = slot;

  useEffect(() => {
    let current = true;
    const load = async () => {
      await faceReady(face);
      if (current) setReady(face);
    };
    void load();
    return () => {
      current = false;
    };
  }, [face]);

  const fit = useMemo(() => {
    if (ready !== face) return null;
    const setting = { width: width * PX_PER_MM, size: size * PX_PER_PT, leading: leading * PX_PER_PT };
    return makeFitter(setting, measureIn(familyOf(face), setting.size, language));
  }, [ready, face, size, leading, width, language]);

  useEffect(() => {
    if (!fit) return undefined;
    const done: Fitted[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const portion = () => {
      done.push(...fit(body, done.length, Math.min(body.length, done.length + PORTION)));
      if (done.length < body.length) timer = setTimeout(portion, 0);
      else setFitted(done);
    };
    portion();
    return () => {
      clearTimeout(timer);
    };
  }, [fit, body]);

  const stands = useMemo(() => {
    if (!fitted) return null;
    const lines = fitted.reduce((sum, item) => sum + item.depth, 0);
    const set = fitted
      .filter((item) => item.kind !== 'image')
      .reduce((sum, item) => sum + item.lines.length, 0);
    const words = body.reduce((sum, block) => sum + countWords(copyText(block), language), 0);
    const { depth, legs } = slot;
    const space = depth.unit === 'lines' ? { lines: Math.floor(depth.value) } : { mm: mmOf(depth) };
    return standing(lines, linesIn({ legs, ...space }, leading), { words, lines: set });
  }, [fitted, body, language, slot, leading]);

  const decks = useMemo(() => {
    if (ready !== face) return null;
    const { columns, size: points, decks: allowed } = slot.headline;
    const wide = (width * columns + GUTTER_MM * (columns - 1)) * PX_PER_MM;
    const measure = measureIn(familyOf(face), points * PX_PER_PT, language);
    return fitDecks(headlines.print ?? headline, wide, allowed, measure);
  }, [ready, face, slot.headline, width, language, headlines.print, headline]);

  return { fitted, stands, decks };
}
