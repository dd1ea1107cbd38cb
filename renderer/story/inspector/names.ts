import { call } from '../../bridge/index.ts';
import { number } from '../../ui/format.ts';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { words } from '../../ui/words/index.ts';
import type { InputOf } from '../../../shared/protocol/index.ts';

type Field = InputOf<'value.suggest'>['field'];

/**
 * Values of other stories that begin so, as a text box offers them, with the role given last.
 * @param first offered before all others when they fit
 */
export async function suggestValues(
  field: Field,
  typed: string,
  storyId: string,
  first: readonly string[] = [],
): Promise<(Suggestion & { role: string })[]> {
  const answer = await call('value.suggest', {
    field,
    prefix: typed.trim().slice(0, 200),
    except: storyId,
    limit: 10,
  });
  const found = answer.ok ? answer.value : [];
  const wanted = typed.trim().toLocaleLowerCase();
  const own = first.filter(
    (name) =>
      name !== '' && name.toLocaleLowerCase().startsWith(wanted) && !found.some((f) => f.value === name),
  );
  return [
    ...own.map((name) => ({ value: name, label: name, role: '' })),
    ...found.map(({ value, detail, count }) => ({
      value,
      label: value,
      detail: detail === '' ? words().story.tags.used(count, number(count)) : detail,
      role: detail,
    })),
  ];
}
