import { plain } from './styles/plain.ts';

export type Theme = 'system' | 'light' | 'dark';

const LIGHT = '--paper:#fff;--ink:#1a1a18;--soft:#5d5d57;--line:#d9d7d0;--tint:#f5f3ee;--link:#0b5394';
const DARK = '--paper:#171716;--ink:#ecebe6;--soft:#a5a39b;--line:#3a3935;--tint:#22211f;--link:#8ab8ef';

/** Whether a style can be read in the dark: white words on a ground that it paints for the light alone cannot. */
const knowsDark = (rules: string): boolean =>
  !/background/u.test(rules) ||
  /var\(\s*--(?:paper|ink)\b|light-dark\(|prefers-color-scheme|color-scheme\s*:/u.test(rules);

/**
 * A page's style sheet: its colours, light and dark after the system or as asked, and the rules of a site style.
 * Every style may use `--paper`, `--ink`, `--soft`, `--line`, `--tint` and `--link`, and `light-dark()`; one that
 * paints a ground and uses nothing of the kind is light everywhere.
 */
export const pageStyle = (asked: Theme, rules: string = plain.css): string => {
  const theme = knowsDark(rules) ? asked : 'light';
  const scheme = theme === 'system' ? 'light dark' : theme;
  const dark = theme === 'system' ? `@media (prefers-color-scheme:dark){:root{${DARK}}}` : '';
  return `:root{color-scheme:${scheme};${theme === 'dark' ? DARK : LIGHT}}${dark}${rules}`;
};
