import {
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
} from 'lexical';
import { matcherFor, replacementFor, type FindQuery } from '../../../shared/article/find.ts';
import { linesOf, type FieldPart } from '../../../shared/article/lines.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import {
  placeKey,
  searchNow,
  storyFinder,
  type Searched,
  type StoryMatch,
} from '../../../shared/article/story-finder.ts';
import {
  $placeOf,
  $replaceSpots,
  $selectedScope,
  $selectSpot,
  type Edit,
  type Scope,
} from '../../../shared/editor/index.ts';
import { focusIsElsewhere, takeFocus } from '../../../shared/editor/index.ts';
import { showBlockField } from '../paint/block-field.ts';
import { painter, type Painter } from '../paint/painter.ts';
import { reveal } from '../paint/reveal.ts';
import { patternSearch, type PatternSearch } from './pattern-search.ts';

/** A field of the story that is searched with the text. */
export type FindField = {
  field: FieldPart;
  text: string;
  write: (text: string) => void;
  /** Brings the field into sight with a stretch of it marked; `take` moves the focus there. */
  show: (from: number, to: number, take: boolean) => void;
};

export type FindView = {
  matches: readonly StoryMatch[];
  /** Which of them is the current one; -1 while there is none. */
  current: number;
  /** What is wrong with a pattern; a pattern that is too slow says nothing of its own. */
  problem: { kind: 'pattern'; message: string } | { kind: 'slow' } | null;
  busy: boolean;
  inSelection: boolean;
};

export type Asked = Omit<FindQuery, 'language'>;
export type Given = { body: () => Block[]; fields: () => readonly FindField[]; language: () => string };

const nothing: FindView = { matches: [], current: -1, problem: null, busy: false, inSelection: false };

/** Where searching goes on from: a line and a place in it. */
type Anchor = { key: string; offset: number };

/** One search in one story: what is looked for, what was found, which match is the current one, and replacing. */
export class Finding {
  readonly #editor: LexicalEditor;
  readonly #given: Given;
  readonly #finder = storyFinder();
  readonly #patterns: PatternSearch;
  readonly #all: Painter;
  readonly #one: Painter;
  readonly #listeners = new Set<() => void>();
  #asked: Asked = { text: '', matchCase: false, wholeWord: false, regex: false };
  #scope: Scope | null = null;
  #anchor: Anchor | null = null;
  #view = nothing;

  constructor(editor: LexicalEditor, given: Given, patterns: PatternSearch = patternSearch()) {
    this.#editor = editor;
    this.#given = given;
    this.#patterns = patterns;
    this.#all = painter(editor, 'copydesk-find');
    this.#one = painter(editor, 'copydesk-find-current');
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  };
  readonly view = (): FindView => this.#view;

  /** Looks for something else, from where the caret is. */
  async ask(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.#finder.forget();
    this.#anchor ??= this.#caret('start');
    await this.refresh();
    this.#showCurrent(false);
  }

  /** Looks again in what has changed. */
  async refresh(): Promise<void> {
    const story = this.#story();
    const query: FindQuery = { ...this.#asked, language: this.#given.language() };
    const matcher = matcherFor(query);
    if (!matcher.ok) {
      this.#set({ ...nothing, problem: { kind: 'pattern', message: matcher.problem.message } });
      return;
    }
    const missing = this.#finder.missing(story);
    if (query.regex && query.text !== '' && missing.length > 0) {
      this.#tell({ ...this.#view, busy: true });
      const done = await this.#patterns.run(query, missing);
      if (done === 'old') return;
      if (done === 'slow') {
        this.#set({ ...nothing, problem: { kind: 'slow' } });
        return;
      }
    } else searchNow(this.#finder, story, matcher.value);
    const { matches, lineOf } = this.#finder.matches(story);
    const here = matches.filter((match) => this.#inScope(match));
    const current = here.length === 0 ? -1 : this.#currentOf(here, lineOf);
    this.#set({ matches: here, current, problem: null, busy: false, inSelection: this.#scope !== null });
  }

  /** Goes to the next (1) or previous (-1) match, round the end. From the text it goes on from the caret. */
  step(by: 1 | -1): void {
    const { matches, current } = this.#view;
    if (matches.length === 0) return;
    const inText = !focusIsElsewhere(this.#editor);
    const caret = inText ? this.#caret(by === 1 ? 'end' : 'start') : null;
    const line = caret ? this.#lineOf(caret.key) : undefined;
    let next = (current + by + matches.length) % matches.length;
    if (caret && line !== undefined) {
      const after = (m: StoryMatch): boolean =>
        m.line > line || (m.line === line && m.found.from >= caret.offset);
      const before = (m: StoryMatch): boolean =>
        m.line < line || (m.line === line && m.found.to <= caret.offset);
      const found = by === 1 ? matches.findIndex(after) : matches.findLastIndex(before);
      next = found === -1 ? (by === 1 ? 0 : matches.length - 1) : found;
    }
    this.#go(next, inText);
  }

  /** Only what is selected now, or everything again. */
  async within(selection: boolean): Promise<void> {
    const scope = selection ? this.#editor.getEditorState().read($selectedScope) : null;
    this.#scope = scope && scope.size > 0 ? scope : null;
    await this.refresh();
    this.#showCurrent(false);
  }

  /** Replaces the current match and goes to the next. */
  async replaceOne(template: string): Promise<void> {
    await this.refresh();
    const match = this.#view.matches[this.#view.current];
    if (!match) return;
    this.#replace([match], template);
    this.#anchor = {
      key: placeKey(match.at),
      offset: match.found.from + replacementFor(template, match.found).length,
    };
    await this.refresh();
    this.#showCurrent(false);
  }

  /** Replaces every match: in the text one step to undo. Gives how many, and the fields as they were. */
  async replaceAll(template: string): Promise<{ count: number; inText: number; fields: FindField[] }> {
    await this.refresh();
    const { matches } = this.#view;
    const touched = new Set(matches.flatMap(({ at }) => ('field' in at ? [at.field] : [])));
    const fields = this.#given.fields().filter(({ field }) => touched.has(field));
    this.#replace(matches, template);
    await this.refresh();
    const inText = matches.filter(({ at }) => 'block' in at).length;
    return { count: matches.length, inText, fields };
  }

  /**
   * Leaves: no marks on the page, and the current match is what is selected.
   * @param take moves the focus to it; gives whether there was one to move to
   */
  close(take = false): boolean {
    const held = take && this.#view.matches[this.#view.current] !== undefined;
    if (held) this.#showCurrent(true);
    this.#patterns.stop();
    this.#scope = null;
    this.#anchor = null;
    this.#all.clear();
    this.#one.clear();
    this.#tell(nothing);
    return held;
  }

  #story(): Searched {
    return { fields: this.#given.fields(), body: this.#given.body() };
  }

  #inScope({ at, found }: StoryMatch): boolean {
    if (!this.#scope) return true;
    const part = 'block' in at ? this.#scope.get(at.block) : undefined;
    return part !== undefined && found.from >= part.from && found.to <= part.to;
  }

  #lineOf(key: string): number | undefined {
    return this.#finder.matches(this.#story()).lineOf.get(key);
  }

  #caret(side: 'start' | 'end'): Anchor | null {
    const place = this.#editor.getEditorState().read($placeOf);
    if (!place) return null;
    const { anchor, focus } = place;
    const points =
      anchor.bid === focus.bid && anchor.offset > focus.offset ? [focus, anchor] : [anchor, focus];
    const point = points[side === 'start' ? 0 : 1] ?? anchor;
    return { key: `${point.bid} text`, offset: point.offset };
  }

  #currentOf(matches: readonly StoryMatch[], lineOf: ReadonlyMap<string, number>): number {
    const anchor = this.#anchor;
    const line = anchor ? lineOf.get(anchor.key) : undefined;
    if (!anchor || line === undefined) return 0;
    const next = matches.findIndex(
      (m) => m.line > line || (m.line === line && m.found.from >= anchor.offset),
    );
    return Math.max(0, next);
  }

  #go(current: number, take: boolean): void {
    const match = this.#view.matches[current];
    if (!match) return;
    this.#anchor = { key: placeKey(match.at), offset: match.found.from };
    this.#set({ ...this.#view, current });
    this.#showCurrent(take);
  }

  /** Selects the current match and brings it into sight; the focus stays where it is unless it is to be taken. */
  #showCurrent(take: boolean): void {
    const match = this.#view.matches[this.#view.current];
    if (!match) return;
    const { at, found } = match;
    this.#anchor = { key: placeKey(at), offset: found.from };
    if ('field' in at) {
      this.#given
        .fields()
        .find(({ field }) => field === at.field)
        ?.show(found.from, found.to, take);
      return;
    }
    const spot = { ...at, from: found.from, to: found.to };
    if (at.part !== 'text') {
      const line = this.#given
        .body()
        .flatMap(linesOf)
        .find((one) => placeKey(one.at) === placeKey(at));
      showBlockField(this.#editor, spot, line?.text ?? '', take);
      return;
    }
    this.#editor.update(() => void $selectSpot(spot), {
      discrete: true,
      tag: [SKIP_SCROLL_INTO_VIEW_TAG, ...(take ? [] : [SKIP_DOM_SELECTION_TAG])],
    });
    if (take) takeFocus(this.#editor);
    reveal(this.#editor, spot);
  }

  #replace(matches: readonly StoryMatch[], template: string): void {
    const edits: Edit[] = matches.flatMap(({ at, found }) =>
      'block' in at ? [{ ...at, from: found.from, to: found.to, with: replacementFor(template, found) }] : [],
    );
    for (const { field, text, write } of this.#given.fields()) {
      const here = matches.filter(({ at }) => 'field' in at && at.field === field).toReversed();
      if (here.length > 0)
        write(
          here.reduce(
            (now, { found }) =>
              now.slice(0, found.from) + replacementFor(template, found) + now.slice(found.to),
            text,
          ),
        );
    }
    if (edits.length > 0)
      this.#editor.update(
        () => {
          $replaceSpots(edits);
        },
        { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG] },
      );
    for (const edit of edits) {
      const part = this.#scope?.get(edit.block);
      if (part) part.to += edit.with.length - (edit.to - edit.from);
    }
  }

  #set(view: FindView): void {
    this.#tell(view);
    const spots = view.matches.flatMap(({ at, found }) => ('block' in at ? [{ ...at, ...found }] : []));
    const current = view.matches[view.current];
    this.#all.paint(spots);
    this.#one.paint(current && 'block' in current.at ? [{ ...current.at, ...current.found }] : []);
  }

  #tell(view: FindView): void {
    this.#view = view;
    for (const hear of this.#listeners) hear();
  }
}
