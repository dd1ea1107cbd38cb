export const MOST_KEYWORDS = 200;

/** Adds keywords as they were typed or pasted (comma or line apart), each once whatever its case, 100 characters at most. */
export function withKeywords(keywords: readonly string[], typed: string): string[] {
  const known = new Set(keywords.map((k) => k.toLocaleLowerCase()));
  const out = [...keywords];
  for (const part of typed.split(/[,،、\n]/u)) {
    const keyword = part.trim().replace(/\s+/gu, ' ').slice(0, 100);
    if (keyword === '' || known.has(keyword.toLocaleLowerCase()) || out.length >= MOST_KEYWORDS) continue;
    known.add(keyword.toLocaleLowerCase());
    out.push(keyword);
  }
  return out;
}
