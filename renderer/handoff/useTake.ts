import { useEffect, useState } from 'react';
import { MAX_IMPORT_BYTES } from '../../shared/protocol/library.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { call, refreshCalls, windowSession } from '../bridge/index.ts';

export type Seen = OutputOf<'handoff.look'>;
export type Taken = OutputOf<'handoff.take'>;

/** Where taking one hand-off stands. */
export type TakeStep =
  | { is: 'reading' }
  /** `wrong`: the passphrase that was given does not open it. */
  | { is: 'locked'; wrong: Problem | null }
  | { is: 'seen'; seen: Seen; refused: Problem | null }
  | { is: 'refused'; problem: Problem };

const contentOf = async (file: File): Promise<Uint8Array | Problem> => {
  if (file.size > MAX_IMPORT_BYTES) return { kind: 'too-large', ...say('request.too-large') };
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'failed', ...say('handoff.unreadable') };
  }
};

const given = (content: Uint8Array, passphrase: string | null) => ({
  content,
  ...(passphrase === null ? {} : { passphrase }),
});

async function look(content: Uint8Array, passphrase: string | null): Promise<TakeStep> {
  const answer = await call('handoff.look', given(content, passphrase));
  if (answer.ok) return { is: 'seen', seen: answer.value, refused: null };
  const { problem } = answer;
  return problem.kind === 'invalid' && problem.path === 'passphrase'
    ? { is: 'locked', wrong: passphrase === null ? null : problem }
    : { is: 'refused', problem };
}

/** Looks at a file, asks for its passphrase where it is locked, and takes it when told to. */
export function useTake(file: File, saveFirst: () => Promise<boolean>) {
  const [step, setStep] = useState<TakeStep>({ is: 'reading' });
  const [content, setContent] = useState<Uint8Array | null>(null);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let here = true;
    const open = async () => {
      const bytes = await contentOf(file);
      const next: TakeStep =
        bytes instanceof Uint8Array ? await look(bytes, null) : { is: 'refused', problem: bytes };
      if (!here) return;
      if (bytes instanceof Uint8Array) setContent(bytes);
      setStep(next);
    };
    void open();
    return () => {
      here = false;
    };
  }, [file]);

  async function unlock(word: string): Promise<void> {
    if (content === null) return;
    setBusy(true);
    const next = await look(content, word);
    setBusy(false);
    setPassphrase(word);
    setStep(next);
  }

  /** Takes it in; null when it was refused, which the step then says. */
  async function take(): Promise<Taken | null> {
    if (content === null || step.is !== 'seen') return null;
    setBusy(true);
    // What is being typed into that story belongs to it before theirs comes in.
    const saved = await saveFirst();
    const answer = saved
      ? await call('handoff.take', { ...given(content, passphrase), session: windowSession })
      : null;
    setBusy(false);
    if (answer === null) return null;
    if (!answer.ok) {
      setStep({ ...step, refused: answer.problem });
      return null;
    }
    refreshCalls('story.list', 'story.facets', 'handoff.list');
    return answer.value;
  }

  return { step, busy, unlock, take };
}
