import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { chromium } from '../cdp.ts';
import { record, strict } from '../strict.ts';
import { protocol } from './served.ts';
import type { SessionMembers } from './types.ts';

type RequestHandler = Parameters<SessionMembers['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<SessionMembers['setPermissionCheckHandler']>[0];

/** Permissions of Chromium that have a permission of Electron. */
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
} as const;

class Session extends EventEmitter implements SessionMembers {
  protocol = protocol;
  #request: RequestHandler = null;
  #check: CheckHandler = null;
  #spelling = true;
  readonly partition: string;
  readonly options: object;
  constructor(partition: string, options: object) {
    super();
    this.partition = partition;
    this.options = options;
  }
  isPersistent = (): boolean => this.partition.startsWith('persist:');
  isSpellCheckerEnabled = (): boolean => this.#spelling;
  setSpellCheckerEnabled = (enabled: boolean): void => {
    this.#spelling = enabled;
  };
  setPermissionRequestHandler = (handler: RequestHandler): void => {
    this.#request = handler;
    record('permissionRequestHandler', handler !== null);
  };
  setPermissionCheckHandler = (handler: CheckHandler): void => {
    this.#check = handler;
    record('permissionCheckHandler', handler !== null);
  };
  setDevicePermissionHandler: SessionMembers['setDevicePermissionHandler'] = (handler) => {
    record('devicePermissionHandler', handler !== null);
  };
  setDisplayMediaRequestHandler: SessionMembers['setDisplayMediaRequestHandler'] = (handler) => {
    record('displayMediaRequestHandler', handler !== null);
  };

  /** Electron grants everything that nobody decides about; so does this. */
  #allows(
    contents: Electron.WebContents,
    permission: (typeof PERMISSIONS)[keyof typeof PERMISSIONS],
  ): boolean {
    const details = { isMainFrame: true, requestingUrl: 'app://newsroom/index.html' };
    if (this.#check && !this.#check(contents, permission, 'app://newsroom', details)) return false;
    if (!this.#request) return true;
    let granted = false;
    this.#request(contents, permission, (decision) => (granted = decision), details);
    return granted;
  }
  /** Tells Chromium what the app's handlers decide. */
  async applyPermissions(contents: Electron.WebContents): Promise<void> {
    for (const [name, permission] of Object.entries(PERMISSIONS)) {
      const setting = this.#allows(contents, permission) ? 'granted' : 'denied';
      await chromium.send('Browser.setPermission', { permission: { name }, setting });
    }
  }
}

export type StandInSession = Session;

const partitions = new Map<string, Session>();
const fromPartition = (partition: string, options: object = {}): Session => {
  const found = partitions.get(partition) ?? strict('session', new Session(partition, options));
  partitions.set(partition, found);
  return found;
};

export const session = strict('session', { defaultSession: fromPartition('persist:default'), fromPartition });
