// The accounts of the demo's world that journeys sign in with: one a role, in 钵池街道 or the lead department.
import type { Role } from '../../src/lib/access/actor';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../scripts/simulate/county/people';
import { SMALLEST } from '../../scripts/simulate/county/org-units';

export { DEMO_ORG_UNIT } from '../../scripts/simulate/county/people';

/** The small org unit that a story can finish. */
export const SMALL_ORG_UNIT = SMALLEST;

export type Account = { login: string; name: string; password: string };

export const accounts = Object.fromEntries(
  DEMO_ACCOUNTS.map(({ login, name, role }) => [role, { login, name, password: DEMO_PASSWORD }])
) as Record<Role, Account>;
