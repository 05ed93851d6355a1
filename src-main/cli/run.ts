import { runAnnotations } from './annotations-command.ts';
import { parseCommand, UsageError, type Command } from './arguments.ts';
import { runBrief } from './brief-command.ts';
import { runCompare } from './compare-command.ts';
import { helpText } from './help.ts';
import { runRead } from './read-command.ts';
import { runValues } from './values-command.ts';
import { runSearch } from './search-command.ts';
import { exit, type ExitCode, type Terminal } from './terminal.ts';

/** Runs one command line, the words behind `warraq`. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await runCommand(parseCommand(words), terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.say(error.message);
    terminal.say('see warraq --help');
    return exit.usage;
  }
}

async function runCommand(command: Command, terminal: Terminal): Promise<ExitCode> {
  switch (command.name) {
    case 'help':
      terminal.print(helpText);
      return exit.done;
    case 'version':
      terminal.print(`${terminal.version}\n`);
      return exit.done;
    case 'read':
      return runRead(command.files, command.json, terminal);
    case 'compare':
      return runCompare(command.files, command.json, terminal);
    case 'values':
      return runValues(command, terminal);
    case 'brief':
      return runBrief(command, terminal);
    case 'search':
      return runSearch(command, terminal);
    case 'annotations':
      return runAnnotations(command, terminal);
  }
}
