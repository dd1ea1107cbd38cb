import { makeEngine } from './engine.ts';
import { whyOf, type Question, type Reply } from './messages.ts';

/** A thread for language help. Grammar and dictionaries come in when they are first asked for: a thread for rules never loads them. */
const answer = makeEngine({
  grammar: async (dialect) => (await import('./grammar.ts')).openGrammar(dialect),
  dictionary: async (from, language) => (await import('./dictionary.ts')).openDictionary(from, language),
  now: () => performance.now(),
});

let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const reply = async (): Promise<void> => {
    let said: Reply;
    try {
      said = { id: data.id, ok: true, value: await answer(data) };
    } catch (error) {
      said = { id: data.id, ok: false, why: whyOf(error) };
    }
    postMessage(said);
  };
  last = last.then(reply);
});
