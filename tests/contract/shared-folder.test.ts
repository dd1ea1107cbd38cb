import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { hosts, value, type Host } from './hosts.ts';

const session = 'contract-window-1';
const patience = { timeout: 20_000, interval: 200 };

/** Two desks and one real folder between them, as a stick or a network drive would be. */
describe.each(hosts)('the shared folder %s', (_name, start) => {
  let a: Host;
  let b: Host;
  let root: string;
  let folder: string;
  // Two desks start here, each with a store of its own and perhaps a server.
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'copydesk-shared-'));
    folder = path.join(root, 'stick');
    await mkdir(folder);
    [a, b] = await Promise.all([start(), start()]);
    const profile = { language: 'en-GB', zone: 'UTC' };
    await value(a.call('profile.set', { ...profile, name: 'Ines Quill', initials: 'IQ' }));
    await value(b.call('profile.set', { ...profile, name: 'Tobias Wren', initials: 'TW' }));
    for (const host of [a, b]) {
      const { id } = await value(host.asShell('destination.add', { path: folder }));
      await value(host.call('shared.choose', { destination: id }));
    }
  }, 60_000);
  afterEach(async () => {
    for (const name of await readdir(folder)) await rm(path.join(folder, name));
    await until(b, []);
  });
  afterAll(async () => {
    await a.stop();
    await b.stop();
    await rm(root, { recursive: true, force: true });
  });

  const read = (host: Host): Promise<OutputOf<'shared.read'>> => value(host.call('shared.read', {}));
  const names = async (host: Host): Promise<string[][]> =>
    (await read(host)).waiting.map(({ name, state }) => [name, state]);
  const until = (host: Host, expected: string[][]): Promise<void> =>
    vi.waitFor(async () => {
      expect(await names(host)).toEqual(expected);
    }, patience);
  async function begin(headline: string): Promise<string> {
    const { ack, article } = await value(a.call('story.create', { session }));
    await value(
      a.call('story.save', {
        storyId: ack.storyId,
        session,
        base: { number: ack.number, sha256: ack.sha256 },
        patch: { blocks: [], meta: { ...article.meta, headline, slug: headline } },
      }),
    );
    return ack.storyId;
  }
  const send = async (storyId: string, passphrase?: string): Promise<OutputOf<'handoff.send'>> => {
    const { folder: shared } = await read(a);
    return value(
      a.call('handoff.send', {
        storyId,
        to: 'Tobias',
        destination: shared?.id ?? '',
        ...(passphrase === undefined ? {} : { passphrase }),
      }),
    );
  };
  it('offers what was put there, once however often it lies there, and tells the sender that it was taken', async () => {
    const storyId = await begin('pumps');
    const sent = await send(storyId);
    await writeFile(path.join(folder, 'again.handoff'), await readFile(sent.path));
    await until(b, [['again.handoff', 'ready']]);
    const [one] = (await read(b)).waiting;
    expect(one?.seen).toMatchObject({ headline: 'pumps', from: 'Ines Quill', plan: 'new' });
    expect(await names(a)).toEqual([]);
    const { content } = await value(b.call('shared.open', { id: one?.id ?? '' }));
    await value(b.call('handoff.take', { content, session }));
    expect(await names(b)).toEqual([]);
    await vi.waitFor(async () => {
      const [row] = await value(a.call('handoff.list', { storyId }));
      expect(row?.taken?.by).toBe('Tobias Wren');
    }, patience);
    // Nothing that lies there was changed or taken away.
    const left = await readdir(folder);
    expect(left.filter((name) => name.endsWith('.handoff')).toSorted()).toEqual([
      'again.handoff',
      'pumps-r2.handoff',
    ]);
  });

  it('waits for a file that is still being written, and says why one cannot be taken', async () => {
    const kept = path.join(root, 'kept.handoff');
    await rename((await send(await begin('gate'))).path, kept);
    const whole = new Uint8Array(await readFile(kept));
    const growing = path.join(folder, 'growing.handoff');
    await writeFile(growing, whole.subarray(0, 100));
    await writeFile(path.join(folder, '.copydesk-0123456789abcdef.part'), whole);
    const tampered = Uint8Array.from(whole);
    const place = Buffer.from(whole).indexOf('current.json') + 'current.json'.length + 12;
    tampered[place] = (tampered[place] ?? 0) ^ 1;
    await writeFile(path.join(folder, 'tampered.handoff'), tampered);
    const begun = whole.length - 100;
    for (let at = 0; at < 4; at += 1) {
      await appendFile(growing, whole.subarray(100 + (begun * at) / 4, 100 + (begun * (at + 1)) / 4));
      expect((await names(b)).filter(([name]) => name === 'growing.handoff')).toEqual([]);
    }
    await until(b, [
      ['growing.handoff', 'ready'],
      ['tampered.handoff', 'refused'],
    ]);
    const refused = (await read(b)).waiting.find(({ state }) => state === 'refused');
    expect(refused?.problem?.code).toMatch(/^(?:zip|package|handoff)\./u);
    // Had it been believed while it grew, it would have been no hand-off.
    const half = await b.call('handoff.look', { content: whole.subarray(0, whole.length >> 1) });
    expect(half.ok).toBe(false);
    await value(b.call('shared.hide', { id: refused?.id ?? '' }));
    expect(await names(b)).toEqual([['growing.handoff', 'ready']]);
    expect(await readdir(folder)).toContain('tampered.handoff');
  });

  it('is looked for again when it went away, and is no place to write to meanwhile', async () => {
    await send(await begin('ferry'));
    await until(b, [['ferry-r2.handoff', 'ready']]);
    const [before] = (await read(b)).waiting;
    await rename(folder, `${folder}-away`);
    await vi.waitFor(async () => {
      expect([(await read(b)).away, await names(b)]).toEqual([true, []]);
    }, patience);
    const gone = await b.call('shared.open', { id: before?.id ?? '' });
    expect(gone.ok || gone.problem.code).toBe('handoff.gone');
    const storyId = await begin('quay');
    const unsent = await a.call('handoff.send', { storyId, destination: (await read(a)).folder?.id ?? '' });
    expect(unsent.ok || unsent.problem.code).toBe('folder.gone');
    expect(await value(a.call('handoff.list', { storyId }))).toEqual([]);
    await rename(`${folder}-away`, folder);
    await until(b, [['ferry-r2.handoff', 'ready']]);
  });

  it('offers a locked one until it was taken, and never one’s own', async () => {
    const sent = await send(await begin('lock'), 'three wet herrings');
    await until(b, [['lock-r2.handoff', 'locked']]);
    expect(await names(a)).toEqual([]);
    const content = new Uint8Array(await readFile(sent.path));
    await value(b.call('handoff.take', { content, session, passphrase: 'three wet herrings' }));
    expect(await names(b)).toEqual([]);
    await value(b.call('shared.choose', { destination: null }));
    expect((await read(b)).folder).toBeNull();
    const own = await b.call('shared.choose', { destination: 'exports' });
    expect(own.ok || own.problem.kind).toBe('not-found');
  });
});
