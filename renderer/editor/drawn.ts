import { createContext, useContext } from 'react';
import type { EditorHandle } from './handle.ts';

const DrawnContext = createContext<EditorHandle | null>(null);
export const DrawnProvider = DrawnContext.Provider;

/** The handle of the editor one is drawn in; only for the tools of an editor, which are drawn once it is there. */
export function useDrawnEditor(): EditorHandle {
  const handle = useContext(DrawnContext);
  if (!handle) throw new Error('expected to be among the tools of an ArticleEditor');
  return handle;
}
