/** Filters of case lists as they stand in the address: read leniently, written back by links. */
import * as z from 'zod';
import { CASE_STATES, DONE_STATES, FIELD_ROUNDS, ledgerLine, type CaseState } from './lifecycle';
import { OUTCOMES } from './outcome';

/** Numbers that count several states lead to lists of all of them. */
const groups = {
  done: DONE_STATES,
  notDone: CASE_STATES.filter((state) => !DONE_STATES.includes(state)),
  notApproved: CASE_STATES.filter((state) => state !== 'approved'),
  onTablets: CASE_STATES.filter((state) => ledgerLine(state) === 'onTablets')
} as const satisfies Record<string, readonly CaseState[]>;

export const STATE_GROUPS = ['notDone', 'onTablets', 'done', 'notApproved'] as const;
export type StateGroup = (typeof STATE_GROUPS)[number];

const id = z.uuid().optional().catch(undefined);

export const caseFilterParameters = z.object({
  round: z.enum(FIELD_ROUNDS).optional().catch(undefined),
  orgUnit: id,
  area: id,
  enumerator: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .catch(undefined),
  state: z
    .enum([...CASE_STATES, ...STATE_GROUPS])
    .optional()
    .catch(undefined),
  outcome: z.enum(OUTCOMES).optional().catch(undefined),
  search: z.string().trim().min(1).max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1)
});

export type CaseFilterParameters = z.infer<typeof caseFilterParameters>;

/** From the parameters of an address; what does not parse is left out, as if it were not there. */
export function readCaseFilter(parameters: URLSearchParams): CaseFilterParameters {
  return caseFilterParameters.parse(Object.fromEntries(parameters));
}

/** The query's filter of an address's parameters. */
export function caseFilterOf(parameters: CaseFilterParameters) {
  const { orgUnit, area, enumerator, state, outcome, search } = parameters;
  return {
    ...(orgUnit ? { orgUnitId: orgUnit } : {}),
    ...(area ? { areaId: area } : {}),
    ...(enumerator ? { enumeratorId: enumerator } : {}),
    ...(state ? { states: statesOf(state) } : {}),
    ...(outcome ? { outcome } : {}),
    ...(search ? { search } : {})
  };
}

function statesOf(state: CaseState | StateGroup): readonly CaseState[] {
  return state in groups ? groups[state as StateGroup] : [state as CaseState];
}

/** The address of a list with other parameters; `undefined` takes one away, and the page starts anew. */
export function withParameters<Parameters extends CaseFilterParameters>(
  path: string,
  current: Parameters,
  change: Partial<Record<keyof Parameters, string | number | undefined>>
): string {
  const { page: _page, ...kept } = current;
  return listAddress(path, { ...kept, ...change });
}

/** The address of a list with the conditions that are set. */
export function listAddress(path: string, conditions: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(conditions)) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
