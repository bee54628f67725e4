// Who may do what: every command and every route file has one row here, and a test fails for one without. This table is
// written by hand from the census's division of work, not taken from the product: it is what the product is held to.
//
// To add a command: a row under its name, with who may where the thing is their own (their org unit, their case), who
// may where it is somebody else's, and facts and input that are good in every other respect.
// To add a route: a row under the path of its +page.server.ts, +page.svelte without one, or +server.ts.
import type { Role } from '../src/lib/access/actor';
import type { AccountFacts } from '../src/lib/access/user';
import { bochi, cast, liMin, wuHao, xuyang } from './cast';

export type Whose = 'own' | 'foreign';

export type CommandRow = {
  own: readonly Role[];
  foreign: readonly Role[];
  /** Facts and input of the command; org units and cases lie where `whose` says. */
  situation(whose: Whose, actor: { userId: string }): { facts: unknown; input: unknown };
};

const everybody: readonly Role[] = [
  'enumerator',
  'fieldSupervisor',
  'staff',
  'deputyHead',
  'principalHead',
  'auditor',
  'leadAdmin'
];
const nobody: readonly Role[] = [];
const admin: readonly Role[] = ['leadAdmin'];
const auditor: readonly Role[] = ['auditor'];
const lead: readonly Role[] = ['auditor', 'leadAdmin'];
const supervising: readonly Role[] = ['fieldSupervisor', 'staff'];
const orgUnit: readonly Role[] = ['fieldSupervisor', 'staff', 'deputyHead', 'principalHead'];
const field: readonly Role[] = ['enumerator'];

const orgUnitOf = (whose: Whose) => (whose === 'own' ? bochi.id : xuyang.id);
const caseOf = (whose: Whose) => ({ id: 'c', orgUnitId: orgUnitOf(whose) });
const casesOf = (whose: Whose) => new Map([['c', caseOf(whose)]]);

/** The same for everybody everywhere: the lead department's own business. */
const countywide = (roles: readonly Role[]): CommandRow => ({
  own: roles,
  foreign: roles,
  situation: () => ({ facts: {}, input: {} })
});

const onCases = (own: readonly Role[], foreign: readonly Role[]): CommandRow => ({
  own,
  foreign,
  situation: (whose) => ({ facts: { cases: casesOf(whose) }, input: {} })
});

/** An operation of a tablet: own is the case one holds. */
const operation: CommandRow = {
  own: field,
  foreign: nobody,
  situation: (whose) => ({
    facts: { standing: whose === 'own' ? 'holder' : 'stranger' },
    input: {}
  })
};

const onOrgUnit = (own: readonly Role[], foreign: readonly Role[]): CommandRow => ({
  own,
  foreign,
  situation: (whose) => ({ facts: { state: 'open' }, input: { orgUnitId: orgUnitOf(whose) } })
});

function account(userId: string): AccountFacts {
  const person = Object.values(cast).find((someone) => someone.userId === userId)!;
  return { ...person, id: userId, state: 'active' };
}

/** An account: own is one's own. */
const onAccount = (own: readonly Role[], foreign: readonly Role[]): CommandRow => ({
  own,
  foreign,
  situation: (whose, { userId }) => {
    const other = userId === liMin.userId ? wuHao.userId : liMin.userId;
    const facts = { self: account(userId), target: account(whose === 'own' ? userId : other) };
    return { facts, input: {} };
  }
});

export const commandTable: Readonly<Record<string, CommandRow>> = {
  // Nobody, once there are accounts.
  'access.make_first_admin': {
    own: nobody,
    foreign: nobody,
    situation: () => ({ facts: { anybody: true }, input: {} })
  },
  'access.add_users': countywide(admin),
  'access.suspend_user': onAccount(nobody, admin),
  'access.reinstate_user': onAccount(admin, admin),
  'access.set_password': onAccount(admin, admin),
  'access.change_password': onAccount(everybody, everybody),
  // A job is of whoever asked for it.
  'platform.cancel_job': {
    own: everybody,
    foreign: nobody,
    situation: (whose, { userId }) => ({
      facts: { job: { requestedBy: whose === 'own' ? userId : 'somebody else' } },
      input: {}
    })
  },
  'territory.lay_out': countywide(admin),
  'frame.receive_file': countywide(admin),
  'frame.stage_import': countywide(admin),
  'frame.commit_import': countywide(admin),
  'frame.import_at_once': countywide(admin),
  'frame.discard_import': countywide(admin),
  'frame.allocate_entries': countywide(admin),
  'frame.settle_waiting_changes': countywide(admin),
  'casework.open_cases': countywide(admin),
  'casework.assign_cases': onCases(supervising, nobody),
  'casework.take_back_cases': onCases(supervising, nobody),
  'collection.record_visit': operation,
  'collection.save_draft': operation,
  'collection.submit_case': operation,
  'collection.store_evidence': {
    own: field,
    foreign: nobody,
    situation: (whose) => ({ facts: { wasAssigned: whose === 'own' }, input: {} })
  },
  'review.approve_submissions': onCases(supervising, nobody),
  'review.return_submission': {
    own: [...supervising, ...auditor],
    foreign: auditor,
    situation: (whose) => ({ facts: caseOf(whose), input: {} })
  },
  // The lead department's auditor or the org unit's staff code; who collected does not, heads see no answers.
  'classification.fill_queue': countywide(['staff', 'auditor']),
  'classification.enter_activities': onCases(['staff', 'auditor'], auditor),
  'classification.classify_activity': {
    own: ['staff', 'auditor'],
    foreign: auditor,
    situation: (whose) => ({ facts: { facts: caseOf(whose), activity: {} }, input: {} })
  },
  'classification.settle_classification': countywide(auditor),
  // The second look at a word is not its proposer's.
  'classification.decide_synonym': {
    own: nobody,
    foreign: lead,
    situation: (whose, { userId }) => ({
      facts: { proposedBy: whose === 'own' ? userId : 'somebody else' },
      input: {}
    })
  },
  'quality.start_run': countywide(auditor),
  'quality.finish_run': countywide(auditor),
  'quality.cancel_run': countywide(auditor),
  'quality.explain_area': {
    own: supervising,
    foreign: nobody,
    situation: (whose) => ({ facts: { finding: { orgUnitId: orgUnitOf(whose) } }, input: {} })
  },
  'signoff.sign_org_unit': onOrgUnit(['deputyHead', 'principalHead', 'auditor'], auditor),
  'signoff.reopen_org_unit': onOrgUnit(['deputyHead', 'principalHead', 'auditor'], auditor),
  'publication.request_export': countywide(auditor)
};

export type RouteRow = 'everyone' | readonly Role[];

/** Path below src/routes → who is let in; the others get a 403, strangers are sent to sign in (401 from the API). */
export const routeTable: Readonly<Record<string, RouteRow>> = {
  '+page.server.ts': everybody,
  'login/+page.server.ts': 'everyone',
  'logout/+server.ts': 'everyone',
  'language/+server.ts': 'everyone',
  'healthz/+server.ts': 'everyone',
  'readyz/+server.ts': 'everyone',
  'metrics/+server.ts': 'everyone',
  'api/v1/sync/+server.ts': field,
  'api/v1/form-package/+server.ts': field,
  'api/v1/coding-pack/+server.ts': field,
  'api/v1/evidence/[hash]/+server.ts': [...field, ...supervising, ...lead],
  'api/v1/industry-classes/+server.ts': ['staff', 'auditor'],
  'api/v1/exports/[id]/[file]/+server.ts': auditor,
  // The tablet's shell holds no data: the service worker fetches it without credentials.
  '(tablet)/field/+page.svelte': 'everyone',
  '(tablet)/field/case/[id]/+page.svelte': 'everyone',
  '(tablet)/field/case/[id]/form/[form]/[section]/+page.svelte': 'everyone',
  '(tablet)/field/case/[id]/problems/+page.svelte': 'everyone',
  '(tablet)/field/case/[id]/submit/+page.svelte': 'everyone',
  '(tablet)/field/cases/+page.svelte': 'everyone',
  '(tablet)/field/me/+page.svelte': 'everyone',
  '(tablet)/field/outbox/+page.svelte': 'everyone',
  '(office)/not-allowed/+page.server.ts': 'everyone',
  '(office)/account/+page.server.ts': everybody,
  '(office)/search/+page.server.ts': [...orgUnit, ...lead],
  '(office)/search/hits/+server.ts': [...orgUnit, ...lead],
  '(office)/org-unit/+page.server.ts': orgUnit,
  '(office)/org-unit/assignment/+page.server.ts': supervising,
  '(office)/org-unit/coding/+page.server.ts': ['staff'],
  '(office)/org-unit/coding/[activityId]/+page.server.ts': ['staff'],
  '(office)/org-unit/progress/+page.server.ts': orgUnit,
  '(office)/org-unit/progress/cases/+page.server.ts': orgUnit,
  '(office)/org-unit/progress/table.csv/+server.ts': orgUnit,
  '(office)/org-unit/sign-off/+page.server.ts': orgUnit,
  '(office)/org-unit/sign-off/certificate/+page.server.ts': orgUnit,
  '(office)/county/+page.server.ts': lead,
  '(office)/county/progress.csv/+server.ts': lead,
  '(office)/county/org-units/[id]/+page.server.ts': lead,
  '(office)/county/cases/+page.server.ts': lead,
  '(office)/county/acceptance/+page.server.ts': lead,
  '(office)/county/acceptance/[orgUnit]/+page.server.ts': lead,
  '(office)/county/acceptance/[orgUnit]/certificate/+page.server.ts': lead,
  '(office)/county/coding/+page.server.ts': lead,
  '(office)/county/coding/[activityId]/+page.server.ts': auditor,
  '(office)/county/coding/differences/+page.server.ts': auditor,
  '(office)/county/coding/synonyms/+page.server.ts': lead,
  '(office)/county/exports/+page.server.ts': auditor,
  '(office)/county/forms/+page.server.ts': lead,
  '(office)/county/forms/[form]/+page.server.ts': lead,
  '(office)/county/forms/[form]/paper/+page.server.ts': lead,
  '(office)/county/frame/+page.server.ts': lead,
  '(office)/county/frame/imports/+page.server.ts': admin,
  '(office)/county/frame/imports/[id]/+page.server.ts': admin,
  '(office)/county/frame/imports/[id]/issues.csv/+server.ts': admin,
  '(office)/county/frame/allocation/+page.server.ts': admin,
  '(office)/county/frame/waiting/+page.server.ts': admin,
  '(office)/org-unit/review/+page.server.ts': supervising,
  '(office)/org-unit/review/[caseId]/+page.server.ts': supervising,
  '(office)/org-unit/review/[caseId]/paper/+page.server.ts': supervising,
  '(office)/org-unit/findings/+page.server.ts': orgUnit,
  '(office)/org-unit/findings/[findingId]/+page.server.ts': supervising,
  '(office)/county/quality/+page.server.ts': auditor,
  '(office)/county/quality/[runId]/+page.server.ts': auditor,
  '(office)/county/quality/[runId]/findings/+page.server.ts': auditor,
  '(office)/county/submissions/[caseId]/+page.server.ts': auditor,
  '(office)/county/submissions/[caseId]/paper/+page.server.ts': auditor,
  '(office)/county/users/+page.server.ts': admin,
  '(office)/county/audit-log/reads/+page.server.ts': auditor,
  '(office)/county/audit-log/+page.server.ts': lead
};
