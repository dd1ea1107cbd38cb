import { describe, expect, it } from 'vitest';
import { articleType } from '../../../../shared/formats/html/genres.ts';
import { webAddress } from '../../../../shared/formats/html/inlines.ts';
import { scriptJson } from '../../../../shared/formats/html/json-ld.ts';
import { isoInZone, readIso } from '../../../../shared/formats/common/dates.ts';

describe('the structured data of a page', () => {
  it('has a type for each kind of news', () => {
    expect(
      ['Analysis', 'op-ed', 'Background', 'Review', 'Report', undefined, 'Weather'].map(articleType),
    ).toEqual([
      'AnalysisNewsArticle',
      'OpinionNewsArticle',
      'BackgroundNewsArticle',
      'ReviewNewsArticle',
      'ReportageNewsArticle',
      'NewsArticle',
      'NewsArticle',
    ]);
  });

  it('cannot end its script element', () => {
    const json = scriptJson({ headline: '</script><!--<script>\u2028' });
    expect(json).not.toMatch(/[<\u2028]/u);
    expect(JSON.parse(json)).toEqual({ headline: '</script><!--<script>\u2028' });
  });
});

describe('an address on a page', () => {
  it('is written as a browser would send it', () => {
    expect(webAddress('https://a.example/a b?q={x|y}&r="<ø>"#`')).toBe(
      'https://a.example/a%20b?q=%7Bx%7Cy%7D&amp;r=%22%3Cø%3E%22#%60',
    );
  });
});

describe('times', () => {
  it.each([
    [0, 'UTC', '1970-01-01T00:00:00Z'],
    [Date.UTC(2026, 6, 1, 12), 'Europe/Oslo', '2026-07-01T14:00:00+02:00'],
    [Date.UTC(2026, 0, 1, 12, 0, 0, 5), 'America/St_Johns', '2026-01-01T08:30:00.005-03:30'],
    [Date.UTC(2026, 0, 1), 'No/Such_Zone', '2026-01-01T00:00:00Z'],
  ])('%d in %s is %s and reads back', (at, zone, iso) => {
    expect(isoInZone(at, zone)).toBe(iso);
    expect(readIso(iso)).toBe(at);
  });
});
