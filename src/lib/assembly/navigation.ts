/**
 * The rail of the offices: the screens of screens.md in its order, of which each person gets those they may
 * open. What may be opened is said once, in access/route-rights.
 */
import { entryTo } from '../access/route-rights';
import type { Actor } from '../access/actor';
import type { navigation } from '../i18n/navigation';

export type NavigationEntry = { route: string; label: keyof typeof navigation; exact?: true };

export const officeNavigation: readonly NavigationEntry[] = [
  { route: '/org-unit', label: 'navigation.orgUnit.overview', exact: true },
  { route: '/org-unit/assignment', label: 'navigation.orgUnit.assignment' },
  { route: '/org-unit/review', label: 'navigation.orgUnit.review' },
  { route: '/org-unit/coding', label: 'navigation.orgUnit.coding' },
  { route: '/org-unit/progress', label: 'navigation.orgUnit.progress' },
  { route: '/org-unit/findings', label: 'navigation.orgUnit.findings' },
  { route: '/org-unit/sign-off', label: 'navigation.orgUnit.signoff' },
  { route: '/county', label: 'navigation.county.overview', exact: true },
  { route: '/county/frame', label: 'navigation.county.frame' },
  { route: '/county/forms', label: 'navigation.county.forms' },
  { route: '/county/coding', label: 'navigation.county.coding' },
  { route: '/county/quality', label: 'navigation.county.quality' },
  { route: '/county/acceptance', label: 'navigation.county.acceptance' },
  { route: '/county/exports', label: 'navigation.county.publication' },
  { route: '/county/users', label: 'navigation.county.organisation' },
  { route: '/county/audit-log', label: 'navigation.county.auditLog' }
];

/** In order; empty for enumerators, who work on the tablet. */
export function navigationFor(actor: Pick<Actor, 'role'>): NavigationEntry[] {
  return officeNavigation.filter((entry) => entryTo(entry.route, actor) === 'open');
}
