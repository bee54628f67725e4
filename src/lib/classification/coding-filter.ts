/** Conditions of the coding queue as they stand in the address: read leniently, written back by links. */
import * as z from 'zod';
import { listAddress } from '../casework/board-filter';
import { DOUBTS } from './doubt';

export const VIEWS = ['waiting', 'done'] as const;

export const CODING_PER_PAGE = 100;

const parameters = z.object({
  view: z.enum(VIEWS).default('waiting').catch('waiting'),
  doubt: z.enum(DOUBTS).optional().catch(undefined),
  orgUnit: z.uuid().optional().catch(undefined),
  kind: z.enum(['respondent', 'establishment']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1)
});

export type CodingFilter = z.infer<typeof parameters>;

export function readCodingFilter(address: URLSearchParams): CodingFilter {
  return parameters.parse(Object.fromEntries(address));
}

/** An address with other conditions; `undefined` takes one away, and the page starts anew. */
export function codingAddress(
  path: string,
  current: CodingFilter,
  change: Partial<Record<keyof CodingFilter, string | number | undefined>> = {}
): string {
  const { view, ...conditions } = { ...current, page: undefined, ...change };
  // What waits is what the queue shows unasked.
  return listAddress(path, { ...conditions, view: view === 'waiting' ? undefined : view });
}
