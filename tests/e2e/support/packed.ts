import type { BrowserShell } from './browser-shell.ts';

/** A hand-off of a new story with this headline, as bytes. */
export async function packed(
  shell: BrowserShell,
  headline: string,
  passphrase?: string,
): Promise<Uint8Array> {
  const { ack, article } = await shell.call('story.create', { session: 'journey-shared' });
  const { storyId } = ack;
  await shell.call('story.save', {
    storyId,
    session: 'journey-shared',
    base: { number: ack.number, sha256: ack.sha256 },
    patch: { blocks: [], meta: { ...article.meta, headline } },
  });
  const lock = passphrase === undefined ? {} : { passphrase };
  return (await shell.call('handoff.pack', { storyId, ...lock })).content;
}
