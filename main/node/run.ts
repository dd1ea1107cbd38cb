import { parseArgs } from 'node:util';
import { CommandError, type Cli, type Command } from './command.ts';
import { commands } from './commands/index.ts';
import { EXIT, EXIT_WORDS } from './exit-codes.ts';
import { profileDirFrom } from './folders.ts';
import { printerOf } from './print.ts';

type Given = { version: string; places: Cli['places'] };

const COMMON = {
  profile: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const helpOf = (name: string, command: Command): string => `  ${command.usage}\n      ${command.summary}`;

const help = (): string =>
  [
    'Copydesk: draft, tag, check, preview, export. Everything stays on this computer.',
    '',
    'copydesk COMMAND [--profile DIR] [--json]',
    '',
    ...Object.entries(commands).map(([name, command]) => helpOf(name, command)),
    '  help',
    '      prints this',
    '  version',
    '      prints the version',
    '',
    'ID is a story id or as many of its first characters as tell it from the others.',
    '--profile DIR   the folder that holds the stories (else COPYDESK_PROFILE, else the system place)',
    '--json          prints one JSON value for other programs; notes and errors still go to stderr',
    '',
    'Exit codes:',
    ...Object.entries(EXIT_WORDS).map(([code, words]) => `  ${code.padStart(3)}  ${words}`),
  ].join('\n');

function parse(args: string[], command: Command) {
  try {
    return parseArgs({ args, options: { ...COMMON, ...command.options }, allowPositionals: true });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new CommandError(`${said}. Usage: copydesk ${command.usage}`, EXIT.usage);
  }
}

/** Runs one command; returns the exit code. Problems are one line on stderr. */
export async function runCommandLine(args: readonly string[], given: Given): Promise<number> {
  const printer = printerOf(process.stdout, process.stderr);
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    printer.say(help());
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === 'version' || name === '--version' || name === '-v') {
    printer.say(given.version);
    return EXIT.ok;
  }
  const stop = new AbortController();
  const onSignal = (): void => {
    // A second signal is for those who cannot wait: the default action is back.
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  // A reader that has seen enough, as in `list | head`, is no error.
  process.stdout.on('error', () => process.exit(EXIT.ok));
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new CommandError(`There is no command "${name}". See: copydesk help`, EXIT.usage);
    const { values, positionals } = parse(rest, command);
    if (values.help === true) {
      printer.say(helpOf(name, command));
      return EXIT.ok;
    }
    return await command.run({
      ...printer,
      ...given,
      profileDir: profileDirFrom(typeof values.profile === 'string' ? values.profile : undefined),
      json: values.json === true,
      words: positionals,
      values,
      signal: stop.signal,
    });
  } catch (error) {
    if (error instanceof CommandError) {
      printer.warn(`copydesk: ${error.message}`);
      return error.code;
    }
    const said = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
    printer.warn(`copydesk: something went wrong that should not (${said}).`);
    return EXIT.failed;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
