// The work of one org unit from January to the demo's day, in the order of the days: in the morning cases are given out
// and returned, in the afternoon approved, in the evening the tablets make contact.
import type { Application } from '../../../src/lib/assembly/application.server';
import { tabletCases } from '../../../src/lib/collection/queries.server';
import type { TabletCase } from '../../../src/lib/collection/exchange';
import { instantOf } from '../../../src/lib/platform/clock';
import type { CountyOrgUnit } from '../county/county';
import type { Person } from '../county/people';
import type { Polygon } from '../county/tessellation';
import type { Random } from '../random';
import { at } from '../then';
import { WORK_DAYS } from './calendar';
import { remarkOn } from './case-work';
import { handInDay, type Around, type Enumerator } from './field-work';
import { approve, giveBack, giveOut } from './office-work';
import { planStories, type Story } from './story';

type Work = {
  application: Application;
  supervisors: Person[];
  enumerators: Enumerator[];
  /** By code of the area. */
  borders: Map<string, Polygon>;
  /** In the order of the areas. */
  cases: { id: string; story: Story; shown: TabletCase | null }[];
};

/** @param caseIds the org unit's cases in the order of their areas */
export async function workOrgUnit(
  application: Application,
  orgUnit: CountyOrgUnit,
  caseIds: readonly string[],
  random: Random,
  onDay: () => void = () => {}
): Promise<void> {
  const enumerators = orgUnit.people
    .filter(({ role }) => role === 'enumerator')
    .map((person) => ({ ...person, deviceId: application.ids.next() }));
  const plan = {
    cases: caseIds.length,
    done: orgUnit.done,
    enumerators: enumerators.length,
    faults: orgUnit.faults
  };
  const stories = planStories(plan, random);
  const work: Work = {
    application,
    supervisors: orgUnit.people.filter(({ role }) => role === 'fieldSupervisor'),
    enumerators,
    borders: new Map(orgUnit.areas.map(({ code, geometry }) => [code, geometry])),
    cases: caseIds.map((id, place) => ({ id, story: stories[place]!, shown: null }))
  };
  for (const day of WORK_DAYS) {
    await workDay(work, day);
    onDay();
  }
}

async function workDay(work: Work, day: string): Promise<void> {
  await giveOutOf(work, day);
  await returnOf(work, day);
  await approveOf(work, day);
  await contactsOf(work, day);
}

async function giveOutOf(work: Work, day: string): Promise<void> {
  const then = at(work.application, instantOf(day, '08:30'));
  for (const [number, enumerator] of work.enumerators.entries()) {
    const given = work.cases.filter(
      ({ story }) => story.enumerator === number && story.assignedOn === day
    );
    if (given.length === 0) continue;
    await giveOut(
      then,
      supervisorOf(work, number),
      given.map(({ id }) => id),
      enumerator.userId
    );
    await show(work, enumerator, given);
  }
}

/** What the enumerator's tablet has of the cases from its next contact. */
async function show(
  { application }: Work,
  enumerator: Person,
  cases: Work['cases']
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const shown = await application.read((reader) => tabletCases(reader, enumerator.userId, ids));
  const byId = new Map(shown.map((one) => [one.id, one]));
  for (const one of cases) one.shown = byId.get(one.id)!;
}

async function returnOf(work: Work, day: string): Promise<void> {
  const returned = work.cases.filter(({ story }) => story.returnedOn === day);
  for (const one of returned) {
    const { enumerator, submittedOn } = one.story;
    const { place, remark } = remarkOn(one.shown!, submittedOn[0]!);
    const then = at(work.application, instantOf(day, '10:20'));
    await giveBack(then, supervisorOf(work, enumerator), one.id, { place, text: remark });
    // The remark comes to the tablet.
    await show(work, work.enumerators[enumerator]!, [one]);
  }
}

async function approveOf(work: Work, day: string): Promise<void> {
  for (const [number, supervisor] of work.supervisors.entries()) {
    const own = work.cases.filter(
      ({ story }) =>
        story.approvedOn === day && story.enumerator % work.supervisors.length === number
    );
    await approve(
      at(work.application, instantOf(day, '15:10')),
      supervisor,
      own.map(({ id }) => id)
    );
  }
}

async function contactsOf(work: Work, day: string): Promise<void> {
  for (const [number, enumerator] of work.enumerators.entries()) {
    const own = work.cases.filter(
      ({ story }) => story.enumerator === number && happensOn(story, day)
    );
    if (own.length === 0) continue;
    const cases = own.map(({ story, shown }) => ({
      story,
      shown: shown!,
      around: aroundOf(work, story, shown!)
    }));
    const time = `18:${String(5 + number * 3).padStart(2, '0')}`;
    await handInDay(work.application, enumerator, cases, day, time);
  }
}

/** What stands around a case, as far as the enumerator knows: others that were given to the same one. */
function aroundOf({ borders, cases }: Work, { enumerator }: Story, shown: TabletCase): Around {
  const areaCode = shown.context.case!.eaCode as string;
  const other = [...borders].find(([code]) => code !== areaCode);
  const neighbour = cases.find(
    (one) =>
      one.shown !== null &&
      one.shown.id !== shown.id &&
      one.story.enumerator === enumerator &&
      one.story.fault === null &&
      one.story.outcome === '1' &&
      one.story.approvedOn !== null
  );
  return {
    border: borders.get(areaCode) ?? null,
    otherBorder: other?.[1] ?? null,
    neighbour: neighbour?.shown ?? null
  };
}

function happensOn(story: Story, day: string): boolean {
  return (
    story.submittedOn.includes(day) ||
    story.draftOn === day ||
    story.contacts.some((contact) => contact.day === day)
  );
}

function supervisorOf({ supervisors }: Work, enumerator: number): Person {
  return supervisors[enumerator % supervisors.length]!;
}
