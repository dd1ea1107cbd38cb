import { openStore } from '../../main/store/open.ts';
import { paths } from '../../main/store/files.ts';
import { openProfile } from '../../main/store/store.ts';
import { judge, type Fault, type Outcome } from './fault.ts';
import { startWriter } from './child.ts';
import { inFolder } from './temp.ts';

/** The longest that a second process may take to say no, or to get in once the first is gone. */
const PROMPT_MS = 1000;

export const lock: Fault = {
  name: 'lock',
  promise: 'one writer per profile; a second is told why at once, and gets in at once when the first dies',
  quick: 3,
  full: 20,
  check: async ({ runs }): Promise<Outcome> => {
    let slowest = 0;
    const faults: string[] = [];
    for (let run = 0; run < runs; run++)
      await inFolder(async (dir) => {
        const writer = startWriter(['core', dir]);
        await writer.until(5);
        let began = performance.now();
        const second = openProfile({ profileDir: dir });
        slowest = Math.max(slowest, performance.now() - began);
        if (second.ok) {
          faults.push('a second writer got in');
          second.value.close();
        } else if (second.problem.kind !== 'in-use') faults.push(second.problem.kind);
        await writer.kill();
        began = performance.now();
        const third = openProfile({ profileDir: dir });
        slowest = Math.max(slowest, performance.now() - began);
        if (third.ok) third.value.close();
        else faults.push(`after the death of the first: ${third.problem.kind}`);
      });
    return judge(
      faults.length === 0 && slowest <= PROMPT_MS,
      `${String(runs)} runs, slowest answer ${slowest.toFixed(0)} ms, ${faults.length === 0 ? 'no faults' : faults.join(', ')}`,
    );
  },
  // SQLite alone lets a second process in: that is why there is a lock.
  control: () =>
    inFolder(async (dir): Promise<Outcome> => {
      const writer = startWriter(['core', dir]);
      await writer.until(5);
      const opened = openStore(paths(dir).store);
      const wrote = opened.ok;
      if (opened.ok) {
        opened.value.exec("INSERT INTO setting (name, value) VALUES ('second', '1')");
        opened.value.close();
      }
      await writer.kill();
      return judge(wrote, wrote ? 'without the lock a second process writes' : 'could not open');
    }),
};
