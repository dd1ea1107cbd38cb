import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SCHEMA_VERSION, type Article } from '../../shared/article/article.ts';
import { text, type Inline } from '../../shared/article/inline.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { project } from '../../shared/article/projection.ts';
import { bodyText } from '../../shared/article/questions.ts';
import { isContested } from '../../shared/article/review/proposed.ts';
import { decide } from '../../shared/article/review/decide.ts';
import { suggestionsIn } from '../../shared/article/review/suggestions.ts';
import type { Stamp } from '../../shared/article/stamps.ts';
import type { InputOf, OutputOf } from '../../shared/protocol/index.ts';
import { hosts, value, type Host } from './hosts.ts';
import { png } from './pictures.ts';

const session = 'contract-window-1';
const para = (id: string, words: string): Block => ({ kind: 'paragraph', id, content: [text(words)] });
const by = (name: string, id: string, minute: string): Stamp => ({
  id,
  by: name,
  at: `2026-11-24T${minute}:00.000Z`,
});
const TOBIAS = by('Tobias Wren', 'sugg-tobias', '09:00');
const PETRA = by('Petra Lindqvale', 'sugg-petra', '09:10');
const LENA = by('Lena Fosse', 'sugg-lena', '09:20');
const put = (words: string, ins: Stamp): Inline => ({ ...text(words), ins });
const struck = (words: string, del: Stamp): Inline => ({ ...text(words), del });
const line = (id: string, ...parts: (string | Inline)[]): Block => ({
  kind: 'paragraph',
  id,
  content: parts.map((part) => (typeof part === 'string' ? text(part) : part)),
});
const told = (article: Article): string[] =>
  suggestionsIn(article.body).map(
    (s) => `${s.by} ${s.at.slice(11, 16)}: -${s.gone} +${s.came}${s.clash ? ' clash' : ''}`,
  );
const LINES = ['The wall held.', 'The mayor said so.', 'Forty pumps ran all night.'];

const [, alone] = hosts[0] ?? ['', () => Promise.reject(new Error('no host'))];

/** Two desks that never meet: what goes from one to the other is a file. */
describe.each(hosts)('a hand-off %s', (_name, start) => {
  let a: Host;
  let b: Host;
  beforeAll(async () => {
    [a, b] = [await start(), await start()];
    const profile = { language: 'en-GB', zone: 'UTC' };
    await value(a.call('profile.set', { ...profile, name: 'Ines Quill', initials: 'IQ' }));
    await value(b.call('profile.set', { ...profile, name: 'Tobias Wren', initials: 'TW' }));
  });
  afterAll(async () => {
    await a.stop();
    await b.stop();
  });

  const open = async (host: Host, storyId: string): Promise<OutputOf<'story.open'>> =>
    value(host.call('story.open', { storyId }));
  const linesOf = (article: Article): string[] => bodyText(project(article)).split('\n');

  async function begin(more: Partial<Article['meta']> = {}, extra: Block[] = []): Promise<string> {
    const { article } = await value(a.call('story.create', { session, language: 'en-GB', zone: 'UTC' }));
    const body = [...LINES.map((line, n) => para(`line-${String(n)}`, line)), ...extra];
    const meta = { ...article.meta, headline: 'The wall', slug: 'flood wall', ...more };
    const { ack } = await value(
      a.call('story.create', { session, article: { schemaVersion: SCHEMA_VERSION, meta, body } }),
    );
    return ack.storyId;
  }

  async function write(
    host: Host,
    storyId: string,
    blocks: Block[],
    meta: Partial<Article['meta']> = {},
  ): Promise<void> {
    const { ack, article } = await open(host, storyId);
    await value(
      host.call('story.save', {
        storyId,
        session,
        base: { number: ack.number, sha256: ack.sha256 },
        patch: { blocks, meta: { ...article.meta, ...meta } },
      }),
    );
  }

  const pack = (host: Host, storyId: string, more: Partial<InputOf<'handoff.pack'>> = {}) =>
    value(host.call('handoff.pack', { storyId, ...more }));
  const take = (host: Host, content: Uint8Array, passphrase?: string) =>
    value(
      host.call('handoff.take', { content, session, ...(passphrase === undefined ? {} : { passphrase }) }),
    );
  const refusal = async (host: Host, content: Uint8Array, passphrase?: string): Promise<string> => {
    const given = await host.call('handoff.take', {
      content,
      session,
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    return given.ok ? 'taken' : `${given.problem.kind}: ${given.problem.code}`;
  };
  const total = async (host: Host): Promise<number> =>
    (await value(host.call('story.list', { filter: {}, sort: 'updated', offset: 0, limit: 1 }))).total;

  it('goes out, is worked on by both, and comes back with every word, as suggestions', async () => {
    const storyId = await begin();
    const out = await pack(a, storyId, { to: 'Tobias Wren', note: 'Check the pumps, please.' });
    expect([out.name, out.locked]).toEqual(['flood-wall-r1.handoff', false]);
    const seen = await value(b.call('handoff.look', { content: out.content }));
    expect(seen).toMatchObject({
      headline: 'The wall',
      from: { name: 'Ines Quill', initials: 'IQ' },
      to: 'Tobias Wren',
      note: 'Check the pumps, please.',
      plan: 'new',
      suggestions: 0,
      steps: 1,
    });
    expect(await total(b)).toBe(0);
    const came = await take(b, out.content);
    expect([came.plan, came.ack.storyId]).toEqual(['new', storyId]);

    await write(b, storyId, [para('line-2', 'Fifty pumps ran all night.')], { keywords: ['flood'] });
    await write(a, storyId, [para('line-0', 'The old wall held.')], { slug: 'wall' });
    const back = await pack(b, storyId);

    const returned = await take(a, back.content);
    expect(returned).toMatchObject({ plan: 'merge', clashes: 0, order: false, fields: [] });
    const { article } = await open(a, storyId);
    const [accepted, rejected] = (['accept', 'reject'] as const).map((decision) => {
      const decided = decide(article, decision, { all: true });
      return decided.ok ? linesOf(decided.value) : [];
    });
    expect([accepted, rejected, article.meta.slug, article.meta.keywords, returned.suggestions]).toEqual([
      ['The old wall held.', 'The mayor said so.', 'Fifty pumps ran all night.'],
      ['The old wall held.', 'The mayor said so.', 'Forty pumps ran all night.'],
      'wall',
      ['flood'],
      1,
    ]);
    // Their text as it came can still be read and compared.
    const rows = await value(a.call('revision.list', { storyId, limit: 10 }));
    const theirs = rows.find((row) => row.side);
    const kept = await value(a.call('revision.read', { storyId, number: theirs?.number ?? 0 }));
    expect(linesOf(kept.article)).toEqual([
      'The wall held.',
      'The mayor said so.',
      'Fifty pumps ran all night.',
    ]);

    // Again, and the file that we made ourselves: nothing happens.
    const before = (await open(a, storyId)).ack;
    expect([(await take(a, back.content)).plan, (await take(a, out.content)).plan]).toEqual(['same', 'same']);
    expect((await open(a, storyId)).ack).toEqual(before);
    const list = await value(a.call('handoff.list', { storyId }));
    expect(list.map((row) => [row.direction, row.other, row.previous])).toEqual([
      ['in', 'Tobias Wren', out.handoffId],
      ['out', 'Tobias Wren', null],
    ]);

    // While they are open another return comes beside them.
    await write(b, storyId, [para('line-1', 'The mayor said nothing.')]);
    const later = await pack(b, storyId);
    expect((await value(a.call('handoff.look', { content: later.content }))).first).toBe(1);
    expect(await take(a, later.content)).toMatchObject({ plan: 'merge', clashes: 0, suggestions: 2 });
    const now = decide((await open(a, storyId)).article, 'accept', { all: true });
    expect(now.ok && linesOf(now.value)).toEqual([
      'The old wall held.',
      'The mayor said nothing.',
      'Fifty pumps ran all night.',
    ]);
  });

  it('of a second editor comes in beside what the first suggests, and what both touch is flagged', async () => {
    const c = await alone();
    try {
      await value(
        c.call('profile.set', { language: 'en-GB', zone: 'UTC', name: 'Petra Lindqvale', initials: 'PL' }),
      );
      const storyId = await begin();
      const out = await pack(a, storyId);
      for (const desk of [b, c]) await take(desk, out.content);
      await write(a, storyId, [para('line-1', 'The mayor said so twice.')]);
      await write(b, storyId, [line('line-0', 'The ', put('old ', TOBIAS), 'wall held.')]);
      await write(c, storyId, [
        line('line-0', 'The ', put('new ', by('Petra Lindqvale', 'sugg-new', '09:05')), 'wall held.'),
        line(
          'line-2',
          struck('Forty', PETRA),
          put('Fifty', PETRA),
          ' pumps ran all ',
          put('Sunday ', LENA),
          'night.',
        ),
      ]);
      await take(a, (await pack(b, storyId)).content);
      const first = (await open(a, storyId)).article;
      expect(told(first)).toEqual(['Tobias Wren 09:00: - +old ']);

      const second = (await pack(c, storyId)).content;
      expect(await take(a, second)).toMatchObject({ plan: 'merge', clashes: 1, suggestions: 4 });
      const { ack, article } = await open(a, storyId);
      expect(told(article)).toEqual([
        'Tobias Wren 09:00: - +old ',
        'Petra Lindqvale 09:05: -old  +new  clash',
        'Petra Lindqvale 09:10: -Forty +Fifty',
        'Lena Fosse 09:20: - +Sunday ',
      ]);
      // Without what came second it is what it was, with the first still open; in bulk the clash is not taken.
      const back = ['Petra Lindqvale', 'Lena Fosse'].reduce((now, by) => {
        const decided = decide(now, 'reject', { by });
        return decided.ok ? decided.value : now;
      }, article);
      expect([back, decide(article, 'accept', { all: true }).ok]).toEqual([first, false]);
      expect([(await take(a, second)).plan, (await open(a, storyId)).ack]).toEqual(['same', ack]);
    } finally {
      await c.stop();
    }
  });

  it('that left with open suggestions comes back with what was taken, refused and added there', async () => {
    const storyId = await begin();
    const OLD = by('Petra Lindqvale', 'sugg-old', '09:00');
    const DEPUTY = by('Petra Lindqvale', 'sugg-dep', '09:05');
    await write(a, storyId, [
      line('line-0', 'The ', put('old ', OLD), 'wall held.'),
      line('line-1', 'The ', struck('mayor', DEPUTY), put('deputy', DEPUTY), ' said so.'),
    ]);
    await take(b, (await pack(a, storyId)).content);
    expect(told((await open(b, storyId)).article)).toHaveLength(2);
    // There the first is accepted, the second rejected, and a third person suggests something.
    await write(b, storyId, [
      para('line-0', 'The old wall held.'),
      para('line-1', 'The mayor said so.'),
      line('line-2', 'Forty pumps ran all ', put('Sunday ', LENA), 'night.'),
    ]);
    await write(a, storyId, [line('line-0', 'The ', put('old ', OLD), 'wall held, barely.')]);
    const before = (await open(a, storyId)).article;
    const { content } = await pack(b, storyId);
    expect(await take(a, content)).toMatchObject({ plan: 'merge', clashes: 1 });
    const { ack, article } = await open(a, storyId);
    const sent = told(article).find((one) => one.startsWith('Tobias'));
    expect(told(article)).toEqual([
      'Petra Lindqvale 09:00: - +old ',
      'Petra Lindqvale 09:05: -mayor +deputy',
      sent,
      'Lena Fosse 09:20: - +Sunday ',
    ]);
    expect(sent).toMatch(/^Tobias Wren \d\d:\d\d: -deputy \+mayor clash$/u);
    expect(bodyText(project(article, 'base')).split('\n')).toEqual([
      'The wall held, barely.',
      'The mayor said so.',
      'Forty pumps ran all night.',
    ]);
    const rejected = ['Tobias Wren', 'Lena Fosse'].reduce((now, who) => {
      const decided = decide(now, 'reject', { by: who });
      return decided.ok ? decided.value : now;
    }, article);
    expect(rejected.body).toEqual(before.body);
    expect([(await take(a, content)).plan, (await open(a, storyId)).ack]).toEqual(['same', ack]);
  });

  it('is compared with what came back, and one change is taken from that', async () => {
    const storyId = await begin();
    await take(b, (await pack(a, storyId)).content);
    await write(b, storyId, [para('line-2', 'Fifty pumps ran all night.')]);
    await write(a, storyId, [para('line-0', 'The old wall held.')], { slug: 'wall' });
    await take(a, (await pack(b, storyId)).content);
    const rows = await value(a.call('revision.list', { storyId, limit: 10 }));
    const from = rows.find((row) => row.side)?.number ?? 0;
    const takeOne = async (came: string, field: string | null = null) => {
      const { ack } = await open(a, storyId);
      const { changes } = await value(a.call('revision.compare', { storyId, from, to: ack.number }));
      const one = changes.find((change) => (field ? change.field === field : change.came === came));
      const base = { number: ack.number, sha256: ack.sha256 };
      const keys = [one?.key ?? 'none'];
      return a.call('revision.take', { storyId, session, base, from, changes: keys });
    };
    // While suggestions are open only fields are taken: words would be decided on without a word.
    const refused = await takeOne('old ');
    expect(refused.ok || refused.problem.code).toBe('version.suggestions');
    const { article } = await value(takeOne('', 'slug'));
    expect([article.meta.slug, told(article).length]).toEqual(['flood wall', 1]);
    await write(a, storyId, [para('line-2', 'Fifty pumps ran all night.')]);
    expect(linesOf((await value(takeOne('old '))).article)).toEqual([
      'The wall held.',
      'The mayor said so.',
      'Fifty pumps ran all night.',
    ]);
  });

  it('goes forward where only one of the two wrote, and the notes stay at home', async () => {
    const secret = 'The source is the night watchman.';
    const storyId = await begin({ notebook: secret });
    const out = await pack(a, storyId);
    await take(b, out.content);
    expect((await open(b, storyId)).article.meta.notebook).toBeUndefined();
    await write(b, storyId, [para('line-0', 'The wall did not hold.')]);
    const back = await pack(b, storyId);
    expect((await value(a.call('handoff.look', { content: back.content }))).plan).toBe('forward');
    expect(await take(a, back.content)).toMatchObject({ plan: 'forward', suggestions: 0 });
    const { article } = await open(a, storyId);
    expect([linesOf(article)[0], article.meta.notebook]).toEqual(['The wall did not hold.', secret]);

    // And once more in each direction: what both know moves along.
    await write(a, storyId, [para('line-1', 'The mayor was not there.')]);
    expect((await take(b, (await pack(a, storyId)).content)).plan).toBe('forward');
    expect(linesOf((await open(b, storyId)).article)[1]).toBe('The mayor was not there.');
    const ticked = await pack(a, storyId, { notes: true });
    expect((await take(b, ticked.content)).plan).toBe('same');
  });

  it('that follows one which never came still tells every change', async () => {
    const storyId = await begin();
    await take(b, (await pack(a, storyId)).content);
    await write(a, storyId, [para('line-0', 'The old wall held.')]);
    await pack(a, storyId, { note: 'This one is lost on the way.' });
    await write(a, storyId, [para('line-1', 'The mayor was not there.')]);
    const last = await pack(a, storyId);
    expect((await take(b, last.content)).plan).toBe('forward');
    expect(linesOf((await open(b, storyId)).article).slice(0, 2)).toEqual([
      'The old wall held.',
      'The mayor was not there.',
    ]);
    // The same where the other desk wrote too.
    await write(b, storyId, [para('line-2', 'Fifty pumps ran all night.')]);
    await write(a, storyId, [para('line-0', 'No wall held.')]);
    await pack(a, storyId);
    await write(a, storyId, [para('line-1', 'The mayor came late.')]);
    const merged = await take(b, (await pack(a, storyId)).content);
    const accepted = decide((await open(b, storyId)).article, 'accept', { all: true });
    expect([merged.plan, accepted.ok && linesOf(accepted.value)]).toEqual([
      'merge',
      ['No wall held.', 'The mayor came late.', 'Fifty pumps ran all night.'],
    ]);
  });

  it('flags what both changed, and never takes it by itself', async () => {
    const storyId = await begin();
    await take(b, (await pack(a, storyId)).content);
    await write(b, storyId, [para('line-2', 'Thirty pumps ran all night.')], {
      standfirst: 'Theirs.',
      slug: 'theirs',
    });
    await write(a, storyId, [para('line-2', 'Sixty pumps ran all night.')], {
      standfirst: 'Ours.',
      slug: 'ours',
    });
    const returned = await take(a, (await pack(b, storyId)).content);
    expect(returned.clashes).toBeGreaterThan(0);
    // A slug is no field that can be suggested: it is told, and stays as it is here.
    expect(returned.fields).toEqual(['slug']);
    const { article } = await open(a, storyId);
    const [proposed] = article.meta.proposals ?? [];
    expect([proposed?.field, proposed?.value, proposed && isContested(article.meta, proposed)]).toEqual([
      'standfirst',
      'Theirs.',
      true,
    ]);
    const all = decide(article, 'accept', { all: true });
    expect([all.ok, article.meta.standfirst, article.meta.slug]).toEqual([false, 'Ours.', 'ours']);
  });

  it('brings its pictures along', async () => {
    const { record } = await value(a.call('media.put', { name: 'wall.png', content: png(20, 10) }));
    const picture: Block = {
      kind: 'image',
      id: 'picture-1',
      media: record.media,
      alt: 'A wall',
      caption: '',
      credit: '',
      rights: '',
      width: 20,
      height: 10,
    };
    const storyId = await begin({}, [picture]);
    await take(b, (await pack(a, storyId)).content);
    expect((await value(b.call('media.read', { media: record.media }))).record.width).toBe(20);
  });

  it('carries what is said about it both ways, each word once', async () => {
    const storyId = await begin();
    const about = { on: 'story' } as const;
    const asked = await value(a.call('thread.open', { storyId, about, text: 'Who counted the pumps?' }));
    const { threadId } = asked;
    const out = await pack(a, storyId);
    await take(b, out.content);
    await value(b.call('thread.reply', { storyId, threadId, text: 'The harbour office.' }));
    await value(a.call('thread.reply', { storyId, threadId, text: 'Anyone?' }));
    const back = await pack(b, storyId);
    for (const _again of [1, 2]) await take(a, back.content);
    const { threads } = await value(a.call('thread.list', { storyId }));
    expect(threads.map((t) => t.comments.map((c) => [c.by.name, c.wordings.at(-1)?.text]))).toEqual([
      [
        ['Ines Quill', 'Who counted the pumps?'],
        ['Tobias Wren', 'The harbour office.'],
        ['Ines Quill', 'Anyone?'],
      ],
    ]);
  });

  it('that is locked opens with its passphrase only', async () => {
    const storyId = await begin();
    const before = await total(b);
    const locked = await pack(a, storyId, { passphrase: 'three wet herrings' });
    expect([
      locked.locked,
      Buffer.from(locked.content).includes(Buffer.from('current.json')),
      await refusal(b, locked.content),
      await refusal(b, locked.content, 'three dry herrings'),
      await total(b),
    ]).toEqual([true, false, 'invalid: handoff.locked', 'invalid: handoff.wrong-passphrase', before]);
    expect((await take(b, locked.content, 'three wet herrings')).plan).toBe('new');
    const short = await a.call('handoff.pack', { storyId, passphrase: 'short' });
    expect(short.ok || short.problem.code).toBe('handoff.passphrase-short');
  });

  it('is taken in where any file is opened, and a locked one says how', async () => {
    const storyId = await begin();
    const out = await pack(a, storyId);
    const bring = (host: Host, content: Uint8Array) =>
      host.call('import.file', { session, name: 'wall.handoff', content });
    const came = await value(bring(b, out.content));
    expect([came.stories.map(({ ack, existed }) => [ack.storyId, existed]), came.notes]).toEqual([
      [[storyId, false]],
      [],
    ]);
    await write(b, storyId, [para('line-2', 'Fifty pumps ran all night.')]);
    await write(a, storyId, [para('line-0', 'The old wall held.')]);
    const back = await pack(b, storyId);
    const returned = await value(bring(a, back.content));
    expect([returned.stories[0]?.existed, returned.notes]).toEqual([true, [{ kind: 'suggested', count: 1 }]]);
    const locked = await pack(a, storyId, { passphrase: 'three wet herrings' });
    const refused = await bring(b, locked.content);
    expect(refused.ok || refused.problem.code).toBe('handoff.locked-file');
  });

  it('tells what would travel, writes the file into a folder and replaces nothing there', async () => {
    const storyId = await begin({ notebook: 'The night watchman.' });
    await value(a.call('thread.open', { storyId, about: { on: 'story' }, text: 'Who counted?' }));
    expect(await value(a.call('handoff.weigh', { storyId }))).toEqual({
      headline: 'The wall',
      suggestions: 0,
      threads: 1,
      pictures: 0,
      versions: 1,
      notes: true,
    });
    const send = () => a.call('handoff.send', { storyId, to: 'Tobias Wren', destination: 'exports' });
    const [one, two] = [await value(send()), await value(send())];
    expect([one.name, two.name]).toEqual(['flood-wall-r1.handoff', 'flood-wall-r1-2.handoff']);
    const left = await readdir(path.dirname(one.path));
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await take(b, new Uint8Array(await readFile(two.path)))).plan).toBe('new');
    // What could not be written has not left.
    const gone = await a.call('handoff.send', { storyId, destination: 'gone' });
    expect(gone.ok || gone.problem.code).toBe('folder.unknown');
    expect(await value(a.call('handoff.list', { storyId }))).toHaveLength(2);
  });

  it('comes back with a receipt, which the sender’s list and log tell once', async () => {
    const storyId = await begin();
    const out = await pack(a, storyId, { to: 'Tobias' });
    const taken = async () => (await value(a.call('handoff.list', { storyId }))).map((row) => row.taken?.by);
    expect(await taken()).toEqual([undefined]);
    await take(b, out.content);
    await write(b, storyId, [para('line-1', 'The mayor was not there.')]);
    const back = await pack(b, storyId);
    for (const _again of [1, 2]) await take(a, back.content);
    expect(await taken()).toEqual([undefined, 'Tobias Wren']);
    const lines = async (host: Host) =>
      (await value(host.call('log.list', { storyId, limit: 20 }))).lines
        .filter(({ what }) => what.kind.startsWith('handoff.'))
        .map(({ by, what }) => [what.kind, by.name]);
    expect([await lines(a), await lines(b)]).toEqual([
      [
        ['handoff.in', 'Ines Quill'],
        ['handoff.taken', 'Ines Quill'],
        ['handoff.out', 'Ines Quill'],
      ],
      [
        ['handoff.out', 'Tobias Wren'],
        ['handoff.in', 'Tobias Wren'],
      ],
    ]);
  });

  it('tells its coming once when it is opened like any other file', async () => {
    const storyId = await begin();
    const { content } = await pack(a, storyId);
    const from = b.events.length;
    await value(b.call('import.file', { session, name: 'wall.handoff', content }));
    await vi.waitFor(() => {
      expect(b.events.slice(from).map(({ name }) => name)).toContain('handoffs.changed');
    });
    const names = b.events.slice(from).map(({ name }) => name);
    expect(['story.saved', 'stories.changed'].map((n) => names.filter((name) => name === n).length)).toEqual([
      1, 1,
    ]);
  });

  it('that is foreign, cut off or changed is refused, and nothing is changed', async () => {
    const { content } = await pack(a, await begin());
    const before = await total(b);
    const flipped = Uint8Array.from(content);
    // In the packed text itself: some bytes of a zip between its files are read by nobody.
    const place = Buffer.from(content).indexOf('current.json') + 'current.json'.length + 12;
    flipped[place] = (flipped[place] ?? 0) ^ 1;
    const answers = [
      await refusal(b, new TextEncoder().encode('Not a file of ours.')),
      await refusal(b, content.subarray(0, content.length >> 1)),
      await refusal(b, flipped),
      await refusal(b, new Uint8Array(0)),
    ];
    expect(answers).toEqual([
      'unsupported: handoff.not-one',
      'invalid: handoff.cut-off',
      'invalid: handoff.cut-off',
      'unsupported: handoff.not-one',
    ]);
    expect(await total(b)).toBe(before);
    const missing = await a.call('handoff.list', { storyId: '019ab000-0000-7000-8000-00000000dead' });
    expect(missing.ok || missing.problem.kind).toBe('not-found');
  });
});
