import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { PreloadBridge, Transport } from './transport.ts';

/** The desktop's way to the core: the frozen object that the preload offers. It lives as long as the window. */
export function preloadTransport(bridge: PreloadBridge): Transport {
  const call: Transport['call'] = async (name, input) => {
    try {
      return await bridge.call(name, input as never);
    } catch {
      const problem: Problem = { kind: 'failed', ...say('window.no-answer') };
      return { ok: false, problem };
    }
  };
  return {
    call,
    lastCall(name, input) {
      void call(name, input);
    },
    on: (name, hear) => bridge.on(name, hear),
    connection: () => 'open',
    onConnection: () => () => undefined,
  };
}
