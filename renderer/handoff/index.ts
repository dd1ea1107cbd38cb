/** Hand-offs, for the window's frame; the dialogs are fetched when they are opened. */
export { HandoffNotice } from './HandoffNotice.tsx';
export { SharedFolderSetting } from './SharedFolderSetting.tsx';
export { SharedNotice } from './SharedNotice.tsx';
