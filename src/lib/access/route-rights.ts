/**
 * Who may open which page, by route: one table for the guard in the hooks, the navigation, and the tests. What
 * stands in no row is for whoever is signed in. Rules about the records on a page are in queries and commands.
 */
import { isLeadDepartment, isOrgUnitRole, ROLES, type Actor, type Role } from './actor';

export type RouteRight = 'everyone' | readonly Role[];

const orgUnitRoles = ROLES.filter(isOrgUnitRole);
const leadRoles = ROLES.filter(isLeadDepartment);
const casework: readonly Role[] = ['fieldSupervisor', 'staff'];

/** Route (without its groups) → who may; the longest row that begins the route counts. */
const rights: Readonly<Record<string, RouteRight>> = {
  '/login': 'everyone',
  '/logout': 'everyone',
  '/language': 'everyone',
  '/not-allowed': 'everyone',
  '/healthz': 'everyone',
  '/readyz': 'everyone',
  // Has its own rule: loopback or a token.
  '/metrics': 'everyone',
  // A shell without data, fetched without credentials by the service worker.
  '/field': 'everyone',
  '/api/v1/sync': ['enumerator'],
  '/api/v1/form-package': ['enumerator'],
  '/api/v1/coding-pack': ['enumerator'],
  // Sent by enumerators, seen by who reviews; heads see no individual record.
  '/api/v1/evidence': ['enumerator', ...casework, ...leadRoles],
  '/api/v1/exports': ['auditor'],
  '/api/v1/industry-classes': ['staff', 'auditor'],
  // Of what each finds, it shows only what they may see.
  '/search': [...orgUnitRoles, ...leadRoles],
  '/org-unit': orgUnitRoles,
  // Heads see progress and causes, never answers.
  '/org-unit/assignment': casework,
  '/org-unit/review': casework,
  // Heads see what was found; those who know the streets explain it.
  '/org-unit/findings/[findingId]': casework,
  // Coding is office work: whoever supervises the field codes nothing.
  '/org-unit/coding': ['staff'],
  '/county': leadRoles,
  '/county/frame/imports': ['leadAdmin'],
  '/county/frame/allocation': ['leadAdmin'],
  '/county/frame/waiting': ['leadAdmin'],
  '/county/quality': ['auditor'],
  '/county/submissions': ['auditor'],
  // The administrator sees the queue's figures and takes the second look at words: both show no answers.
  '/county/coding/[activityId]': ['auditor'],
  '/county/coding/differences': ['auditor'],
  '/county/exports': ['auditor'],
  '/county/audit-log/reads': ['auditor'],
  '/county/users': ['leadAdmin']
};

/** @param routeId SvelteKit's id of the route, such as `/(office)/org-unit/review/[caseId]` */
export function rightOf(routeId: string): RouteRight {
  const steps = routeId.split('/').filter((step) => step !== '' && !step.startsWith('('));
  for (let length = steps.length; length > 0; length--) {
    const right = rights[`/${steps.slice(0, length).join('/')}`];
    if (right !== undefined) return right;
  }
  return ROLES;
}

export type Entry = 'open' | 'signIn' | 'refuse';

export function entryTo(routeId: string, actor: Pick<Actor, 'role'> | null): Entry {
  const right = rightOf(routeId);
  if (right === 'everyone') return 'open';
  if (actor === null) return 'signIn';
  return right.includes(actor.role) ? 'open' : 'refuse';
}

/** Where a person begins. */
export function homeOf(role: Role): string {
  if (role === 'enumerator') return '/field';
  return isLeadDepartment(role) ? '/county' : '/org-unit';
}

/** The address to go back to after signing in: only within this site, else null. */
export function returnAddress(next: string | null, origin: string): string | null {
  if (next === null || !URL.canParse(next, origin)) return null;
  const address = new URL(next, origin);
  if (address.origin !== origin) return null;
  // `/.//elsewhere.example` is of this site until a browser reads its path `//elsewhere.example` as an address.
  if (address.pathname.startsWith('//')) return null;
  return address.pathname + address.search;
}
