/** Conditions of a list of findings as they stand in the address: read leniently, written back by links. */
import * as z from 'zod';
import { listAddress } from '../casework/board-filter';

/** `all` is asked for where a list begins with the open ones. */
export const STANDINGS = ['all', 'open', 'closed'] as const;

const parameters = z.object({
  orgUnit: z.uuid().optional().catch(undefined),
  check: z.string().min(1).max(80).optional().catch(undefined),
  severity: z.enum(['mandatory', 'verify']).optional().catch(undefined),
  standing: z.enum(STANDINGS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1)
});

export type FindingParameters = z.infer<typeof parameters>;

export function readFindingFilter(address: URLSearchParams): FindingParameters {
  return parameters.parse(Object.fromEntries(address));
}

export function findingFilterOf({ orgUnit, check, severity, standing }: FindingParameters) {
  return {
    ...(orgUnit ? { orgUnitId: orgUnit } : {}),
    ...(check ? { check } : {}),
    ...(severity ? { severity } : {}),
    ...(standing && standing !== 'all' ? { standing } : {})
  };
}

/** An address with other parameters; `undefined` takes one away, and the page starts anew. */
export function findingAddress(
  path: string,
  current: Partial<FindingParameters>,
  change: Partial<Record<keyof FindingParameters, string | number | undefined>> = {}
): string {
  const { page: _page, ...kept } = current;
  return listAddress(path, { ...kept, ...change });
}

/** What a run has found in an org unit and is open still, as the lead department lists it. */
export function openFindingsAddress(runId: string, orgUnitId: string): string {
  const path = `/county/quality/${runId}/findings`;
  return findingAddress(path, {}, { orgUnit: orgUnitId, standing: 'open' });
}
