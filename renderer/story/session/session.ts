import type { Article } from '../../../shared/article/article.ts';
import { mergeMeta } from '../../../shared/article/merge.ts';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { isEmptyPatch, patchBetween } from '../../../shared/article/patch.ts';
import { sameJson } from '../../../shared/kit/json.ts';
import type { Answer, Call, EventOf, InputOf, OutputOf } from '../../../shared/protocol/index.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import { say } from '../../../shared/protocol/said.ts';
import type { Ack, Base } from '../../../shared/protocol/story.ts';
import { FLUSH_MS, REFRESH_MS } from './pace.ts';
import { Pacer, type PacerPorts } from './pacer.ts';
import { sameSave, type Flushed, type SaveState, type StoryView } from './state.ts';
import { inWords } from '../../ui/in-words.ts';

/** What a session needs of the world; tests give it a clock of their own. */
export type SessionPorts = PacerPorts & {
  call: Call;
  /** A save sent while the page goes away; its answer is never seen. */
  lastSave: (input: InputOf<'story.save'>) => void;
  /** This window's id: an open revision belongs to one session. */
  session: string;
};

/** Where the words are while an editor shows them. */
export type BodySource = { body(): Block[]; load(body: Block[]): void; isComposing(): boolean };

/** The story and the acknowledged text that an act is about. */
export type ActedOn = { storyId: string; session: string; base: Base };

export type Opened = OutputOf<'story.open'>;

/** How often a flush follows a person who types on; each turn is one acknowledged save. */
const MOST_TURNS = 20;

const noAnswer = (): Problem => ({ kind: 'failed', ...say('window.no-answer') });
const baseOf = (ack: Base): Base => ({ number: ack.number, sha256: ack.sha256 });
const sameText = (a: Article, b: Article): boolean => isEmptyPatch(patchBetween(a, b));

/**
 * One opened story: its fields, its words, what the store has acknowledged of them, and the way there.
 * One request at a time; the newest text replaces any that waits. Nothing is called saved before its acknowledgement,
 * and no text is ever replaced here before the store holds it.
 */
export class StorySession {
  readonly storyId: string;
  readonly #ports: SessionPorts;
  readonly #listeners = new Set<() => void>();

  #meta: ArticleMeta;
  #body: Block[];
  #source: BodySource | null = null;
  #binned: boolean;
  readonly #createdAt: number;

  /** The last acknowledged text and which revision it is: every patch is told against it. */
  #acked: { ack: Ack; article: Article };
  /** Texts that were sent and never answered; one of them may be the head. */
  #unanswered: Article[] = [];
  /** Grows with every change, so that "has someone typed meanwhile?" is a comparison. */
  #changes = 0;

  #problem: Problem | null = null;
  #conflict: { head: Base; kept: { number: number; article: Article } | null } | null = null;
  #elsewhere: Base | null = null;
  #unsealed = false;
  #closed = false;

  #tail: Promise<unknown> = Promise.resolve();
  #running = 0;
  readonly #pacer: Pacer;
  #view: StoryView;

  constructor(ports: SessionPorts, opened: Opened) {
    this.#ports = ports;
    this.storyId = opened.ack.storyId;
    this.#acked = { ack: opened.ack, article: opened.article };
    this.#meta = opened.article.meta;
    this.#body = opened.article.body;
    this.#binned = opened.binned;
    this.#createdAt = opened.createdAt;
    this.#pacer = new Pacer(ports, {
      due: () => this.#due(),
      rest: () => {
        if (this.#unsealed && !this.#conflict) void this.#alone(() => this.#seal('pause'));
      },
      slow: () => this.#publish(),
    });
    this.#view = this.#look();
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  };
  readonly view = (): StoryView => this.#view;

  /** The story as it stands on the screen. */
  current(): Article {
    return {
      schemaVersion: this.#acked.article.schemaVersion,
      meta: this.#meta,
      body: this.#source ? this.#source.body() : this.#body,
    };
  }

  /** The text that the store has acknowledged last, and which revision it is. */
  acknowledged(): { base: Base; article: Article } {
    return { base: baseOf(this.#acked.ack), article: this.#acked.article };
  }

  /** True when everything on the screen is acknowledged, or kept as a side revision. */
  isSafe(): boolean {
    return this.#pacer.since === null && this.#problem === null;
  }

  /** Hands the words over to an editor that shows them; the answer takes them back. */
  attach(source: BodySource): () => void {
    this.#source = source;
    return () => {
      if (this.#source !== source) return;
      this.#body = source.body();
      this.#source = null;
    };
  }

  /** The hint that the words have changed; they are read when they are sent. */
  changed(): void {
    this.#pacer.touch();
    this.#changes += 1;
    this.#publish();
    this.#plan();
  }

  /** Changes fields of the story. An optional field is taken away by giving it as undefined. */
  edit(change: Partial<ArticleMeta>): void {
    this.#meta = { ...this.#meta, ...change };
    this.changed();
  }

  /** Tries again now instead of after the wait. */
  retry(): void {
    this.#pacer.hurry();
    this.#plan(true);
  }

  /** Sends what is unsaved and waits until it is acknowledged, or says why it is not. A text kept from a conflict is safe to leave. */
  async flush(): Promise<Flushed> {
    const late = new Promise<Flushed>((resolve) => {
      this.#ports.after(FLUSH_MS, () => resolve({ saved: false, reason: inWords(noAnswer()) }));
    });
    return await Promise.race([this.#flushAll(), late]);
  }

  async #flushAll(): Promise<Flushed> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      await this.#alone(() => this.#step());
      if (this.#problem) return { saved: false, reason: inWords(this.#problem) };
      if (!this.#pacer.unsaved) return { saved: true };
    }
    return { saved: false, reason: inWords(noAnswer()) };
  }

  /**
   * Flushes, seals the revision and lets go of the story. On a failure, or when `stillLeft` says that someone has come back
   * meanwhile, the session lives on.
   */
  async close(stillLeft: () => boolean = () => true): Promise<Flushed> {
    const flushed = await this.flush();
    if (!flushed.saved) return flushed;
    if (this.#unsealed && !this.#conflict) await this.#alone(() => this.#seal('close'));
    if (this.#pacer.unsaved) return await this.close(stillLeft);
    if (!stillLeft()) return flushed;
    this.#closed = true;
    this.#pacer.stop();
    return flushed;
  }

  /** The page goes away: what is unsaved is sent without waiting. Should the page live on, the next save finds out what became of it. */
  lastAttempt(): void {
    if (!this.#pacer.unsaved || this.#running > 0 || this.#conflict) return;
    const article = this.current();
    this.#unanswered.push(article);
    this.#ports.lastSave(this.#saveInput(article));
  }

  /** Another window saved this story. */
  heard(event: EventOf<'story.saved'>): void {
    if (event.ack.storyId !== this.storyId || event.session === this.#ports.session) return;
    this.#elsewhere = baseOf(event.ack);
    this.#catchUp();
  }

  /** Looks again at what the store holds: after a lost connection, a restored snapshot or a change of the bin. */
  recheck(): void {
    this.retry();
    if (!this.#pacer.unsaved && !this.#conflict) void this.#alone(() => this.#refresh());
  }

  /** Gives the open text a name in its list of versions. */
  async name(name: string): Promise<Answer<Ack>> {
    return await this.#settled(
      (common) => this.#ports.call('revision.name', { ...common, name }),
      (ack) => {
        this.#acked = { ...this.#acked, ack };
        return ack;
      },
    );
  }

  /** Brings an older text back as a new revision. */
  async restore(number: number): Promise<Answer<Ack>> {
    return await this.act((common) => this.#ports.call('revision.restore', { ...common, number }));
  }

  /**
   * An act of the core on the text of the screen, which is stored first: it answers with the text as it is then. Words typed
   * while it was on its way are not replaced: they join it where only fields changed, and otherwise meet it as a conflict.
   */
  async act(
    call: (common: ActedOn) => Promise<Answer<{ ack: Ack; article: Article }>>,
  ): Promise<Answer<Ack>> {
    let before = this.#changes;
    const answer = await this.#settled(
      (common) => {
        before = this.#changes;
        return call(common);
      },
      ({ ack, article }) => {
        if (this.#changes === before) this.#take(ack, article);
        return ack;
      },
    );
    this.#plan(true);
    return answer;
  }

  /** A conflict, decided for the text on the screen: it becomes the head; the other stays in the versions. */
  async keepMine(): Promise<void> {
    await this.#alone(async () => {
      const opened = await this.#ask(() => this.#ports.call('story.open', { storyId: this.storyId }));
      if (!opened.ok) return this.#refused(opened.problem);
      this.#acked = { ack: opened.value.ack, article: opened.value.article };
      this.#conflict = null;
      this.#problem = null;
      this.#pacer.mark();
      await this.#step();
    });
  }

  /** A conflict, decided for the other text. Mine is kept as a side revision first. */
  async takeTheirs(): Promise<void> {
    await this.#alone(async () => {
      while (this.#conflict) {
        await this.#keep();
        if (this.#problem) return;
        const opened = await this.#ask(() => this.#ports.call('story.open', { storyId: this.storyId }));
        if (!opened.ok) return this.#refused(opened.problem);
        if (!this.#pacer.unsaved) return this.#take(opened.value.ack, opened.value.article);
      }
    });
  }

  /** Saves the text on the screen as a story of its own and shows the stored one here again. */
  async saveAsNew(): Promise<Answer<string>> {
    return await this.#alone(async () => {
      const before = this.#changes;
      const article = this.current();
      const made = await this.#ask(() =>
        this.#ports.call('story.create', { session: this.#ports.session, article }),
      );
      if (!made.ok) return made;
      const opened = await this.#ask(() => this.#ports.call('story.open', { storyId: this.storyId }));
      if (this.#changes === before) {
        if (opened.ok) this.#take(opened.value.ack, opened.value.article);
        else this.#abandon();
      }
      return { ok: true, value: made.value.ack.storyId };
    });
  }

  /** Puts the story into the bin or takes it out. */
  async bin(binned: boolean): Promise<Answer<unknown>> {
    const answer = await this.#ask(() => this.#ports.call('story.bin', { storyId: this.storyId, binned }));
    if (answer.ok) this.#binned = binned;
    this.#publish();
    return answer;
  }

  // One request at a time.

  #alone<T>(run: () => Promise<T>): Promise<T> {
    this.#running += 1;
    const done = this.#tail.then(run).finally(() => {
      this.#running -= 1;
      this.#publish();
      this.#plan();
      this.#catchUp();
    });
    this.#tail = done.catch(() => undefined);
    return done;
  }

  async #ask<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
    try {
      return await call();
    } catch {
      return { ok: false, problem: noAnswer() };
    }
  }

  /** A call about the acknowledged text: everything is saved first, and a stale base becomes a conflict or a fresh look. */
  async #settled<T>(
    call: (common: ActedOn) => Promise<Answer<T>>,
    adopt: (value: T) => Ack,
  ): Promise<Answer<Ack>> {
    const flushed = await this.flush();
    if (!flushed.saved) return { ok: false, problem: this.#problem ?? { ...noAnswer(), kind: 'busy' } };
    return await this.#alone(async () => {
      if (this.#conflict) return { ok: false, problem: { kind: 'conflict', ...say('window.undecided') } };
      const { ack } = this.#acked;
      const common = { storyId: this.storyId, session: this.#ports.session, base: baseOf(ack) };
      const answer = await this.#ask(() => call(common));
      if (answer.ok) {
        this.#unsealed = false;
        return { ok: true, value: adopt(answer.value) };
      }
      if (answer.problem.kind === 'conflict') await this.#refresh();
      return answer;
    });
  }

  // Saving.

  #plan(now = false): void {
    if (this.#running > 0) this.#pacer.pause();
    else this.#pacer.plan({ inConflict: this.#conflict !== null, now });
  }

  #due(): void {
    if (this.#running > 0 || this.#closed) return;
    if (this.#source?.isComposing()) this.#pacer.waitForComposition();
    else void this.#alone(() => this.#step());
  }

  async #step(): Promise<void> {
    if (!this.#pacer.unsaved && !this.#problem) return;
    if (this.#conflict) await this.#keep();
    else await this.#save();
  }

  async #save(): Promise<void> {
    const article = this.current();
    if (this.#unanswered.length === 0 && sameText(this.#acked.article, article)) return this.#clean();
    this.#sending();
    const answer = await this.#ask(() => this.#ports.call('story.save', this.#saveInput(article)));
    if (answer.ok) {
      this.#acked = { ack: answer.value, article };
      this.#unsealed = true;
      return this.#clean(false);
    }
    this.#pacer.returned();
    if (answer.problem.kind === 'conflict') return await this.#meetConflict(article, answer.problem);
    const repeated = this.#unanswered.some((earlier) => sameText(earlier, article));
    if (answer.problem.kind === 'failed' && !repeated) this.#unanswered.push(article);
    this.#refused(answer.problem);
  }

  #saveInput(article: Article): InputOf<'story.save'> {
    return {
      storyId: this.storyId,
      session: this.#ports.session,
      base: baseOf(this.#acked.ack),
      patch: patchBetween(this.#acked.article, article),
    };
  }

  /** Everything that was on the screen when the request left is stored now. */
  #clean(all = true): void {
    this.#pacer.stored(all);
    this.#unanswered = [];
    this.#problem = null;
  }

  #sending(): void {
    this.#pacer.left();
    this.#publish();
  }

  #refused(problem: Problem): void {
    this.#problem = problem;
    this.#pacer.failed();
  }

  async #seal(cause: 'pause' | 'close'): Promise<void> {
    const answer = await this.#ask(() =>
      this.#ports.call('story.seal', {
        storyId: this.storyId,
        session: this.#ports.session,
        base: baseOf(this.#acked.ack),
        cause,
      }),
    );
    if (!answer.ok) return;
    this.#acked = { ...this.#acked, ack: answer.value };
    this.#unsealed = false;
  }

  // Meeting another window's text.

  /**
   * The head is not what we built on. When it is a text of our own whose answer was lost, we go on from it;
   * otherwise our text is stored beside it at once, and the person decides.
   */
  async #meetConflict(sent: Article, problem: Problem): Promise<void> {
    const opened = await this.#ask(() => this.#ports.call('story.open', { storyId: this.storyId }));
    if (!opened.ok && opened.problem.kind === 'failed') return this.#refused(opened.problem);
    const head = opened.ok ? opened.value.ack : problem.head;
    if (!head) return this.#refused(problem);
    if (opened.ok) {
      const ours = [sent, ...this.#unanswered].find((text) => sameText(text, opened.value.article));
      if (ours) {
        this.#acked = { ack: opened.value.ack, article: ours };
        this.#unsealed = true;
        this.#clean(sameText(ours, this.current()));
        return;
      }
      if (this.#joins(opened.value)) return await this.#step();
    }
    this.#conflict = { head: baseOf(head), kept: null };
    await this.#keep();
  }

  /**
   * Where only fields were changed elsewhere, as by a change of many stories at once, and no field here as well, the text
   * on the screen goes on with theirs and ours together. False when a person has to decide.
   */
  #joins({ ack, article }: Opened): boolean {
    const before = this.#acked.article;
    if (this.#unanswered.length > 0 || !sameJson(before.body, article.body)) return false;
    const meta = mergeMeta(before.meta, this.#meta, article.meta);
    if (!meta) return false;
    this.#acked = { ack, article };
    this.#meta = meta;
    this.#pacer.mark();
    return true;
  }

  /** Stores the text on the screen as a side revision, unless exactly it is stored already. */
  async #keep(): Promise<void> {
    const article = this.current();
    const kept = this.#conflict?.kept;
    if (kept && sameText(kept.article, article)) return this.#clean();
    this.#sending();
    const answer = await this.#ask(() =>
      this.#ports.call('story.keep', {
        storyId: this.storyId,
        session: this.#ports.session,
        base: baseOf(this.#acked.ack),
        article,
      }),
    );
    if (!answer.ok) {
      this.#pacer.returned();
      return this.#refused(answer.problem);
    }
    this.#conflict = { head: baseOf(answer.value.head), kept: { number: answer.value.number, article } };
    this.#clean(false);
  }

  #catchUp(): void {
    if (!this.#elsewhere || this.#running > 0 || this.#pacer.unsaved || this.#conflict || this.#closed)
      return;
    const { ack } = this.#acked;
    const known = this.#elsewhere.number < ack.number || this.#elsewhere.sha256 === ack.sha256;
    this.#elsewhere = null;
    if (!known) void this.#alone(() => this.#refresh());
  }

  /** Takes the stored text, unless someone has typed meanwhile: then the next save meets it as a conflict. */
  async #refresh(): Promise<void> {
    const before = this.#changes;
    const opened = await this.#ask(() => this.#ports.call('story.open', { storyId: this.storyId }));
    if (!opened.ok) {
      if (opened.problem.kind !== 'failed') return;
      this.#ports.after(REFRESH_MS, () => {
        if (!this.#pacer.unsaved && !this.#conflict && !this.#closed) void this.#alone(() => this.#refresh());
      });
      return;
    }
    this.#binned = opened.value.binned;
    const stale = opened.value.ack.sha256 !== this.#acked.ack.sha256;
    const untouched =
      this.#changes === before && !this.#pacer.unsaved && !this.#conflict && !this.#source?.isComposing();
    if (untouched && stale) this.#take(opened.value.ack, opened.value.article);
    else if (!stale) this.#acked = { ...this.#acked, ack: opened.value.ack };
  }

  /** Shows a stored text; the caller has made sure that nothing on the screen is lost by it. */
  #take(ack: Ack, article: Article): void {
    // The same words stay as they are, with the caret and what can be undone.
    const sameWords = sameJson(this.current().body, article.body);
    this.#acked = { ack, article };
    this.#meta = article.meta;
    this.#body = article.body;
    if (!sameWords) this.#source?.load(article.body);
    this.#conflict = null;
    this.#unsealed = false;
    this.#clean();
  }

  /** The story is gone from the store and its text is safe elsewhere. */
  #abandon(): void {
    this.#closed = true;
    this.#clean();
    this.#pacer.stop();
  }

  // What the view sees.

  #saveState(): SaveState {
    if (this.#conflict)
      return {
        kind: 'conflict',
        head: this.#conflict.head,
        kept: this.#conflict.kept?.number ?? null,
        problem: this.#problem,
      };
    if (this.#problem) return { kind: 'notSaved', problem: this.#problem, retryAt: this.#pacer.retryAt ?? 0 };
    if (this.#pacer.since !== null) return { kind: 'saving', slow: this.#pacer.isSlow };
    const { ack } = this.#acked;
    return { kind: 'saved', number: ack.number, at: ack.savedAt };
  }

  #look(): StoryView {
    return {
      storyId: this.storyId,
      meta: this.#meta,
      save: this.#saveState(),
      number: this.#acked.ack.number,
      savedAt: this.#acked.ack.savedAt,
      createdAt: this.#createdAt,
      binned: this.#binned,
    };
  }

  #publish(): void {
    const next = this.#look();
    const now = this.#view;
    const same = sameSave(now.save, next.save);
    if (
      same &&
      now.meta === next.meta &&
      now.savedAt === next.savedAt &&
      now.number === next.number &&
      now.binned === next.binned
    )
      return;
    this.#view = { ...next, save: same ? now.save : next.save };
    for (const hear of this.#listeners) hear();
  }
}
