// An enumerator's evening: what was done in the day goes to the office in one contact, as operations of a tablet, after
// the signatures. Nothing here writes but the product's commands.
import { applyOperations } from '../../../src/lib/assembly/operations.server';
import type { Application } from '../../../src/lib/assembly/application.server';
import { fillsForms } from '../../../src/lib/casework/outcome';
import { storeEvidence } from '../../../src/lib/collection/commands/store-evidence.server';
import type { TabletCase } from '../../../src/lib/collection/exchange';
import type { Operation } from '../../../src/lib/collection/operation';
import { instantOf } from '../../../src/lib/platform/clock';
import type { Person } from '../county/people';
import type { Polygon } from '../county/tessellation';
import { randomFrom } from '../random';
import { seedOf } from '../truth';
import { at, done } from '../then';
import { beginForms, fillForms, versionsOf } from './case-work';
import { outcomeFacts, type Contact } from './contacts';
import { positionIn } from './position';
import { drawSignature, type Signature } from './signature';
import type { Story } from './story';

export type Enumerator = Person & { deviceId: string };

/** What the enumerator knows around a case; null where there is none. */
export type Around = {
  border: Polygon | null;
  /** Of another area of the org unit. */
  otherBorder: Polygon | null;
  /** Another case of the same enumerator, which is found and approved in the end. */
  neighbour: TabletCase | null;
};

const NOTHING_AROUND: Around = { border: null, otherBorder: null, neighbour: null };

/** A case with its story and what the tablet shows of it. */
export type FieldCase = { story: Story; shown: TabletCase; around?: Around };

type Paper = { caseId: string; signature: Signature };
type Day = { operations: Operation[]; papers: Paper[] };

/** @param time of the contact, HH:MM, after work */
export async function handInDay(
  application: Application,
  enumerator: Enumerator,
  cases: readonly FieldCase[],
  day: string,
  time: string
): Promise<void> {
  const work: Day = { operations: [], papers: [] };
  for (const one of cases) addCase(work, application, one, enumerator, day);
  const then = at(application, instantOf(day, time));
  for (const { caseId, signature } of work.papers) {
    const evidence = { ...signature, caseId, kind: 'signature', mediaType: 'image/png' };
    done(await then.execute(storeEvidence, evidence, enumerator));
  }
  const { deviceId } = enumerator;
  const results = await applyOperations(then, enumerator, {
    deviceId,
    operations: work.operations
  });
  const wrong = results.find(({ result }) => result !== 'applied');
  if (wrong)
    throw new Error(`an operation of ${enumerator.login} on ${day}: ${JSON.stringify(wrong)}`);
}

function addCase(
  work: Day,
  { ids }: Application,
  one: FieldCase,
  enumerator: Enumerator,
  day: string
): void {
  const { story, shown } = one;
  const base = { caseId: shown.id, epoch: shown.epoch };
  const today = story.contacts.filter((contact) => contact.day === day);
  for (const contact of today) {
    const { channel, result, note } = contact;
    const position = positionOf(one, contact);
    const visit = { id: ids.next(), channel, result, note, position };
    work.operations.push({
      ...base,
      id: ids.next(),
      kind: 'recordVisit',
      at: instant(contact),
      visit
    });
  }
  const last = today.at(-1) ?? { day, time: '16:40' };
  if (story.draftOn === day) work.operations.push(draftOperation(base, ids.next(), shown, last));
  if (story.submittedOn.includes(day)) addSubmission(work, ids, one, enumerator, last);
}

/** At the door, where there is a map; a call has no place. */
function positionOf({ story, shown, around }: FieldCase, contact: Contact) {
  const border = story.fault === 'elsewhere' ? around?.otherBorder : around?.border;
  if (!border || contact.channel === 'call') return null;
  const { day, time } = contact;
  return positionIn(border, randomFrom(`position ${seedOf(shown.respondent)} ${day} ${time}`));
}

function frameNoOf(shown: TabletCase | null): string | null {
  return (shown?.context.frame?.frameNo as string | undefined) ?? null;
}

type Base = { caseId: string; epoch: number };
type Moment = Pick<Contact, 'day' | 'time'>;

function draftOperation(base: Base, id: string, shown: TabletCase, moment: Moment): Operation {
  const answers = beginForms(shown, moment.day) as Record<string, Record<string, unknown>>;
  const draft = {
    outcome: '1' as const,
    outcomeFacts: {},
    answers,
    prefilled: ['611:105_code'],
    explanations: [],
    remarkAnswers: [],
    codings: [],
    formVersions: versionsOf(shown.round)
  };
  return { ...base, id, kind: 'saveDraft', at: instant(moment), draft };
}

function addSubmission(
  work: Day,
  ids: Application['ids'],
  { story, shown, around = NOTHING_AROUND }: FieldCase,
  enumerator: Enumerator,
  moment: Moment
): void {
  const { outcome, kind, fault, contacts } = story;
  const { day } = moment;
  const random = randomFrom(`submission ${seedOf(shown.respondent)} ${day}`);
  const found = fillsForms(outcome, shown.round);
  const forms = found
    ? fillForms({
        shown,
        kind,
        day,
        contacts: contacts.filter((contact) => contact.day <= day),
        fault: fault && { kind: fault, enumerator, neighbour: around.neighbour }
      })
    : { answers: {}, explanations: [], remarkAnswers: [], codings: [], formVersions: {} };
  const signature = found ? drawSignature(random) : null;
  if (signature) work.papers.push({ caseId: shown.id, signature });
  work.operations.push({
    id: ids.next(),
    caseId: shown.id,
    epoch: shown.epoch,
    kind: 'submitCase',
    at: instant(moment),
    submission: {
      id: ids.next(),
      outcome,
      outcomeFacts: outcomeFacts(outcome, day, random, frameNoOf(around.neighbour)),
      ...forms,
      signatureHash: signature?.hash ?? null
    }
  });
}

function instant({ day, time }: Moment): string {
  return instantOf(day, time).toISOString();
}
