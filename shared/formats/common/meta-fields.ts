import { articleMeta, emptyMeta, type ArticleMeta } from '../../article/meta.ts';

/** Fields one by one, each kept only if the model accepts it: a strange page must not spoil the good ones. */
export function acceptedFields(fields: Record<string, unknown>): Partial<ArticleMeta> {
  const base = emptyMeta({ language: 'en', zone: 'UTC' });
  let out: Partial<ArticleMeta> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || value === '') continue;
    const parsed = articleMeta.safeParse({ ...base, [key]: value });
    if (parsed.success) out = { ...out, [key]: parsed.data[key as keyof ArticleMeta] };
  }
  return out;
}
