/**
 * The context a case's forms are evaluated in, by group (item-ids §3): what the frame, the area and the field work
 * say about the respondent. The server builds it for every submission; a tablet gets `caseContext` with the case and
 * adds what changes in the field (`withVisits`). What is not known is left out, and so is blank.
 */
import type { VisitRecord } from '../casework/outcome';
import { censusDay } from '../platform/clock';

export type CaseContext = Record<string, Record<string, unknown>>;

export type ContextParts = {
  round: string;
  kind: string;
  mode: string;
  /** 12 digits of the enumeration district, 15 of the area. */
  districtCode: string;
  areaCode: string;
  parkCode: string | null;
  enumeratorName: string | null;
  supervisorName: string | null;
  frameNo: string;
  building: string | null;
  specialty: string | null;
  name: string;
  creditCode: string | null;
  orgCode: string | null;
  industryCode: string | null;
  /** 千元. */
  adminRevenue: number | null;
  employees: number | null;
};

/** What counts of a visit: when it was, in any form `Date` reads, and how the respondent was approached. */
export type ContactMade = { at: string; channel: 'door' | 'call' };

export function caseContext(parts: ContextParts): CaseContext {
  const groups = {
    case: {
      round: parts.round,
      kind: parts.kind,
      mode: parts.mode,
      areaCode: parts.districtCode,
      eaCode: parts.areaCode,
      parkCode: parts.parkCode,
      enumerator: parts.enumeratorName,
      supervisor: parts.supervisorName
    },
    frame: {
      frameNo: parts.frameNo,
      building: parts.building,
      specialty: parts.specialty,
      name: parts.name,
      creditCode: parts.creditCode,
      orgCode: parts.orgCode,
      industryCode: parts.industryCode,
      adminRevenue: parts.adminRevenue
    },
    listing: { emp: parts.employees }
  };
  return Object.fromEntries(Object.entries(groups).map(([group, names]) => [group, known(names)]));
}

/** The whole context on a census day (`2024-04-08`), with the visits and calls made so far. */
export function withVisits(
  context: CaseContext,
  contacts: readonly ContactMade[],
  today: string
): CaseContext {
  return {
    ...context,
    case: { ...context.case, ...visitRecord(contacts) },
    meta: { ...context.meta, today }
  };
}

/** Different census days with a visit at the door, and calls, answered or not. */
export function visitRecord(contacts: readonly ContactMade[]): VisitRecord {
  const atTheDoor = contacts.filter((contact) => contact.channel === 'door');
  return {
    visitDays: new Set(atTheDoor.map((contact) => censusDay(new Date(contact.at)))).size,
    callAttempts: contacts.length - atTheDoor.length
  };
}

function known(names: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(names).filter(([, value]) => value !== null));
}
