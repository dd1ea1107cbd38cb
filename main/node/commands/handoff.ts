import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { HandoffPlan } from '../../../shared/protocol/handoff.ts';
import { writeNew } from '../../disk/whole.ts';
import { CommandError, must, storyOf, text, usage, type Cli, type Command } from '../command.ts';
import { withCore } from '../core-here.ts';
import { EXIT } from '../exit-codes.ts';
import { readWhole } from '../whole-file.ts';

/** From a file and never from the command line itself, which other programs on the computer can read. */
async function passphraseOf(cli: Cli): Promise<{ passphrase?: string }> {
  const file = text(cli.values, 'passphrase-file');
  if (file === undefined) return {};
  return { passphrase: new TextDecoder().decode(await readWhole(file)).trim() };
}

/** Makes the file that takes one story to another desk. */
export const handOff: Command = {
  usage: 'hand-off ID [--to NAME] [--note TEXT] [--with-notes] [--passphrase-file FILE] [--out DIR]',
  summary: 'makes the file that takes a story to another desk and back',
  options: {
    to: { type: 'string' },
    note: { type: 'string' },
    'with-notes': { type: 'boolean' },
    'passphrase-file': { type: 'string' },
    out: { type: 'string' },
  },
  run: async (cli) => {
    const [id, second] = cli.words;
    if (id === undefined || second !== undefined) throw usage('hand-off wants the id of one story.');
    const lock = await passphraseOf(cli);
    return withCore(cli, 'write', async (call) => {
      const storyId = await storyOf(call, id);
      const made = await must(
        call('handoff.pack', {
          storyId,
          to: text(cli.values, 'to') ?? '',
          note: text(cli.values, 'note') ?? '',
          notes: cli.values['with-notes'] === true,
          ...lock,
        }),
      );
      const file = await must(
        writeNew(path.resolve(text(cli.values, 'out') ?? '.'), made.name, made.content),
      );
      for (const { message } of made.warnings) cli.warn(message);
      if (cli.json) cli.data({ handoffId: made.handoffId, storyId, file, locked: made.locked });
      else cli.say(file);
      return EXIT.ok;
    });
  },
};

const DID: Record<HandoffPlan, string> = {
  new: 'new on this desk',
  same: 'nothing new',
  older: 'older than what is here; nothing was changed',
  forward: 'the next version',
  merge: 'their changes are suggestions in the story here',
};

/** Takes hand-offs in, or only looks at them. */
export const take: Command = {
  usage: 'take FILE… [--passphrase-file FILE] [--look]',
  summary: 'takes hand-offs in; --look only says what they are',
  options: { 'passphrase-file': { type: 'string' }, look: { type: 'boolean' } },
  run: async (cli) => {
    if (cli.words.length === 0) throw usage('take wants at least one file.');
    const lock = await passphraseOf(cli);
    return withCore(cli, cli.values.look === true ? 'read' : 'write', async (call) => {
      const session = `command-${randomBytes(9).toString('base64url')}`;
      const done: unknown[] = [];
      let code: number = EXIT.ok;
      for (const file of cli.words) {
        if (cli.signal.aborted) return EXIT.cancelled;
        try {
          const content = await readWhole(file);
          if (cli.values.look === true) {
            const seen = await must(call('handoff.look', { content, ...lock }));
            done.push({ file, ...seen });
            if (!cli.json) cli.say(`${seen.storyId}  ${seen.headline}  ${seen.from.name}: ${DID[seen.plan]}`);
            continue;
          }
          const taken = await must(call('handoff.take', { content, session, ...lock }));
          done.push({ file, ...taken });
          if (cli.json) continue;
          cli.say(`${taken.ack.storyId}  ${taken.headline}  ${DID[taken.plan]}`);
          if (taken.clashes > 0)
            cli.warn(`${file}: ${String(taken.clashes)} of ${String(taken.suggestions)} suggestions touch what was changed here too.`); // prettier-ignore
          if (taken.fields.length > 0)
            cli.warn(`${file}: both desks changed ${taken.fields.join(', ')}; what is here was kept.`);
          if (taken.order) cli.warn(`${file}: both desks moved paragraphs; the order here was kept.`);
        } catch (error) {
          if (!(error instanceof CommandError)) throw error;
          cli.warn(`copydesk: ${file}: ${error.message}`);
          done.push({ file, problem: error.message });
          if (code === EXIT.ok) code = error.code;
        }
      }
      if (cli.json) cli.data(done);
      return code;
    });
  },
};

/** Says, chooses or forgets the folder that desks share. */
export const sharedFolder: Command = {
  usage: 'shared-folder [DIR | --none]',
  summary: 'says or chooses the folder in which desks leave hand-offs for each other',
  options: { none: { type: 'boolean' } },
  run: async (cli) => {
    const [folder, second] = cli.words;
    const none = cli.values.none === true;
    if (second !== undefined || (none && folder !== undefined))
      throw usage('shared-folder wants one folder, or --none.');
    return withCore(cli, folder === undefined && !none ? 'read' : 'write', async (call) => {
      if (folder !== undefined) {
        const { id } = await must(call('destination.add', { path: path.resolve(folder) }));
        await must(call('shared.choose', { destination: id }));
      } else if (none) await must(call('shared.choose', { destination: null }));
      const shared = await must(call('shared.read', {}));
      if (cli.json) cli.data({ folder: shared.folder?.path ?? null });
      else cli.say(shared.folder?.path ?? 'No folder is shared.');
      return EXIT.ok;
    });
  },
};
