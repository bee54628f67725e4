/**
 * Where a respondent that was searched leads, by who searches: to what they may do about it, else to what they may see
 * of it. What may be opened is said in access/route-rights, which a test holds this to.
 */
import type { Role } from '../access/actor';
import { listAddress } from '../casework/board-filter';
import type { RespondentHit } from '../casework/respondent-hit';
import type { MessageKey } from '../i18n/dictionary';
import { STATUS_LIST } from '../progress/status-filter';

export type HitAddress = {
  href: string;
  /** The screen it leads to. */
  label: MessageKey;
};

export type FoundRespondent = RespondentHit & { address: HitAddress | null };
export type FoundRespondents = { text: string; hits: FoundRespondent[]; more: boolean };

/** null where this person has no screen for it. */
export function hitAddress(role: Role, hit: RespondentHit): HitAddress | null {
  switch (role) {
    case 'fieldSupervisor':
    case 'staff':
      return inOrgUnit(hit);
    case 'deputyHead':
    case 'principalHead':
      return statusCard(hit);
    case 'auditor':
    case 'leadAdmin':
      return inCounty(role, hit);
    case 'enumerator':
      return null;
    default:
      return role satisfies never;
  }
}

function inOrgUnit(hit: RespondentHit): HitAddress | null {
  if (!hit.case) return null;
  if (isHandedIn(hit))
    return { href: `/org-unit/review/${hit.case.id}`, label: 'navigation.orgUnit.review' };
  const href = listAddress('/org-unit/assignment', { search: wordFor(hit) });
  return { href, label: 'navigation.orgUnit.assignment' };
}

function statusCard(hit: RespondentHit): HitAddress | null {
  if (!hit.case) return null;
  const href = listAddress(STATUS_LIST, { search: wordFor(hit), case: hit.case.id });
  return { href, label: 'progress.status.card' };
}

function inCounty(role: 'auditor' | 'leadAdmin', hit: RespondentHit): HitAddress {
  if (!hit.case) {
    return {
      href: listAddress('/county/frame', { q: hit.frameNo }),
      label: 'navigation.county.frame'
    };
  }
  if (role === 'auditor' && isHandedIn(hit))
    return { href: `/county/submissions/${hit.case.id}`, label: 'casework.search.submission' };
  const href = listAddress('/county/cases', { search: wordFor(hit) });
  return { href, label: 'casework.list.title' };
}

function isHandedIn({ case: found }: RespondentHit): boolean {
  return found !== null && ['submitted', 'approved', 'returned'].includes(found.state);
}

/** What finds this one again in a list of cases. */
function wordFor({ code, name }: RespondentHit): string {
  return code?.length === 18 ? code : name;
}
