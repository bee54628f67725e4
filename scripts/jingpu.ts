/**
 * `npm run jingpu -- COMMAND …`: the product on the command line. Exit status 0 done, 1 refused or not passed,
 * 2 called wrongly. A command is a module in scripts/commands and a line in the table below.
 */
import { parseArgs } from 'node:util';
import { readConfig } from '../src/lib/platform/config.server';
import { migrateDatabase } from '../src/lib/platform/migrate.server';
import { applicationOf, type Application } from '../src/lib/assembly/application.server';
import { translate } from '../src/lib/i18n/dictionary';
import { problemText } from '../src/lib/i18n/problem-text';
import { accountFor } from './commands/account';
import { CommandFailed, UsageError, type Call, type CommandLine } from './commands/command-line';
import { localDatabase, type LocalDatabase } from './commands/local-database';

const commands: Readonly<Record<string, () => Promise<{ command: CommandLine }>>> = {
  migrate: () => import('./commands/migrate'),
  'user add': () => import('./commands/user-add'),
  'frame import': () => import('./commands/frame-import'),
  'cases open': () => import('./commands/cases-open'),
  'export cases': () => import('./commands/export-cases'),
  'quality run': () => import('./commands/quality-run'),
  'tally verify': () => import('./commands/tally-verify'),
  'form test': () => import('./commands/form-test')
};

const everywhere = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  as: { type: 'string' }
} as const;

async function main(words: string[]): Promise<number> {
  const name = Object.keys(commands).find(
    (name) => words.slice(0, name.split(' ').length).join(' ') === name
  );
  if (name === undefined) {
    console.log(await overview());
    return words.length === 0 || words.includes('--help') || words.includes('-h') ? 0 : 2;
  }
  const { command } = await commands[name]!();
  const args = words.slice(name.split(' ').length);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`npm run jingpu -- ${name} ${command.usage}\n\n${command.summary}`);
    return 0;
  }
  return runCommand(name, command, args);
}

async function overview(): Promise<string> {
  const lines = [];
  for (const [name, load] of Object.entries(commands)) {
    const { command } = await load();
    lines.push(`  ${`${name} ${command.usage}`.padEnd(58)} ${command.summary}`);
  }
  return [
    'npm run jingpu -- COMMAND [--as LOGIN] [--json] [--help]',
    '',
    ...lines,
    '',
    'Works on DATABASE_URL, else on the database in .data/, which it starts if need be.'
  ].join('\n');
}

async function runCommand(name: string, command: CommandLine, args: string[]): Promise<number> {
  const opened: Opened = {};
  try {
    const parsed = parseArgs({
      args,
      options: { ...command.options, ...everywhere },
      allowPositionals: true
    });
    return await command.run(callOf(parsed.positionals, parsed.values as Call['options'], opened));
  } catch (error) {
    if (error instanceof CommandFailed) {
      const language = /^zh/.test(process.env.LANG ?? '') ? 'zh' : 'en';
      console.error(
        problemText((key, parameters) => translate(language, key, parameters), error.problem)
      );
      console.error(JSON.stringify(error.problem));
      return 1;
    }
    if (!isUsageError(error)) throw error;
    console.error(`${error.message}\nusage: npm run jingpu -- ${name} ${command.usage}`);
    return 2;
  } finally {
    await (await opened.application)?.close();
    await (await opened.database)?.close();
  }
}

function isUsageError(error: unknown): error is Error {
  const fromNode =
    error instanceof TypeError &&
    /^ERR_PARSE_ARGS/.test((error as NodeJS.ErrnoException).code ?? '');
  return fromNode || error instanceof UsageError;
}

type Opened = { database?: Promise<LocalDatabase>; application?: Promise<Application> };

function callOf(words: string[], options: Call['options'], opened: Opened): Call {
  const database = () => (opened.database ??= localDatabase((line) => console.error(line)));
  const application = () => (opened.application ??= database().then(openApplication));
  const json = options.json === true;
  return {
    arguments: words,
    options,
    json,
    database,
    application,
    actor: async (role) => accountFor(await application(), role, options.as as string | undefined),
    progress: (text) => {
      if (process.stderr.isTTY && !json) process.stderr.write(`\r\x1b[K${text}`);
    }
  };
}

async function openApplication({ environment }: LocalDatabase): Promise<Application> {
  const config = readConfig(environment);
  await migrateDatabase(config.databaseUrl, { schema: config.databaseSchema });
  return applicationOf(config);
}

process.exitCode = await main(process.argv.slice(2));
