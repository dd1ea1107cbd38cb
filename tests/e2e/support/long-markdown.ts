const WORDS =
  'harbour council barrier tide engineer ledger witness gate concrete budget winter survey ferry market lantern quay ' +
  'petition archive mason beacon estuary drainage clerk hearing verdict pension orchard signal timber granary';
const words = WORDS.split(' ');

/** About so many words of copy, always the same. */
function prose(count: number, from: number): string {
  const out: string[] = [];
  for (let i = 0; i < count; i++) out.push(words[(from * 7 + i * 11 + ((i * i) % 5)) % words.length] ?? '');
  return `${out.join(' ')}.`;
}

/** A story of about 5,000 words in Markdown with everything that Markdown can say; it names two pictures beside it. */
export function longMarkdown(pictures: readonly [string, string]): string {
  const sections = Array.from({ length: 12 }, (_, n) =>
    [
      `## Chapter ${String(n + 1)} of the barrier`,
      prose(180, n),
      `**Bold ${String(n)}** and *italic ${String(n)}* and [a link ${String(n)}](https://example.org/page/${String(n)}?a=1&b=2). ${prose(190, n + 40)}`,
    ].join('\n\n'),
  );
  return [
    '---',
    'headline: The long barrier of Marrow Bay',
    'standfirst: Nine years, twelve chapters and one vote.',
    '---',
    '',
    sections.slice(0, 4).join('\n\n'),
    '- First point\n- Second point\n  - Nested point\n  - Another nested point\n- Third point',
    sections.slice(4, 8).join('\n\n'),
    '1. One\n2. Two\n3. Three',
    `![The barrier at dusk](${pictures[0]} "Dusk over the barrier")`,
    sections.slice(8, 10).join('\n\n'),
    '| Year | Cost | Side |\n| --- | --- | --- |\n| 2031 | 12 | North |\n| 2032 | 31 | South |',
    '> The tide does not read our minutes, said Ada Quillon.',
    `![The gate](${pictures[1]})`,
    '---',
    sections.slice(10).join('\n\n'),
    'The last words: the vote stood at thirty-one to twelve.',
  ].join('\n\n');
}
