// A respondent of a register, brought to an enumerator by the product's commands: imported, opened, assigned.
import Papa from 'papaparse';
import { DEMO_DAY } from '../../../scripts/simulate/field/calendar';
import type { Actor, Role } from '../../../src/lib/access/actor';
import { createApplication, type Application } from '../../../src/lib/assembly/application.server';
import { importFrameAtOnce } from '../../../src/lib/assembly/import-frame.server';
import { assignCases } from '../../../src/lib/casework/commands/assign-cases.server';
import { openCases } from '../../../src/lib/casework/commands/open-cases.server';
import { bytesSource } from '../../../src/lib/frame/file-source';
import { clockOnDay } from '../../../src/lib/platform/clock';
import type { Result } from '../../../src/lib/platform/command.server';
import { openDatabase } from '../../../src/lib/platform/database.server';
import { accounts } from '../accounts';
import { lineOf } from './lead-admin';
import type { Newcomer } from './newcomers';

/** Gives the enumerator of the demo a case of each respondent; their ids, in the same order. */
export async function giveCases(
  databaseUrl: string,
  newcomers: readonly Newcomer[]
): Promise<string[]> {
  const application = createApplication({
    database: openDatabase(databaseUrl),
    clock: clockOnDay(DEMO_DAY, { now: () => new Date() })
  });
  try {
    const admin = await actorOf(application, 'leadAdmin');
    const supervisor = await actorOf(application, 'fieldSupervisor');
    const enumerator = await actorOf(application, 'enumerator');
    const text = Papa.unparse(newcomers.map(lineOf));
    const file = { fileName: '补录.csv', source: bytesSource(new TextEncoder().encode(text)) };
    done(await importFrameAtOnce(application, file, admin));
    done(await application.execute(openCases, { round: 'registration' }, admin));
    const cases = await casesOf(application, newcomers);
    const input = { cases, enumeratorId: enumerator.userId };
    done(await application.execute(assignCases, input, supervisor));
    return cases.map(({ id }) => id);
  } finally {
    await application.close();
  }
}

function done<Answer>(result: Result<Answer>): Answer {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.answer;
}

async function actorOf({ database }: Application, role: Role): Promise<Actor> {
  const [found] = await database.plain<Actor[]>`
    select id as "userId", login, name, role, org_unit_id as "orgUnitId" from user_account
    where login = ${accounts[role].login}`;
  return found!;
}

/** A code of an area of the enumerator's org unit. */
export async function anAreaOf(databaseUrl: string, orgUnit: string): Promise<string> {
  const database = openDatabase(databaseUrl);
  try {
    const [found] = await database.plain<{ code: string }[]>`
      select a.code from area a join org_unit o on o.id = a.org_unit_id
      where o.name = ${orgUnit} order by a.code limit 1`;
    return found!.code;
  } finally {
    await database.close();
  }
}

async function casesOf({ database }: Application, newcomers: readonly Newcomer[]) {
  const found = await database.plain<{ id: string; version: number; name: string }[]>`
    select c.id, c.version, e.name from census_case c join frame_entry e on e.id = c.frame_entry_id
    where e.name = any(${newcomers.map(({ name }) => name)})`;
  const byName = new Map(found.map(({ name, ...one }) => [name, one]));
  return newcomers.map(({ name }) => byName.get(name)!);
}
