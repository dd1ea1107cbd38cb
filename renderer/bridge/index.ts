/** The one door to the core, the same in both shells. */
export { call, connectBridge, connection, lastCall, on, onConnection, lendTransport } from './call.ts';
export {
  ask,
  foretell,
  problemOf,
  refreshCalls,
  useAsk,
  useConnection,
  useEvent,
  useNow,
  type Asked,
} from './hooks.ts';
export { newBlockId, newSessionId, windowSession } from './ids.ts';
export { picture, pictureFile, pictureUrl, usePicture, type Picture } from './pictures.ts';
export { keepFresh, queryClient } from './queries.ts';
export type { Connection, PreloadBridge, Transport } from './transport.ts';
