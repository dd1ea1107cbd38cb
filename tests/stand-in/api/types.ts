import type * as Electron from 'electron';

/**
 * The members of each part of Electron that the app uses and the stand-in therefore has. Typed against Electron's own
 * declarations: a member that changes its shape with a new version fails the compiler here.
 */
export type AppMembers = Pick<
  Electron.App,
  | 'isPackaged'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'isReady'
  | 'whenReady'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'getLocale'
>;
export type WindowMembers = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'isVisible'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isMaximized'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'getNormalBounds'
  | 'getBounds'
  | 'getTitle'
  | 'close'
  | 'destroy'
  | 'getBackgroundColor'
>;
export type ContentsMembers = Pick<
  Electron.WebContents,
  | 'id'
  | 'send'
  | 'loadURL'
  | 'getURL'
  | 'reload'
  | 'isDestroyed'
  | 'isCrashed'
  | 'setWindowOpenHandler'
  | 'executeJavaScript'
  | 'getOrCreateDevToolsTargetId'
  | 'forcefullyCrashRenderer'
>;
export type SessionMembers = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'isSpellCheckerEnabled'
  | 'isPersistent'
>;
export type FrameMembers = Pick<Electron.WebFrameMain, 'origin' | 'url' | 'frameTreeNodeId'>;
