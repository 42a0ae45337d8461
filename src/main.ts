#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { facts } from './commands/facts.js';
import { load } from './commands/load.js';
import { printSchema } from './commands/schema.js';
import { serve } from './commands/serve.js';
import { verify } from './commands/verify.js';
import { DatabaseUnavailable, ExpectedError } from './errors.js';
import { VERSION } from './version.js';

/** What the process ends with. Documented in the help of every command. */
const EXIT_CODES = `
Exit codes:
  0  done
  1  the facts or the graph are wrong; the mistakes are listed
  2  wrong arguments or settings
  3  the database, the data folder or the port cannot be used, or the work was interrupted
  4  something unexpected`;

const program = new Command('chuchu')
  .description('Who said what in a newspaper, and the sentence it comes from.')
  .version(VERSION)
  .addHelpText(
    'after',
    `\nSettings are environment variables, read from .env as well: see docs/operations.md.\n${EXIT_CODES}`,
  )
  .exitOverride();

program
  .command('serve')
  .description('serve the API; the embedded engine loads the seed first where that is needed')
  .action(() => serve());
program
  .command('load')
  .description(
    "make the graph hold what a folder of pages and facts says, and nothing else (the project's own seed if left out)",
  )
  .argument('[folder]', 'a folder with pages/ and facts/')
  .option('--json', 'print the result as JSON')
  .action((folder: string | undefined, options: { json?: true }) => load(folder, options));
program
  .command('verify')
  .description('prove that all that the graph says cites words that stand in the article at the place given')
  .argument('[folder]', "the folder whose pages the lines are compared with (the project's own seed if left out)")
  .option('--json', 'print the result as JSON')
  .action((folder: string | undefined, options: { json?: true }) => verify(folder, options));
program
  .command('facts')
  .description('print the facts of a folder as sentences with their quotes, in Markdown')
  .argument('[folder]', "a folder with pages/ and facts/ (the project's own seed if left out)")
  .action((folder: string | undefined) => facts(folder));
program
  .command('schema')
  .description('print the GraphQL schema')
  .action(() => printSchema());
for (const command of program.commands) command.addHelpText('after', EXIT_CODES).exitOverride();

const CODES: Readonly<Record<string, number>> = { WRONG_FACTS: 1, NOT_VERIFIED: 1, WRONG_CONFIGURATION: 2 };

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof ExpectedError) {
    const message = error instanceof DatabaseUnavailable ? error.reason : error.message;
    process.stderr.write(`chuchu: ${message}\n`);
    process.exitCode = CODES[error.code] ?? 3;
  } else {
    process.stderr.write(`chuchu: unexpected: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 4;
  }
}
