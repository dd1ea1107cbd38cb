import path from 'node:path';
import Database from 'better-sqlite3';
import { text } from '../../shared/article/inline.ts';
import { copyOf } from './copy.ts';
import { inFolder, must, withCore } from './place.ts';
import { percentile, row, type Row } from './row.ts';

const SAVES = 300;
const WARM_UP = 20;

/** One small row, one commit, as durable as ours: the least that any acknowledged save costs on this disk. */
function rawCommits(file: string): { commit: (n: number) => void; close: () => void } {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL); INSERT INTO note VALUES (1, '')");
  const update = db.prepare('UPDATE note SET words = ? WHERE id = 1');
  return {
    commit: (n) => update.run(`a changed paragraph, the ${String(n)}th time `.repeat(8)),
    close: () => db.close(),
  };
}

/** Saves a changed paragraph of an 800-word story through the core, in turn with a raw commit on the same disk. */
export const saving = (): Promise<Row[]> =>
  inFolder((folder) =>
    withCore(path.join(folder, 'profile'), async ({ call }) => {
      const session = 'bench-saving';
      const article = copyOf(800);
      const { ack: first } = await must(call('story.create', { session, article }));
      const raw = rawCommits(path.join(folder, 'raw.db'));
      const [ours, plain]: [number[], number[]] = [[], []];
      let base = { number: first.number, sha256: first.sha256 };
      for (let n = 0; n < SAVES + WARM_UP; n++) {
        const changed = {
          kind: 'paragraph' as const,
          id: 'bench3',
          content: [text(`Changed ${String(n)} times.`)],
        };
        let from = performance.now();
        const ack = await must(
          call('story.save', { storyId: first.storyId, session, base, patch: { blocks: [changed] } }),
        );
        const saved = performance.now() - from;
        base = { number: ack.number, sha256: ack.sha256 };
        from = performance.now();
        raw.commit(n);
        const committed = performance.now() - from;
        if (n < WARM_UP) continue;
        ours.push(saved);
        plain.push(committed);
      }
      raw.close();
      return ([0.5, 0.99] as const).map((share) =>
        row({
          name: `save p${String(share * 100)}`,
          value: percentile(ours, share),
          unit: 'ms',
          baseline: percentile(plain, share),
          target: { ratio: 2 },
        }),
      );
    }),
  );
