import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, notRun, seeded, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { startWriter } from './child.ts';
import { lookAt } from './profile.ts';
import { inFolder, mountFault, system } from './temp.ts';

/** `EXT4_IOC_SHUTDOWN` with `NOLOGFLUSH` (linux/fs/ext4/ext4.h): the file system stops at once, nothing more is written. */
const SHUTDOWN = 0x8004587d;
const NO_LOG_FLUSH = 2;
const PULL: [command: string, flag: string, code: string][] = [
  [
    'perl',
    '-e',
    `sysopen(my $f, $ARGV[0], 0) or exit 2; my $v = pack('I', ${String(NO_LOG_FLUSH)}); <STDIN>; ioctl($f, ${String(SHUTDOWN)}, $v) or exit 1`,
  ],
  [
    'python3',
    '-c',
    `import fcntl,os,struct,sys; f = os.open(sys.argv[1], os.O_RDONLY); sys.stdin.readline(); fcntl.ioctl(f, ${String(SHUTDOWN)}, struct.pack('I', ${String(NO_LOG_FLUSH)}))`,
  ],
];

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Holds the plug, so that nothing but the pull itself lies between counting and darkness. Null without a hand for it. */
function armPlug(folder: string): (() => Promise<boolean>) | null {
  const hand = PULL.find(([command]) => has(command));
  if (!hand) return null;
  const [command, flag, code] = hand;
  const child = spawn(command, [flag, code, folder], { stdio: ['pipe', 'ignore', 'ignore'] });
  return () =>
    new Promise((resolve) => {
      child.once('exit', (status) => {
        resolve(status === 0);
      });
      child.stdin.end('now\n');
    });
}

type Sum = { acks: number; lost: number; losing: number; faults: string[]; refused: string | null };

async function cutRuns({ runs, seed }: FaultOptions, args: (dir: string) => string[]): Promise<Sum> {
  const random = seeded(seed);
  const sum: Sum = { acks: 0, lost: 0, losing: 0, faults: [], refused: null };
  for (let run = 0; run < runs && sum.refused === null; run++)
    await inFolder(async (dir) => {
      const image = join(dir, 'disk.img');
      const disk = join(dir, 'disk');
      mkdirSync(disk);
      writeFileSync(image, '');
      truncateSync(image, 64 * 1024 * 1024);
      const mount = (): boolean => system('mount', '-o', 'loop', image, disk);
      if (!system('mkfs.ext4', '-q', '-F', image) || !mount()) {
        sum.refused = 'mkfs.ext4 or a loop mount was refused';
        return;
      }
      try {
        const writer = startWriter(args(join(disk, 'profile')));
        const pull = armPlug(disk);
        await writer.until(20 + random(200));
        // Counted before the plug is pulled: what arrives while it is being pulled proves nothing.
        const { last, count } = writer.heard();
        const dark = pull ? await pull() : false;
        await writer.kill();
        if (!dark) sum.refused = 'neither perl nor python3 could stop the file system';
        system('umount', disk);
        if (sum.refused !== null) return;
        if (!mount()) {
          sum.faults.push('the disk did not mount again');
          return;
        }
        const found = lookAt(join(disk, 'profile'));
        const lost = Math.max(0, last - found.seq);
        sum.acks += count;
        sum.lost += lost;
        sum.losing += lost > 0 ? 1 : 0;
        sum.faults.push(...found.faults);
        if (count === 0) sum.faults.push(`no ack: ${writer.errors().slice(0, 300)}`);
      } finally {
        system('umount', '-l', disk);
      }
    });
  return sum;
}

const told = (sum: Sum, runs: number): string =>
  `${String(runs)} cuts, ${String(sum.acks)} acknowledged, ${String(sum.lost)} lost in ${String(sum.losing)} of them, ${String(sum.faults.length)} faults${sum.faults.length > 0 ? ` (${sum.faults.slice(0, 3).join(', ')})` : ''}`;

export const powercut: Fault = {
  name: 'powercut',
  promise: 'no acknowledged edit is lost when the power goes',
  quick: 5,
  full: 100,
  check: async (options): Promise<Outcome> => {
    const fault = mountFault();
    if (fault) return notRun(fault);
    const sum = await cutRuns(options, (dir) => ['core', dir]);
    if (sum.refused) return notRun(sum.refused);
    return judge(sum.lost === 0 && sum.faults.length === 0, told(sum, options.runs));
  },
  // The same store with synchronous=NORMAL, which is what this build would use if the opening recipe were forgotten.
  control: async (options): Promise<Outcome> => {
    const fault = mountFault();
    if (fault) return notRun(fault);
    const runs = Math.min(options.runs, 10);
    const sum = await cutRuns({ ...options, runs }, (dir) => ['raw', dir, 'NORMAL', '1']);
    if (sum.refused) return notRun(sum.refused);
    return judge(sum.losing >= Math.ceil(runs * 0.8), told(sum, runs));
  },
};
