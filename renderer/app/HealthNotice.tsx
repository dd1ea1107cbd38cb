import { useState } from 'react';
import type { Problem } from '../../shared/protocol/problem.ts';
import { call, useAsk, type Asked } from '../bridge/index.ts';
import { useStorySession } from '../story/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { number } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { Notice } from '../ui/State.tsx';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';

/** @param onBackups leads to the backups, one of which can be put back */
type HealthNoticeProps = { onBackups: () => void };

/** Says across the window what is wrong with the store, what was kept and the ways out of it. */
export function HealthNotice({ onBackups }: HealthNoticeProps) {
  const { health: say } = words().app;
  const health = useAsk('store.health', {});
  // A check may not have come by yet; reading the desk, or even asking for its health, meets damage sooner.
  const desk = useAsk('story.facets', {});
  const met = damageOf(health) ?? damageOf(desk);
  const [asking, setAsking] = useState(false);
  const known = health.state === 'ready' ? health.value : null;
  const state = met === null ? known?.state : 'damaged';
  const warning = met ?? known?.warning ?? null;
  if (state === 'damaged')
    return (
      <>
        <Notice
          tone="problem"
          actions={
            <>
              <Button size="small" onClick={onBackups}>
                {say.backups}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setAsking(true);
                }}
              >
                {say.salvage}
              </Button>
            </>
          }
        >
          {warning ? inWords(warning) : say.damagedMessage}
        </Notice>
        {asking && (
          <SalvageDialog
            onClose={() => {
              setAsking(false);
            }}
          />
        )}
      </>
    );
  // A desk that is only read says so on every opened story and in the status bar.
  return warning === null || state !== 'good' ? null : <Notice tone="warn">{inWords(warning)}</Notice>;
}

/** The problem of an answer that met damage; null when it met none. */
const damageOf = (asked: Asked<unknown>): Problem | null =>
  asked.state === 'problem' && asked.problem.kind === 'damaged' ? asked.problem : null;

function SalvageDialog({ onClose }: { onClose: () => void }) {
  const { flush } = useStorySession();
  const { health: say } = words().app;
  const [busy, setBusy] = useState(false);

  async function salvage(): Promise<void> {
    setBusy(true);
    // What a damaged store refuses stays in the window, and is stored in the new one.
    await flush();
    const answer = await call('store.salvage', {});
    setBusy(false);
    if (!answer.ok) {
      showToast(inWords(answer.problem), { tone: 'problem' });
      return;
    }
    const { stories, lostStories, lostRevisions } = answer.value;
    const lost = lostStories + lostRevisions;
    showToast(say.salvaged(stories, number(stories), lost === 0 ? null : say.lost(lost, number(lost))), {
      tone: lost === 0 ? 'done' : 'plain',
    });
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say.salvageTitle}
      description={say.salvageBody}
      actions={
        <>
          <Button onClick={onClose}>{words().ui.cancel}</Button>
          <Button variant="primary" disabled={busy} onClick={() => void salvage()}>
            {busy ? say.salvaging : say.salvageVerb}
          </Button>
        </>
      }
    />
  );
}
