import { newBlockId } from '../../bridge/ids.ts';
import { readNow, type Clip } from './read.ts';

/** Reads a long paste away from the window. */
self.addEventListener('message', ({ data }: MessageEvent<Clip>) => {
  // In a worker this goes to the one who started it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(readNow(data, newBlockId));
});
