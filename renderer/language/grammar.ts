import { Dialect as HarperDialect, LocalLinter, SuggestionKind, type Lint, type LintConfig } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import type { Dialect } from '../../shared/language/dictionaries.ts';
import type { Finding, Piece, Sort } from '../../shared/language/finding.ts';
import { addressSpans, notWords, overlaps } from '../../shared/language/segments.ts';
import type { Checker } from './engine.ts';

/** What the house's own rules say better, or what is a matter of taste that a desk has already settled. */
const OFF: LintConfig = {
  AvoidCurses: false,
  Dashes: false,
  LongSentences: false,
  OxfordComma: false,
  UseEllipsisCharacter: false,
  UseTitleCase: false,
};

const SPELLING = ['Spelling', 'Typo'];
const STYLE = ['Style', 'Readability', 'Redundancy', 'Regionalism'];

const MOST_SUGGESTIONS = 5;

/** Harper, which runs in the worker that imports this file: its own worker would come from a blob, which no page of ours may run. */
export async function openGrammar(dialect: Dialect): Promise<Checker> {
  const linter = new LocalLinter({ binary: slimBinary, dialect: HarperDialect[dialect] });
  await linter.setup();
  await linter.setLintConfig({ ...(await linter.getLintConfig()), ...OFF });
  return {
    check: async (piece) => {
      const groups = await linter.organizedLints(piece.text, {
        language: 'plaintext',
        forceAllHeadings: piece.place === 'headline' || piece.place === 'heading',
      });
      return Object.entries(groups).flatMap(([rule, lints]) =>
        lints.flatMap((lint) => findingOf(rule, lint, piece)),
      );
    },
    // What it suggests comes with the finding.
    suggest: () => [],
  };
}

function findingOf(rule: string, lint: Lint, piece: Piece): Finding[] {
  const span = lint.span();
  // In UTF-16 units, as Harper's own wrapper turns them; a test holds it to that.
  const [from, to] = [span.start, span.end];
  const kind = lint.lint_kind();
  const sort: Sort = SPELLING.includes(kind) ? 'spelling' : STYLE.includes(kind) ? 'style' : 'grammar';
  const found = piece.text.slice(from, to);
  const finding: Finding = {
    from,
    to,
    sort,
    level: sort === 'style' ? 'note' : 'warn',
    rule: `harper:${rule}`,
    message:
      rule === 'SpellCheck'
        ? ''
        : lint
            .message()
            .replaceAll('`', '“')
            .replace(/“([^“]*)“/gu, '“$1”'),
    suggestions: lint
      .suggestions()
      .slice(0, MOST_SUGGESTIONS)
      .map((suggestion) =>
        suggestion.kind() === SuggestionKind.InsertAfter
          ? found + suggestion.get_replacement_text()
          : suggestion.get_replacement_text(),
      ),
  };
  lint.free();
  // An item that ends a sentence begun above the list has no capital.
  if (rule === 'SentenceCapitalization' && piece.item === true && piece.text.slice(0, from).trim() === '')
    return [];
  const silent = [...piece.skip, ...(sort === 'spelling' ? notWords(piece.text) : addressSpans(piece.text))];
  const inside = from >= 0 && from < to && to <= piece.text.length;
  return inside && !overlaps(silent, from, to) ? [finding] : [];
}
