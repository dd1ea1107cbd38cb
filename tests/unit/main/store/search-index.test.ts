import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type Connection } from '../../../../main/store/driver.ts';
import { migrate, migrations } from '../../../../main/store/migrations/index.ts';

/** So many words of copy that a story fills pages of the index, from few words so that each stands in many places. */
const WORDS = 'harbour council barrier tide engineer ledger witness gate concrete budget winter survey'.split(
  ' ',
);
const lineOf = (n: number): string =>
  Array.from({ length: 60 }, (_, i) => WORDS[(n * 7 + i * 5) % WORDS.length]).join(' ');

/** Changes a long story among short ones as an editor does, and gives what SQLite says of the file. */
function changeAgainAndAgain(connection: Connection): unknown {
  const insert = connection.prepare('INSERT INTO story_text (rowid, headline, body) VALUES (?, ?, ?)');
  const remove = connection.prepare('DELETE FROM story_text WHERE rowid = ?');
  for (let story = 1; story <= 300; story++)
    insert.run(story, `Story ${String(story)}`, [0, 1, 2, 3].map((n) => lineOf(story + n)).join('\n'));
  const long = Array.from({ length: 500 }, (_, n) => lineOf(n));
  for (let turn = 1; turn <= 40; turn++) {
    if (turn % 7 === 0) long.fill(`w${String(turn)} harbour`, 0, 300);
    else long[turn] = `Changed ${String(turn)}`;
    connection.transaction(() => {
      remove.run(301);
      insert.run(301, 'The long one', long.join('\n'));
    })();
  }
  return connection.pragma('quick_check(1)', { simple: true });
}

let connection: Connection;
beforeEach(() => {
  connection = connect(':memory:', { create: true });
});
afterEach(() => {
  connection.close();
});

test('the index of a long story that is changed again and again stays sound', () => {
  migrate(connection);
  expect(changeAgainAndAgain(connection)).toBe('ok');
});

test('the control: as the index was made at first it does not, and lifting the store makes it sound', () => {
  migrate(connection, migrations.slice(0, 5));
  expect(changeAgainAndAgain(connection)).toMatch(/^fts5: checksum mismatch/u);
  migrate(connection);
  expect(connection.pragma('quick_check(1)', { simple: true })).toBe('ok');
  const found = connection
    .prepare("SELECT count(*) AS n FROM story_text WHERE story_text MATCH 'harbour'")
    .get();
  expect(found).toEqual({ n: 301 });
});
