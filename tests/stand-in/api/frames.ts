import { toApp } from './served.ts';
import type { FrameMembers } from './types.ts';

let next = 0;

/** One frame of a page, as `event.senderFrame` and `webContents.mainFrame` give it. */
export type StandInFrame = FrameMembers & { parent: StandInFrame | null; top: StandInFrame | null };

export const makeFrame = (url: () => string, parent: StandInFrame | null): StandInFrame => {
  const frameTreeNodeId = ++next;
  const frame: StandInFrame = {
    frameTreeNodeId,
    parent,
    get top() {
      return parent?.top ?? frame;
    },
    get url() {
      return toApp(url());
    },
    get origin() {
      const parsed = URL.parse(toApp(url()));
      return parsed ? `${parsed.protocol}//${parsed.host}` : 'null';
    },
  };
  return frame;
};
