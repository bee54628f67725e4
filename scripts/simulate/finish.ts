// Brings every case of an org unit to its end, so that it can be signed off: whatever is not done is given out, filled
// in and handed in, whatever is handed in is approved. By the same commands as all other work, at one instant.
import { sql } from 'drizzle-orm';
import type { Actor } from '../../src/lib/access/actor';
import type { Application } from '../../src/lib/assembly/application.server';
import { TABLET_STATES, type CaseState } from '../../src/lib/casework/lifecycle';
import { tabletCases } from '../../src/lib/collection/queries.server';
import { censusDay } from '../../src/lib/platform/clock';
import { rows } from '../../src/lib/platform/database.server';
import type { Person } from './county/people';
import { handInDay } from './field/field-work';
import { approve, giveOut } from './field/office-work';
import type { Story } from './field/story';
import { at } from './then';

export type Finished = { submitted: number; approved: number };

/** @param now the instant of all acts; work of that day must not lie after it */
export async function finishOrgUnit(
  application: Application,
  orgUnitName: string,
  now: Date = application.clock.now()
): Promise<Finished> {
  const then = at(application, now);
  const people = await peopleOf(application, orgUnitName);
  const enumerators = people.filter(({ role }) => role === 'enumerator');
  const supervisor = people.find(({ role }) => role === 'fieldSupervisor');
  if (!supervisor || enumerators.length === 0) throw new Error(`nobody works in ${orgUnitName}`);
  const orgUnitId = supervisor.orgUnitId!;

  const unassigned = await casesIn(application, orgUnitId, ['unassigned']);
  for (const [number, enumerator] of enumerators.entries()) {
    const share = unassigned.filter((_, place) => place % enumerators.length === number);
    await giveOut(then, supervisor, share, enumerator.userId);
  }
  let submitted = 0;
  for (const enumerator of enumerators) submitted += await handInAll(application, enumerator, now);
  const waiting = await casesIn(application, orgUnitId, ['submitted']);
  await approve(then, supervisor, waiting);
  return { submitted, approved: waiting.length };
}

async function handInAll(application: Application, enumerator: Person, now: Date): Promise<number> {
  const all = await application.read((reader) => tabletCases(reader, enumerator.userId, 'all'));
  const open = all.filter(({ state }) => TABLET_STATES.includes(state));
  if (open.length === 0) return 0;
  const day = censusDay(now);
  const time = clockTime(now);
  const story: Story = {
    enumerator: 0,
    assignedOn: day,
    contacts: [{ day, time, channel: 'door', result: 'met', note: null }],
    outcome: '1',
    kind: 'plain',
    fault: null,
    draftOn: null,
    submittedOn: [day],
    returnedOn: null,
    approvedOn: null
  };
  const device = { ...enumerator, deviceId: application.ids.next() };
  await handInDay(
    application,
    device,
    open.map((shown) => ({ story, shown })),
    day,
    time
  );
  return open.length;
}

async function peopleOf(application: Application, orgUnitName: string): Promise<Person[]> {
  return application.read((reader) =>
    rows<Actor & { phone: string }>(
      reader,
      sql`select u.id as "userId", u.login, u.name, u.role, u.org_unit_id as "orgUnitId", coalesce(u.phone, '') as phone
          from user_account u join org_unit o on o.id = u.org_unit_id
          where o.name = ${orgUnitName} and u.state = 'active' order by u.login`
    )
  );
}

async function casesIn(
  application: Application,
  orgUnitId: string,
  states: CaseState[]
): Promise<string[]> {
  const found = await application.read((reader) =>
    rows<{ id: string }>(
      reader,
      sql`select id from census_case
          where org_unit_id = ${orgUnitId} and state = any(${sql.param(states)}::text[]) order by id`
    )
  );
  return found.map(({ id }) => id);
}

/** Minutes of the day in Shanghai. */
function clockTime(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}
