/** Who acts, as rules see them. One person has one role; org-unit roles belong to exactly one org unit. */

export const ROLES = [
  'enumerator',
  'fieldSupervisor',
  'staff',
  'deputyHead',
  'principalHead',
  'auditor',
  'leadAdmin'
] as const;

export type Role = (typeof ROLES)[number];

export type Actor = {
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** null for the lead department. */
  readonly orgUnitId: string | null;
};

/** What a reader may see: the county, one org unit, or one enumerator's own cases. */
export type Scope =
  | { kind: 'county' }
  | { kind: 'orgUnit'; orgUnitId: string }
  | { kind: 'enumerator'; userId: string };

export function isLeadDepartment(role: Role): boolean {
  return role === 'auditor' || role === 'leadAdmin';
}

export function isHead(role: Role): boolean {
  return role === 'deputyHead' || role === 'principalHead';
}

/** The roles whose home is `/org-unit`. */
export function isOrgUnitRole(role: Role): boolean {
  return role === 'fieldSupervisor' || role === 'staff' || isHead(role);
}

/** The actor's scope; an org-unit role without an org unit sees nothing, which is an error of set-up. */
export function scopeOf(actor: Actor): Scope {
  if (isLeadDepartment(actor.role)) return { kind: 'county' };
  if (actor.role === 'enumerator') return { kind: 'enumerator', userId: actor.userId };
  if (actor.orgUnitId === null) throw new Error(`${actor.login} has no org unit`);
  return { kind: 'orgUnit', orgUnitId: actor.orgUnitId };
}
