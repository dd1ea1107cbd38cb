import type { ListItem } from '../../../article/nodes/text-blocks.ts';
import { part, spaces, tag, valued } from './xml.ts';

type Entry = Pick<ListItem, 'list' | 'level' | 'start'>;

/** Word's own bullets, one for each level. */
const BULLETS = ['•', '◦', '▪'];
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'];

const BULLET_LIST = 1;
const [BULLETED, NUMBERED] = [0, 1];

const levels = (of: (level: number) => { start: number; format: string; text: string }): string[] =>
  Array.from({ length: 9 }, (_, level) => {
    const { start, format, text } = of(level);
    return tag(
      'w:lvl',
      { 'w:ilvl': level },
      valued('w:start', start),
      valued('w:numFmt', format),
      valued('w:lvlText', text),
      valued('w:lvlJc', 'left'),
      tag('w:pPr', {}, tag('w:ind', { 'w:left': 720 + level * 360, 'w:hanging': 360 })),
    );
  });

/** The lists of a document. All bulleted ones are one; each numbered one is a `w:num` with a start of its own. */
export class Numbering {
  private readonly starts: { level: number; start: number }[] = [];
  /** The open list of each level, as our own lists are told apart: a change of kind or a start opens a new one. */
  private open: { list: Entry['list']; id: number }[] = [];

  /** Tells that a list ends: what comes next is another one. */
  end(): void {
    this.open = [];
  }

  /** The list of an entry that stands next in the text. */
  idOf({ list, level, start }: Entry): number {
    this.open.length = Math.min(this.open.length, level + 1);
    const here = this.open[level];
    if (here?.list === list && start === undefined) return here.id;
    const id = this.made(list, level, start);
    this.open[level] = { list, id };
    return id;
  }

  /** The list of an entry as it was before a suggestion: it stands in no order with the others. */
  idBefore({ list, level, start }: Entry): number {
    return this.made(list, level, start);
  }

  private made(list: Entry['list'], level: number, start: number | undefined): number {
    if (list === 'bullet') return BULLET_LIST;
    this.starts.push({ level, start: start ?? 1 });
    return BULLET_LIST + this.starts.length;
  }

  xml(): string {
    const pattern = (id: number, of: Parameters<typeof levels>[0]): string =>
      tag(
        'w:abstractNum',
        { 'w:abstractNumId': id },
        valued('w:multiLevelType', 'hybridMultilevel'),
        ...levels(of),
      );
    return part(
      tag(
        'w:numbering',
        spaces('w'),
        pattern(BULLETED, (level) => ({ start: 1, format: 'bullet', text: BULLETS[level % 3] ?? '•' })),
        pattern(NUMBERED, (level) => ({
          start: 1,
          format: FORMATS[level % 3] ?? 'decimal',
          text: `%${String(level + 1)}.`,
        })),
        tag('w:num', { 'w:numId': BULLET_LIST }, valued('w:abstractNumId', BULLETED)),
        ...this.starts.map(({ level, start }, i) =>
          tag(
            'w:num',
            { 'w:numId': BULLET_LIST + 1 + i },
            valued('w:abstractNumId', NUMBERED),
            tag('w:lvlOverride', { 'w:ilvl': level }, valued('w:startOverride', start)),
          ),
        ),
      ),
    );
  }
}
