import type { ReactNode } from 'react';
import type { Figures } from '../../shared/article/figures.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import type { Image } from '../../shared/article/nodes/image.ts';
import type { TkMarker } from '../../shared/article/tk.ts';
import type { Outline } from './outline/outline.ts';
import type { SnippetSource } from './snippets/source.ts';
import type { CommandId } from './commands.ts';
import type { CommentMarks } from './comments/marks.ts';
import type { LanguageMarks } from './language/marks.ts';
import type { SeenPlaces } from './paint/places-seen.ts';
import type { DecideFields } from './suggested/decide.ts';
import type { SuggestionDesk } from './suggested/list.ts';

/** What a picture says, without its place in the story. */
export type ImageFields = Omit<Image, 'kind' | 'id'>;

export type Counts = {
  /** Of the copy: without captions and embeds. */
  whole: Figures;
  /** Of the selection; null when nothing is selected. */
  selected: Figures | null;
  /** What is still to come in the body, captions and alternative texts included. */
  tk: TkMarker[];
  /** Pictures without alternative text. */
  missingAlt: number;
};

/** What the story does with the editor. */
export type EditorHandle = {
  /** The body as it stands; blocks that did not change are the same objects as before. */
  body(): Block[];
  /** Puts another body in: no undo step, undo ends here, the caret stays with its text where it can. */
  load(blocks: readonly Block[]): void;
  focus(at?: 'start' | 'end'): void;
  run(command: CommandId): void;
  /** Whether a command would do something where the caret is. */
  canRun(command: CommandId): boolean;
  /** Puts the caret into a block, or chooses a picture, and brings it into sight. False when it is not there any more. */
  reveal(block: string): boolean;
  /** Puts a picture after the line with the caret. */
  insertPicture(picture: ImageFields): void;
  /** Counts by Unicode word boundaries; call it when idle, not on each key. */
  counts(): Counts;
  /** True while an input method is composing, or what it did is not told as suggestions yet: no saving then. */
  isComposing(): boolean;
  /** The selected words, without what is struck out. */
  selectionText(): string;
  /** Open suggestions: listing them, deciding on them. */
  suggestions: SuggestionDesk;
  /** The lines under words that language help speaks about. */
  language: LanguageMarks;
  /** The words that comments are about, and what a new one would be about. */
  comments: CommentMarks;
  /** Where lines and words stand in the window. */
  places: SeenPlaces;
  /** The headings: where one is, where one can go. */
  outline: Outline;
  /** What is selected, as blocks without suggestions; empty when nothing is. */
  selectedBlocks(): Block[];
  /** Puts blocks in at the selection, in place of what is selected: one step to undo. */
  insert(blocks: readonly Block[]): void;
};

/** A text with all its suggestions, as it would be with them, and as it was before them. */
export type SuggestionView = 'markup' | 'final' | 'original';

export type ArticleEditorProps = {
  /** The body to begin with; later ones come through {@link EditorHandle.load}. */
  initial: Block[];
  /** The story's language tag, for the browser and for counting words. */
  language: string;
  direction: 'ltr' | 'rtl';
  editable: boolean;
  /** Who suggests what they do; without a person the text is edited as it is. */
  suggesting?: { by: string; initials?: string } | null | undefined;
  /** Decides on what is suggested of the fields of the story, together with the text. */
  decideFields?: DecideFields | undefined;
  /** What is shown of open suggestions; the final and the original text are only read. All of them unless it says so. */
  view?: SuggestionView | undefined;
  /** Whether quotation marks, dashes and spaces are corrected while typing. */
  punctuation?: boolean | undefined;
  /** The accessible name of the text. */
  label: string;
  /** The text may have changed: a hint, at most once per change, never for the caret alone or while composing. */
  onChange: () => void;
  onReady: (handle: EditorHandle) => void;
  /** Where a stored picture can be shown from. Rejects when it cannot be read. */
  pictureUrl: (media: string) => Promise<string>;
  /** The bytes of a stored picture, to cut it; without it pictures cannot be cut. */
  pictureFile?: ((media: string) => Promise<Blob>) | undefined;
  /** Stores pictures that were pasted, dropped or chosen; those that could not be stored are left out. */
  onPictures: (files: File[]) => Promise<ImageFields[]>;
  onOpenLink: (href: string) => void;
  /** Begins a comment on what is selected; without it the toolbar offers none. `keys` are shown beside its name. */
  commenting?: { run: () => void; keys: string | undefined } | undefined;
  /** Drawn between the toolbar and the text, on the same sheet: headline, standfirst. */
  before?: ReactNode;
  /** Tools that work on the text, drawn under the toolbar once the text is there. */
  tools?: ReactNode;
  /** The desk's snippets, for the slash menu and for typing a trigger and Tab. */
  snippets?: SnippetSource;
};
