import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../shared/article/meta.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import type { JobRow } from '../../shared/protocol/export.ts';
import { hosts, kindOf, until, value, type Host } from './hosts.ts';
import { png } from './pictures.ts';

const session = 'contract-window-1';
const ended = (job: JobRow | undefined): boolean =>
  job !== undefined && ['done', 'failed', 'cancelled'].includes(job.state);

describe.each(hosts)('exports %s', (_name, start) => {
  let host: Host;
  let folder = '';
  beforeAll(async () => {
    host = await start();
    folder = await mkdtemp(path.join(tmpdir(), 'copydesk-exports-'));
  });
  afterAll(async () => {
    await host.stop();
    await rm(folder, { recursive: true });
  });

  async function story(meta: Partial<ArticleMeta>, body?: (id: string) => Block[]): Promise<string> {
    const { ack, article } = await value(host.call('story.create', { session, language: 'en-GB' }));
    const id = article.body[0]?.id ?? '';
    const text: Block[] = [
      { kind: 'paragraph', id, content: [{ kind: 'text', text: 'The ferry left the quay at noon.' }] },
    ];
    const { number, sha256 } = ack;
    const blocks = body ? body(id) : text;
    await value(
      host.call('story.save', {
        storyId: ack.storyId,
        session,
        base: { number, sha256 },
        patch: {
          meta: { ...article.meta, ...meta },
          blocks,
          order: blocks.map((b) => (b.id === id ? [0, 1] : b.id)),
        },
      }),
    );
    return ack.storyId;
  }

  const finished = async (job: JobRow): Promise<JobRow> => {
    const row = await until(
      async () => (await value(host.call('job.list', { limit: 100 }))).find((j) => j.jobId === job.jobId),
      ended,
    );
    if (!row) throw new Error('the job went away');
    return row;
  };
  const request = async (stories: string[], format: JobRow['format'], destination = 'exports') =>
    finished(await value(host.call('export.request', { stories, format, destination, confirmed: true })));
  const exportsDir = (): string => path.join(host.profileDir, 'exports');

  it('offers the formats and its own folder', async () => {
    const formats = await value(host.call('export.formats', {}));
    const places = await value(host.call('destination.list', {}));
    expect([formats.map((f) => f.id).sort(), places[0]?.path]).toEqual([
      ['docx', 'docx-tracked', 'html', 'markdown', 'package', 'text'],
      exportsDir(),
    ]);
  });

  it('writes a story under its slug in every format, and seals what left', async () => {
    const storyId = await story({ headline: 'Ferry leaves', slug: 'ferry' });
    for (const format of ['html', 'docx', 'docx-tracked', 'markdown', 'text', 'package'] as const) {
      const job = await request([storyId], format);
      expect([job.state, job.done, job.problem]).toEqual(['done', 1, null]);
    }
    const names = (await readdir(exportsDir())).filter((name) => name.startsWith('ferry'));
    expect(names.sort()).toEqual([
      'ferry.copydesk',
      'ferry.docx',
      'ferry.html',
      'ferry.md',
      'ferry.tracked.docx',
      'ferry.txt',
    ]);
    expect(await readFile(path.join(exportsDir(), 'ferry.md'), 'utf8')).toContain('left the quay at noon');
    const [head] = await value(host.call('revision.list', { storyId, limit: 1 }));
    expect([head?.sealed, head?.cause]).toEqual([true, 'export']);
  });

  it('lets nothing that was said about a story into any format', async () => {
    const storyId = await story({ headline: 'Talked about', slug: 'talked-about' });
    const opened = await value(host.call('story.open', { storyId }));
    const { number, sha256 } = opened.ack;
    const block = opened.article.body[0]?.id ?? '';
    const ranges = [{ at: { block, part: 'text' as const }, from: 4, to: 9 }];
    const about = { on: 'words' as const, base: { number, sha256 }, ranges };
    const thread = await value(
      host.call('thread.open', { storyId, about, text: 'Zanzibar, says @Quistgaard' }),
    );
    await value(host.call('thread.reply', { storyId, threadId: thread.threadId, text: 'Zanzibar again' }));
    const formats = await value(host.call('export.formats', {}));
    // The one with tracked changes is for an editor, and may bring them what was said.
    for (const { id } of formats.filter((format) => format.id !== 'docx-tracked')) {
      const job = await request([storyId], id);
      const { name, content } = await value(host.call('job.download', { jobId: job.jobId }));
      const isZip = content[0] === 0x50 && content[1] === 0x4b;
      const parts = isZip ? Object.entries(unzipSync(content)) : [[name, content] as const];
      const text = new TextDecoder();
      const found = parts.filter(([, bytes]) => /Zanzibar|Quistgaard/u.test(text.decode(bytes)));
      expect([id, found.map(([part]) => part)]).toEqual([id, []]);
    }
  });

  it('never writes over another story or a stranger, and always over its own', async () => {
    await writeFile(path.join(folder, 'storm.txt'), 'a private note');
    const { id } = await value(host.asShell('destination.add', { path: folder }));
    const [first, second] = [
      await story({ headline: 'One', slug: 'Storm' }),
      await story({ headline: 'Two', slug: 'storm' }),
    ];
    const one = await request([first], 'text', id);
    const two = await request([second], 'text', id);
    await request([first], 'text', id);
    const files = [...one.files, ...two.files];
    expect([files, await readFile(path.join(folder, 'storm.txt'), 'utf8')]).toEqual([
      process.platform === 'linux' ? ['Storm.txt', 'storm-2.txt'] : ['storm-2.txt', 'storm-3.txt'],
      'a private note',
    ]);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('puts pictures beside the page and downloads both as one zip', async () => {
    const { record } = await value(host.call('media.put', { name: 'q.png', content: png(8, 6) }));
    const storyId = await story({ headline: 'With a picture', slug: 'picture' }, (id) => [
      { kind: 'paragraph', id, content: [{ kind: 'text', text: 'Look.' }] },
      {
        kind: 'image',
        id: 'pc0000000001',
        media: record.media,
        width: 8,
        height: 6,
        alt: 'A quay',
        caption: 'The quay.',
        credit: 'M. Okonjo',
      },
    ]);
    const job = await request([storyId], 'html');
    const beside = await readdir(path.join(exportsDir(), 'picture-files'));
    const [picture = ''] = beside;
    const written = await readFile(path.join(exportsDir(), 'picture-files', picture));
    const kept = await value(host.call('media.read', { media: record.media }));
    expect(written.equals(kept.content)).toBe(true);
    const download = await value(host.call('job.download', { jobId: job.jobId }));
    expect([download.name, Object.keys(unzipSync(download.content)).sort()]).toEqual([
      'picture.zip',
      [`picture-files/${picture}`, 'picture.html'],
    ]);
  });

  it('downloads the bytes that it wrote', async () => {
    const storyId = await story({ headline: 'Same bytes', slug: 'same-bytes' });
    const job = await request([storyId], 'markdown');
    const download = await value(host.call('job.download', { jobId: job.jobId }));
    const { path: file } = await value(host.asShell('job.path', { jobId: job.jobId }));
    expect([download.name, Buffer.from(download.content).toString()]).toEqual([
      'same-bytes.md',
      await readFile(file, 'utf8'),
    ]);
  });

  it('says what a format finds before anything leaves, and stops an empty story', async () => {
    const { ack } = await value(host.call('story.create', { session }));
    const [checked] = await value(host.call('export.check', { stories: [ack.storyId], format: 'html' }));
    expect(checked?.findings.map((f) => f.level)).toContain('stop');
    const refused = host.call('export.request', {
      stories: [ack.storyId],
      format: 'html',
      destination: 'exports',
      confirmed: true,
    });
    expect(await kindOf(refused)).toBe('invalid');
  });

  it('tells that nobody approved a story, and lets it leave without a question', async () => {
    const storyId = await story({ headline: 'Draft', slug: 'draft' });
    const [checked] = await value(host.call('export.check', { stories: [storyId], format: 'text' }));
    expect(checked?.findings.filter((f) => f.level === 'note').map((f) => f.code)).toEqual([
      'check.not-approved',
    ]);
    const wanted = { stories: [storyId], format: 'text' as const, destination: 'exports' };
    expect(await kindOf(host.call('export.request', { ...wanted, confirmed: false }))).toBe('no problem');
  });

  it('asks to confirm a killed story', async () => {
    const storyId = await story({ headline: 'Killed', slug: 'killed', status: 'killed' });
    const wanted = { stories: [storyId], format: 'html' as const, destination: 'exports' };
    expect(await kindOf(host.call('export.request', { ...wanted, confirmed: false }))).toBe('invalid');
    expect(await kindOf(host.call('export.request', { ...wanted, confirmed: true }))).toBe('no problem');
  });

  it.each(['html', 'docx', 'markdown', 'text', 'package'] as const)(
    'asks before a story with open suggestions leaves as %s, and lets no word out that nobody agreed to',
    async (format) => {
      const by = { id: 'sugg', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
      const proposals = [{ ...by, id: 'field', field: 'headline' as const, value: 'Shut', was: 'Open' }];
      const fields = { headline: 'Open', slug: `open-${format}`, proposals };
      const storyId = await story(fields, (id) => [
        {
          kind: 'paragraph',
          id,
          content: [
            { kind: 'text', text: 'The ferry left ' },
            { kind: 'text', text: 'late', del: by },
            { kind: 'text', text: 'early', ins: by },
          ],
        },
      ]);
      const text = 'Is that so? Ask the harbour master.';
      await value(host.call('thread.open', { storyId, text, about: { on: 'story' } }));
      const wanted = { stories: [storyId], format, destination: 'exports' };
      const [checked] = await value(host.call('export.check', { stories: [storyId], format }));
      expect(checked?.findings).toContainEqual({
        level: 'warn',
        code: 'check.open-suggestions',
        values: { suggestions: 2 },
        message: expect.stringContaining('2 suggestions are open.') as string,
      });
      expect(await kindOf(host.call('export.request', { ...wanted, confirmed: false }))).toBe('invalid');
      const { jobId } = await request([storyId], format);
      const { content } = await value(host.call('job.download', { jobId }));
      const out =
        format === 'package' || format === 'docx'
          ? Object.values(unzipSync(new Uint8Array(content)))
              .map((entry) => Buffer.from(entry).toString())
              .join('\n')
          : Buffer.from(content).toString();
      expect(
        [/left late/u, /early/u, /Shut/u, /Ada/u, /harbour master/u, /w:(?:ins|del) |comment/u].map((w) =>
          w.test(out),
        ),
      ).toEqual([true, false, false, false, false, false]);
      // The control: the one format that is asked to, says all of it.
      if (format !== 'docx') return;
      const { content: tracked } = await value(
        host.call('job.download', { jobId: (await request([storyId], 'docx-tracked')).jobId }),
      );
      const said = Object.values(unzipSync(new Uint8Array(tracked)))
        .map((entry) => Buffer.from(entry).toString())
        .join('\n');
      expect([/early/u, /Ada/u, /harbour master/u].map((w) => w.test(said))).toEqual([true, true, true]);
    },
  );

  it('asks what is said of a story anew each time it leaves with its comments', async () => {
    const storyId = await story({ headline: 'Asked', slug: 'asked' });
    const first = await request([storyId], 'docx-tracked');
    await value(host.call('thread.open', { storyId, text: 'One more thing.', about: { on: 'story' } }));
    const second = await request([storyId], 'docx-tracked');
    const parts = async (jobId: string): Promise<string[]> =>
      Object.keys(unzipSync(new Uint8Array((await value(host.call('job.download', { jobId }))).content)));
    // What left before is made again as it left.
    expect(
      [await parts(first.jobId), await parts(second.jobId)].map((p) => p.includes('word/comments.xml')),
    ).toEqual([false, true]);
    expect((await request([storyId], 'docx-tracked')).jobId).toBe(second.jobId);
  });

  it('gives the same request a new attempt of the same job', async () => {
    const storyId = await story({ headline: 'Again', slug: 'again' });
    const first = await request([storyId], 'text');
    const second = await request([storyId], 'text');
    expect([second.jobId, second.attempt, second.done]).toEqual([first.jobId, first.attempt + 1, 1]);
  });

  it('does many at once, tells the bad ones apart, and a retry does only those', async () => {
    const good = await Promise.all(
      Array.from({ length: 12 }, (_, i) => story({ headline: `Many ${String(i)}`, slug: 'many' })),
    );
    const { ack } = await value(host.call('story.create', { session }));
    const job = await request([...good, ack.storyId], 'text');
    expect([job.state, job.total, job.done, job.failed]).toEqual(['failed', 13, 12, 1]);
    const { items, total } = await value(host.call('job.items', { jobId: job.jobId, offset: 0, limit: 100 }));
    expect([total, new Set(items.flatMap((i) => (i.file ? [i.file.toLowerCase()] : []))).size]).toEqual([
      13, 12,
    ]);
    expect(items.filter((i) => i.state === 'failed').map((i) => [i.storyId, i.problem?.kind])).toEqual([
      [ack.storyId, 'invalid'],
    ]);
    const retried = await finished(await value(host.call('job.retry', { jobId: job.jobId })));
    expect([retried.attempt, retried.done, retried.failed]).toEqual([2, 12, 1]);
  });

  it('cancels: what is done stays, the rest is not begun, and a retry goes on', async () => {
    await value(host.asShell('sample.make', { count: 100, seed: 11 }));
    const job = await value(
      host.call('export.request', {
        stories: 'all',
        format: 'text',
        destination: 'exports',
        confirmed: true,
      }),
    );
    const cancelled = await value(host.call('job.cancel', { jobId: job.jobId }));
    expect(cancelled.state).toBe('cancelled');
    const retried = await finished(await value(host.call('job.retry', { jobId: job.jobId })));
    expect(retried.done + retried.failed).toBe(job.total);
    expect(retried.done).toBeGreaterThanOrEqual(100);
  });

  it('fails as a whole when the folder is gone, and goes on when it is back', async () => {
    const stick = await mkdtemp(path.join(tmpdir(), 'copydesk-stick-'));
    const { id } = await value(host.asShell('destination.add', { path: stick }));
    await rm(stick, { recursive: true });
    const storyId = await story({ headline: 'Later', slug: 'later' });
    const job = await request([storyId], 'text', id);
    expect([job.state, job.problem?.kind]).toEqual(['failed', 'not-found']);
    expect(await kindOf(host.asShell('destination.add', { path: stick }))).toBe('invalid');
  });

  it('takes ended jobs off the list and leaves their files', async () => {
    const storyId = await story({ headline: 'Cleared', slug: 'cleared' });
    const job = await request([storyId], 'text');
    await value(host.call('job.clear', { jobId: job.jobId }));
    expect([
      await kindOf(host.call('job.items', { jobId: job.jobId, offset: 0, limit: 1 })),
      await kindOf(host.call('job.clear', { jobId: job.jobId })),
      await kindOf(host.call('job.retry', { jobId: job.jobId })),
      await kindOf(host.call('job.cancel', { jobId: job.jobId })),
      await kindOf(host.call('job.download', { jobId: job.jobId })),
      (await readdir(exportsDir())).includes('cleared.txt'),
    ]).toEqual(['not-found', 'not-found', 'not-found', 'not-found', 'not-found', true]);
  });

  it('says when a story or a folder is not there', async () => {
    const stories = ['01890a5d-ac96-774b-bcce-b302099a8057'];
    const known = await story({ headline: 'Known' });
    expect([
      await kindOf(host.call('export.check', { stories, format: 'html' })),
      await kindOf(
        host.call('export.request', { stories, format: 'html', destination: 'exports', confirmed: true }),
      ),
      await kindOf(
        host.call('export.request', {
          stories: [known],
          format: 'html',
          destination: 'nowhere',
          confirmed: true,
        }),
      ),
    ]).toEqual(['not-found', 'not-found', 'not-found']);
  });

  it('tells progress to every window', async () => {
    const storyId = await story({ headline: 'Told', slug: 'told' });
    const job = await request([storyId], 'text');
    const states = await until(
      () =>
        host.events.flatMap((e) => {
          const told = e.name === 'job.changed' ? (e.event as { job: JobRow }).job : null;
          return told?.jobId === job.jobId ? [told.state] : [];
        }),
      (seen) => seen.includes('done'),
    );
    expect(states[0]).toBe('queued');
  });

  it('renders the reader’s page with its pictures inside', async () => {
    const { record } = await value(host.call('media.put', { name: 'q.png', content: png(9, 9, 40) }));
    const storyId = await story({ headline: 'Seen by readers' }, (id) => [
      { kind: 'image', id, media: record.media, alt: 'Dark', caption: '', credit: '' },
    ]);
    const page = await value(host.asShell('preview.render', { storyId, theme: 'light' }));
    expect([
      page.html.includes('Seen by readers'),
      page.html.includes('src="data:image/png;base64,'),
      /<script(?![^>]*application\/ld\+json)/u.test(page.html),
    ]).toEqual([true, true, false]);
    expect(
      await kindOf(
        host.asShell('preview.render', { storyId: '01890a5d-ac96-774b-bcce-b302099a8057', theme: 'dark' }),
      ),
    ).toBe('not-found');
  });
});
