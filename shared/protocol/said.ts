import { z } from 'zod';
import { english, type Sentences } from '../words/en/index.ts';
import { writingOf, type Writing } from '../words/writing.ts';

export type Code = keyof Sentences;
const CODES = Object.keys(english) as [Code, ...Code[]];

/** What stands in a sentence. Text may be a sentence itself, or several: those are then said in the same language. */
export type Value = string | number | Said | Said[];

/**
 * A sentence of the core on its way to a person: which one, and what stands in it. Whoever shows it says it in the
 * interface's language with {@link sentenceOf}; `message` is the English one, for logs and the command line.
 */
export type Said = { code: Code; values: Record<string, Value>; message: string };

const value: z.ZodType<Value> = z.lazy(() => z.union([z.string(), z.number(), said, z.array(said)]));
export const said = z.strictObject({
  code: z.enum(CODES),
  values: z.record(z.string(), value),
  message: z.string(),
});

type ValuesOf<C extends Code> = Parameters<Sentences[C]>[0];
/** Where a sentence has a text, another sentence or several may stand as well; a choice stays a choice. */
type Given<V> = { [K in keyof V]: string extends V[K] ? string | Said | Said[] : V[K] };
type Rest<C extends Code> = ValuesOf<C> extends object ? [values: Given<ValuesOf<C>>] : [];

type Plain = Record<string, string | number>;
type AnySentence = (values: Plain, writing: Writing) => string;

/** The only way to make a sentence: `say('store.cut-short', { found: 12, expected: 4096 })`. */
export function say<C extends Code>(code: C, ...rest: Rest<C>): Said {
  const values: Said['values'] = { ...rest[0] };
  const made = { code, values, message: '' };
  return { ...made, message: sentenceOf(made, english, writingOf('en-GB')) };
}

/** The sentence of a problem or a finding, without what else it carries. */
export const saidOf = ({ code, values, message }: Said): Said => ({ code, values, message });

/** A sentence in a language; the English one where this window does not know its code. */
export function sentenceOf(one: Said, sentences: Sentences, writing: Writing): string {
  const known = sentences as Record<string, unknown>;
  const sentence = Object.hasOwn(known, one.code) ? (known[one.code] as AnySentence) : null;
  if (!sentence) return one.message;
  const within = (value: Value): string | number => {
    if (typeof value !== 'object') return value;
    return [value]
      .flat()
      .map((inner) => sentenceOf(inner, sentences, writing))
      .join(' ');
  };
  const plain = Object.fromEntries(Object.entries(one.values).map(([name, v]) => [name, within(v)]));
  return sentence(plain, writing);
}
