/** Filters of case lists as they stand in the address: read leniently, written back by links. */
import * as z from 'zod';
import { CASE_STATES, type CaseState } from './lifecycle';

const id = z.uuid().optional().catch(undefined);

export const caseFilterParameters = z.object({
  orgUnit: id,
  area: id,
  enumerator: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .catch(undefined),
  state: z.enum(CASE_STATES).optional().catch(undefined),
  outcome: z.string().max(1).optional().catch(undefined),
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
    ...(state ? { states: [state] as CaseState[] } : {}),
    ...(outcome ? { outcome } : {}),
    ...(search ? { search } : {})
  };
}

/** The address of a list with other parameters; `undefined` takes one away, and the page starts anew. */
export function withParameters(
  path: string,
  current: CaseFilterParameters,
  change: Partial<Record<keyof CaseFilterParameters, string | number | undefined>>
): string {
  const { page: _page, ...kept } = current;
  const next = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...kept, ...change })) {
    if (value !== undefined && value !== '') next.set(key, String(value));
  }
  const text = next.toString();
  return text ? `${path}?${text}` : path;
}
