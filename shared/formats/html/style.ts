import { plain } from './styles/plain.ts';

export type Theme = 'system' | 'light' | 'dark';

const LIGHT = '--paper:#fff;--ink:#1a1a18;--soft:#5d5d57;--line:#d9d7d0;--tint:#f5f3ee;--link:#0b5394';
const DARK = '--paper:#171716;--ink:#ecebe6;--soft:#a5a39b;--line:#3a3935;--tint:#22211f;--link:#8ab8ef';

/**
 * A page's style sheet: its colours, light and dark after the system or as asked, and the rules of a site style.
 * Every style may use `--paper`, `--ink`, `--soft`, `--line`, `--tint` and `--link`, and `light-dark()`.
 */
export const pageStyle = (theme: Theme, rules: string = plain.css): string => {
  const scheme = theme === 'system' ? 'light dark' : theme;
  const dark = theme === 'system' ? `@media (prefers-color-scheme:dark){:root{${DARK}}}` : '';
  return `:root{color-scheme:${scheme};${theme === 'dark' ? DARK : LIGHT}}${dark}${rules}`;
};
