import { connect } from '../../main/store/driver.ts';
import { openStore } from '../../main/store/open.ts';
import { move, ROWS } from './migrate-kill.ts';

/** The process that is killed while it lifts a store: as the app does, or (the control) piece by piece. */
const [, , file, how] = process.argv;
if (!file) throw new Error('expected a file');

if (how === 'whole') {
  process.stdout.write('1\n');
  openStore(file, { steps: move });
} else {
  const connection = connect(file);
  connection.exec('CREATE TABLE moved (n INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT');
  process.stdout.write('1\n');
  const step = ROWS / 100;
  for (let from = 0; from < ROWS; from += step) {
    connection.exec(`INSERT INTO moved SELECT n, words FROM plenty WHERE n > ${String(from)} AND n <= ${String(from + step)};
      DELETE FROM plenty WHERE n <= ${String(from + step)}`);
  }
}
setInterval(() => undefined, 1000);
