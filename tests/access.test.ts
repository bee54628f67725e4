// Every command × every role, and every route × every role, held to tests/access-table.ts. A command or route file that
// has no row there fails, and so does a row whose command or file is gone.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../src/lib/access/actor';
import { entryTo } from '../src/lib/access/route-rights';
import { officeNavigation } from '../src/lib/assembly/navigation';
import { dictionary } from '../src/lib/i18n/dictionary';
import type { AnyCommand } from '../src/lib/platform/command.server';
import { commandTable, routeTable, type Whose } from './access-table';
import { personOf } from './cast';

const modules = import.meta.glob<Record<string, unknown>>('../src/lib/*/commands/*.server.ts', {
  eager: true
});
const commands = Object.entries(modules).map(([file, exports]) => ({
  file,
  exported: Object.values(exports)
}));

function commandOf({ exported }: { exported: unknown[] }): AnyCommand {
  return exported[0] as AnyCommand;
}

describe('commands', () => {
  test('each file exports one command, and each command has a row', () => {
    expect(commands.filter(({ exported }) => exported.length !== 1)).toEqual([]);
    const names = commands.map((file) => commandOf(file).name).sort();
    expect(names).toEqual(Object.keys(commandTable).sort());
  });

  test('each command has a name people can read, in the audit log', () => {
    const names = commands.map((file) => `command.${commandOf(file).name}`);
    expect(names.filter((name) => !(name in dictionary))).toEqual([]);
  });

  for (const command of commands.map(commandOf)) {
    for (const whose of ['own', 'foreign'] as const) {
      test(`${command.name} on what is ${whose}`, () => {
        const row = commandTable[command.name]!;
        expect(ROLES.filter((role) => isAllowed(command, whose, role))).toEqual(
          ROLES.filter((role) => row[whose].includes(role))
        );
      });
    }
  }
});

function isAllowed(command: AnyCommand, whose: Whose, role: (typeof ROLES)[number]): boolean {
  const actor = personOf[role];
  const { facts, input } = commandTable[command.name]!.situation(whose, actor);
  return command.authorize(actor, facts, input) === null;
}

const routesFolder = path.join(import.meta.dirname, '..', 'src', 'routes');
const routeFiles = readdirSync(routesFolder, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/')
);

/** One file a route: its endpoint, its server page, or the page itself where nothing runs on the server. */
const guardedFiles = routeFiles.filter(
  (file) =>
    /\+(server|page\.server)\.ts$/.test(file) ||
    (/\+page\.svelte$/.test(file) &&
      !routeFiles.includes(file.replace('+page.svelte', '+page.server.ts')))
);

const routeIdOf = (file: string) => `/${path.posix.dirname(file)}`.replace(/^\/\.$/, '/');

describe('routes', () => {
  test('each route file has a row', () => {
    expect(guardedFiles.sort()).toEqual(Object.keys(routeTable).sort());
  });

  test.each(Object.entries(routeTable))('%s', (file, row) => {
    const routeId = routeIdOf(file);
    expect(entryTo(routeId, null)).toBe(row === 'everyone' ? 'open' : 'signIn');
    const expected = ROLES.filter((role) => row === 'everyone' || row.includes(role));
    expect(ROLES.filter((role) => entryTo(routeId, { role }) === 'open')).toEqual(expected);
  });

  test('each entry of the rail leads to a page', () => {
    const pages = new Set(guardedFiles.map((file) => routeIdOf(file).replace(/\/\([^)]+\)/g, '')));
    expect(officeNavigation.map(({ route }) => route).filter((route) => !pages.has(route))).toEqual(
      []
    );
  });
});
