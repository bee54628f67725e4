// What happens to each case of an org unit between January and the demo's day, decided beforehand and purely: who has
// it, when it is visited, handed in, returned and approved. field-work.ts and office-work.ts then do it by commands.
import type { RegistrationOutcome } from '../../../src/lib/casework/outcome';
import { plannedShare } from '../../../src/lib/schedule/plan';
import type { Random } from '../random';
import { DEMO_DAY, WORK_DAYS, weekday, workDay, workDaysLeft } from './calendar';
import { contactsFor, type Contact } from './contacts';
import { withFaults, type Fault } from './faults';

export type Story = {
  /** Number of the enumerator within the org unit. */
  enumerator: number;
  /** Null: nobody has it yet. */
  assignedOn: string | null;
  contacts: Contact[];
  outcome: RegistrationOutcome;
  /** What is particular about the first submission. */
  kind: 'plain' | 'odd' | 'remarked';
  /** What only a comparison with others shows. */
  fault: Fault | null;
  draftOn: string | null;
  /** In the evening of these days; two where it was returned between them. */
  submittedOn: string[];
  returnedOn: string | null;
  approvedOn: string | null;
};

export type StoryPlan = {
  cases: number;
  done: number;
  enumerators: number;
  faults: readonly Fault[];
};

/** Stories in the order of the cases, which is that of their areas: neighbours have the same enumerator. */
export function planStories(plan: StoryPlan, random: Random): Story[] {
  const holders = Array.from({ length: plan.cases }, (_, at) =>
    Math.floor((at * plan.enumerators) / plan.cases)
  );
  const order = orderOfWork(holders, plan.enumerators, random.fork('order'));
  const done = Math.round(plan.cases * plan.done);
  const stories = new Array<Story>(plan.cases);
  order.forEach((at, rank) => {
    const enumerator = holders[at]!;
    const own = random.fork(`case ${at}`);
    stories[at] =
      rank < done
        ? doneStory(enumerator, completionDay((rank + 1) / done), own)
        : restStory(enumerator, (rank - done) / (plan.cases - done), plan, own);
  });
  return withFaults(stories, plan.faults);
}

/** Case numbers in the order in which they are finished: a few enumerators are slow, one is fast. */
function orderOfWork(holders: readonly number[], enumerators: number, random: Random): number[] {
  const paces = Array.from({ length: enumerators }, (_, number) => {
    if (number === enumerators - 1) return 1.5;
    return random.chance(0.18) ? 0.6 : random.between(0.9, 1.15);
  });
  const places = new Map<number, number>();
  const keys = holders.map((holder) => {
    const place = places.get(holder) ?? 0;
    places.set(holder, place + 1);
    return (place + random.between(0, 4)) / paces[holder]!;
  });
  return keys.map((_, at) => at).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

/** When the plan has this share of what is done by the demo's day. */
function completionDay(share: number): string {
  const target = share * plannedShare(DEMO_DAY);
  return WORK_DAYS.find((day) => plannedShare(day) >= target) ?? WORK_DAYS.at(-1)!;
}

type OutcomeWeight = { outcome: RegistrationOutcome; weight: number };

const OUTCOMES: readonly OutcomeWeight[] = [
  { outcome: '1', weight: 88.5 },
  { outcome: '2', weight: 1.2 },
  { outcome: '3', weight: 1.7 },
  { outcome: '4', weight: 1.6 },
  { outcome: '5', weight: 2.2 },
  { outcome: '6', weight: 2.6 },
  { outcome: '7', weight: 1 },
  { outcome: 'A', weight: 1.2 }
];

function doneStory(enumerator: number, day: string, random: Random): Story {
  const outcome = random.weighted(OUTCOMES).outcome;
  const found = outcome === '1';
  const first = workDay(day, -random.integer(4, 8));
  // A return needs days between the two submissions.
  const remarked = found && first > WORK_DAYS[1]! && random.chance(0.075);
  const submittedOn = remarked ? [first, day] : [day];
  const contacts = contactsFor(outcome, submittedOn[0]!, random);
  const lag = random.chance(0.04) ? random.integer(8, 20) : random.integer(1, 4);
  const approvedOn = approvalDay(day, lag);
  // Doubtful ones wait longer: they are most of what a supervisor has left.
  const doubtful = approvedOn === null ? 0.3 : 0.08;
  return {
    enumerator,
    assignedOn: assignmentDay(contacts[0]!.day),
    contacts,
    outcome,
    kind: remarked ? 'remarked' : found && random.chance(doubtful) ? 'odd' : 'plain',
    fault: null,
    draftOn: null,
    submittedOn,
    returnedOn: remarked ? workDay(first, random.integer(1, 3)) : null,
    approvedOn
  };
}

/** Supervisors approve on Tuesdays, Thursdays and Saturdays; null: not before the demo's day. */
function approvalDay(submitted: string, lag: number): string | null {
  if (workDaysLeft(submitted) < lag) return null;
  const earliest = workDay(submitted, lag);
  return WORK_DAYS.find((day) => day >= earliest && [2, 4, 6].includes(weekday(day))) ?? null;
}

const NOTHING_YET = {
  outcome: '1',
  kind: 'plain',
  fault: null,
  draftOn: null,
  submittedOn: [],
  returnedOn: null,
  approvedOn: null
} as const;

/** What is not done: returned, in progress, given out, or with nobody. @param share 0…1, its place among these */
function restStory(enumerator: number, share: number, plan: StoryPlan, random: Random): Story {
  const returned = Math.max(0.12, 1.2 / (plan.cases * (1 - plan.done)));
  const base = {
    ...NOTHING_YET,
    submittedOn: [] as string[],
    enumerator,
    assignedOn: '2024-03-11',
    contacts: [] as Contact[]
  };
  if (share < returned) {
    const day = workDay(DEMO_DAY, -random.integer(3, 9));
    const contacts = contactsFor('1', day, random);
    const assignedOn = assignmentDay(contacts[0]!.day);
    return {
      ...base,
      assignedOn,
      kind: 'remarked',
      contacts,
      submittedOn: [day],
      returnedOn: workDay(day, 2)
    };
  }
  if (share < 0.5) {
    const day = workDay(DEMO_DAY, -random.integer(1, 14));
    const result = random.pick(['met', 'appointment', 'notMet'] as const);
    const contact: Contact = { day, time: timeOfDay(random), channel: 'door', result, note: null };
    return { ...base, contacts: [contact], draftOn: result === 'met' ? day : null };
  }
  return share < 0.82 ? base : { ...base, assignedOn: null };
}

function timeOfDay(random: Random): string {
  return `${random.integer(9, 16)}:${random.integer(10, 59)}`.padStart(5, '0');
}

const ASSIGNMENT_DAYS = ['2024-01-02', '2024-02-01', '2024-03-11'];

/** The last assignment before the first contact. */
function assignmentDay(firstContact: string): string {
  return ASSIGNMENT_DAYS.filter((day) => day <= firstContact).at(-1)!;
}
