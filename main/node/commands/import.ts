import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { englishNotes, sayNote } from '../../../shared/protocol/notes.ts';
import { CommandError, must, usage, type Cli, type Command } from '../command.ts';
import { withCore } from '../core-here.ts';
import { EXIT } from '../exit-codes.ts';
import { filesBeside } from '../files-beside.ts';
import { readWhole } from '../whole-file.ts';

/** Imports one file; the answer says what came of it. */
export const importFiles: Command = {
  usage: 'import FILE…',
  summary:
    'brings in Word (.docx), OpenDocument (.odt), Markdown, HTML, plain text, packages (.copydesk) and zips of a text with pictures',
  run: (cli: Cli) => {
    if (cli.words.length === 0) throw usage('import wants at least one file.');
    return withCore(cli, 'write', async (call) => {
      const session = `command-${randomBytes(9).toString('base64url')}`;
      const done: unknown[] = [];
      let code: number = EXIT.ok;
      for (const [at, file] of cli.words.entries()) {
        if (cli.signal.aborted) return EXIT.cancelled;
        cli.progress(`${String(at + 1)} of ${String(cli.words.length)}`);
        try {
          const content = await readWhole(file);
          const beside = await filesBeside(file, content);
          const given = await must(
            call('import.file', { session, name: path.basename(file), content, beside }),
          );
          done.push({ file, ...given });
          if (cli.json) continue;
          for (const story of given.stories)
            cli.say(`${story.ack.storyId}  ${story.existed ? 'unchanged  ' : ''}${story.headline}`);
          for (const note of given.notes)
            cli.warn(`${file}: ${sayNote(note, englishNotes, String(note.count), (why) => why.message)}`);
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
