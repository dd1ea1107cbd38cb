import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fill, inFolder, NODE_ENTRY, withCore } from './place.ts';
import { row, type Row } from './row.ts';

const STORIES = Number(process.env.COPYDESK_BENCH_EXPORTS ?? 10_000);

/** The most memory that a process has had, in MB; null where the system does not tell. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Exports every story of a profile to HTML with the built command, watching its memory from outside. */
export const exporting = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const profile = path.join(folder, 'profile');
    await withCore(profile, ({ call }) => fill(call, STORIES));
    const out = path.join(folder, 'out');
    const args = ['export', '--all', '--format', 'html', '--out', out, '--json', '--profile', profile];
    const from = performance.now();
    const child = spawn(process.execPath, [NODE_ENTRY, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    let peak: number | null = null;
    const watch = setInterval(() => (peak = peakOf(child.pid) ?? peak), 50);
    const code = await new Promise<number | null>((resolve) => {
      child.on('exit', resolve);
    });
    clearInterval(watch);
    if (code !== 0) throw new Error(`copydesk export ended with ${String(code)}`);
    const seconds = (performance.now() - from) / 1000;
    return [
      row({
        name: `export to HTML, ${STORIES.toLocaleString('en')} stories`,
        value: STORIES / seconds,
        unit: 'stories/s',
      }),
      ...(peak === null ? [] : [row({ name: 'export, peak memory', value: peak, unit: 'MB' })]),
    ];
  });
