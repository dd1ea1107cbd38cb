import type { ArticleMeta } from '../../../article/meta.ts';
import type { Proposal, ProposedField } from '../../../article/proposals.ts';
import { markupText, oneLine } from '../../common/characters.ts';
import { dateForReaders } from '../../common/dates.ts';
import { openEmbargo } from '../../common/findings.ts';
import { pageWords } from '../../common/page-words.ts';
import type { ExportInput } from '../../format.ts';
import { around, FIELD_LINES, type Sign } from './anchors.ts';
import { paragraph } from './paragraph.ts';
import { pieces } from './runs.ts';
import type { StyleId } from './styles.ts';
import { wayOf } from './text-block.ts';
import type { Writing } from './writing.ts';
import { tag, valued } from './xml.ts';

const words = (text: string): string => tag('w:r', {}, pieces(text));

const line = (
  style: StyleId,
  text: string,
  writing: Writing,
  inside = words(text),
  signs: readonly Sign[] = [],
): string =>
  text === ''
    ? ''
    : paragraph({ style, way: wayOf(undefined, text, writing.around) }, around(signs, inside), writing);

/** A moment as a date control: Word keeps the moment beside the words in which it is written. */
const dateControl = (at: number, text: string, language: string, title: string): string =>
  tag(
    'w:sdt',
    {},
    tag(
      'w:sdtPr',
      {},
      valued('w:tag', title),
      tag(
        'w:date',
        { 'w:fullDate': `${new Date(at).toISOString().slice(0, 19)}Z` },
        valued('w:dateFormat', 'd MMMM yyyy'),
        valued('w:lid', language),
        valued('w:storeMappedDataAs', 'dateTime'),
        valued('w:calendar', 'gregorian'),
      ),
    ),
    tag('w:sdtContent', {}, tag('w:r', {}, pieces(text))),
  );

function datelineXml(meta: ArticleMeta, writing: Writing): string {
  const place = oneLine(meta.dateline.place ?? '');
  const { date } = meta.dateline;
  if (date === undefined) return line('Dateline', place, writing);
  const day = dateForReaders(date, meta);
  const before = place === '' ? '' : words(`${place}, `);
  return line('Dateline', place || day, writing, before + dateControl(date, day, meta.language, 'dateline'));
}

function embargoXml(input: ExportInput, writing: Writing): string {
  const embargo = openEmbargo(input);
  if (!embargo) return '';
  const { language } = input.projection.meta;
  const label = pageWords(language).embargo;
  const time = dateForReaders(embargo.at, { language, zone: embargo.zone }, 'time');
  const inside = `${words(`${label}: `)}${dateControl(embargo.at, time, language, 'embargo')}${words(` (${embargo.zone})`)}`;
  return line('Embargo', label, writing, inside);
}

/** The one proposal for a field. A line can be told as changed once: where several people want something else, as it stands. */
const onlyProposal = (proposals: readonly Proposal[], field: ProposedField): Proposal | undefined => {
  const [one, ...others] = proposals.filter((p) => p.field === field);
  return others.length === 0 ? one : undefined;
};

/** What stands above the copy, with what is proposed for it as tracked changes. */
export function openingXml(input: ExportInput, writing: Writing, proposals: readonly Proposal[]): string {
  const { meta } = input.projection;
  const field = (style: StyleId, name: ProposedField, clean: (text: string) => string): string => {
    const text = clean(meta[name]);
    const one = onlyProposal(proposals, name);
    const next = one ? clean(one.value) : '';
    const run = (of: string, struck = false): string => (of === '' ? '' : tag('w:r', {}, pieces(of, struck)));
    const inside = one
      ? writing.stamps.around(run(text, true), { del: one }) + writing.stamps.around(run(next), { ins: one })
      : words(text);
    return line(style, text || next, writing, inside, writing.anchors.of(FIELD_LINES[name]));
  };
  return [
    embargoXml(input, writing),
    field('Title', 'headline', oneLine),
    field('Subtitle', 'standfirst', (text) => markupText(text).trim()),
    ...meta.bylines.map(({ name, role }) =>
      line(
        'Byline',
        [name, role ?? '']
          .map(oneLine)
          .filter((w) => w !== '')
          .join(', '),
        writing,
      ),
    ),
    datelineXml(meta, writing),
  ].join('');
}

/** What stands below it. */
export const closingXml = ({ projection: { meta } }: ExportInput, writing: Writing): string =>
  line('Correction', markupText(meta.correctionNote ?? '').trim(), writing) +
  line('UsageTerms', markupText(meta.usageTerms ?? '').trim(), writing);
