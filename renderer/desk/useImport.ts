import { useCallback, useEffect, useState, type RefObject } from 'react';
import { refreshCalls } from '../bridge/index.ts';
import type { ImportState } from './ImportDialog.tsx';
import { importFiles, type ImportOutcome } from './import-files.ts';

/** Imports chosen or dropped files; a single clean import opens its story without a word. */
export function useImport(onOpen: (storyId: string) => void) {
  const [state, setState] = useState<ImportState | null>(null);
  const start = useCallback(
    async (files: readonly File[]): Promise<void> => {
      if (files.length === 0) return;
      const outcomes = await importFiles(files, (soFar, total) => {
        setState({ outcomes: soFar, total });
      });
      refreshCalls('story.list', 'story.facets');
      const story = cleanImport(outcomes);
      if (story === null) return;
      setState(null);
      onOpen(story);
    },
    [onOpen],
  );
  return {
    state,
    start,
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
 * Takes files dropped on an element and tells when some hover over it. Files dropped anywhere else in the window
 * are let fall, because the browser would otherwise leave the page to show them.
 */
export function useFileDrop(
  target: RefObject<HTMLElement | null>,
  onFiles: (files: File[]) => void,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const inside = (event: DragEvent) =>
      event.target instanceof Node && (target.current?.contains(event.target) ?? false);
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      setOver(inside(event));
      if (event.dataTransfer) event.dataTransfer.dropEffect = inside(event) ? 'copy' : 'none';
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (inside(event)) onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [target, onFiles]);
  return over;
}
