import type { EditorHandle } from '../editor/handle.ts';
import type { StorySession } from './session/session.ts';

/**
 * The tie between a session and the editor that shows its words: one place to find the editor, and a quiet signal
 * for everything that only follows the text from a distance (counts, the status bar).
 */
export class EditorLink {
  readonly #session: StorySession;
  readonly #listeners = new Set<() => void>();
  #detach: (() => void) | null = null;
  handle: EditorHandle | null = null;

  constructor(session: StorySession) {
    this.#session = session;
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  };

  /** The editor is drawn and holds the story's words. */
  connect(handle: EditorHandle): void {
    this.#detach?.();
    this.handle = handle;
    this.#detach = this.#session.attach(handle);
    this.#tell();
  }

  disconnect(): void {
    this.#detach?.();
    this.#detach = null;
    this.handle = null;
    this.#tell();
  }

  /** The words have changed. */
  readonly changed = (): void => {
    this.#session.changed();
    this.#tell();
  };

  #tell(): void {
    for (const hear of this.#listeners) hear();
  }
}
