import { useCallback, useEffect, useRef, useState } from 'react';
import { refreshCalls } from '../bridge/index.ts';
import type { ImportState } from './ImportDialog.tsx';
import { importFiles, withoutHandoffs, type ImportOutcome } from './import-files.ts';

/** Imports chosen or dropped files; a single clean import opens its story without a word. */
export function useImport(onOpen: (storyId: string) => void, onHandoffs: (files: readonly File[]) => void) {
  const [state, setState] = useState<ImportState | null>(null);
  const running = useRef<AbortController | null>(null);
  const start = useCallback(
    async (given: readonly File[]): Promise<void> => {
      const { files, handoffs } = await withoutHandoffs(given);
      onHandoffs(handoffs);
      // One import at a time: its answers stand in one list.
      if (files.length === 0 || running.current !== null) return;
      const stopper = new AbortController();
      running.current = stopper;
      const run = { signal: stopper.signal, newId: () => crypto.randomUUID() };
      const outcomes = await importFiles(files, run, (soFar, total) => {
        setState({ outcomes: soFar, total });
      });
      running.current = null;
      refreshCalls('story.list', 'story.facets');
      const story = cleanImport(outcomes);
      if (story === null) return;
      setState(null);
      onOpen(story);
    },
    [onOpen, onHandoffs],
  );
  return {
    state,
    start,
    cancel: () => {
      running.current?.abort();
    },
    close: () => {
      setState(null);
    },
  };
}

/** The one story of an import about which there is nothing to say. */
function cleanImport(outcomes: readonly ImportOutcome[]): string | null {
  const [only, second] = outcomes;
  const story = only?.stories[0];
  if (!only || second || !story || only.stories.length > 1 || only.notes.length > 0) return null;
  return story.existed ? null : story.storyId;
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files dropped anywhere in the window, unless what they fell on took them (pictures on the text), and tells when
 * some hover over it. The browser would otherwise leave the page to show them.
 */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      setOver(!event.defaultPrevented);
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [onFiles]);
  return over;
}
