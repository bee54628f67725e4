/** Conditions of the review queue as they stand in the address: read leniently, written back by links. */
import * as z from 'zod';
import { listAddress } from '../casework/board-filter';
import { FIELD_ROUNDS } from '../casework/lifecycle';
import { QUEUE_KINDS } from './queue';

const parameters = z.object({
  round: z.enum(FIELD_ROUNDS).optional().catch(undefined),
  area: z.uuid().optional().catch(undefined),
  enumerator: z.uuid().optional().catch(undefined),
  kind: z.enum(QUEUE_KINDS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1)
});

export type QueueParameters = z.infer<typeof parameters>;

export function readQueueFilter(address: URLSearchParams): QueueParameters {
  return parameters.parse(Object.fromEntries(address));
}

/** The query's filter of an address's parameters. */
export function queueFilterOf({ area, enumerator, kind }: QueueParameters) {
  return {
    ...(area ? { areaId: area } : {}),
    ...(enumerator ? { enumeratorId: enumerator } : {}),
    ...(kind ? { kind } : {})
  };
}

/** An address with other parameters; `undefined` takes one away, and the page starts anew. */
export function queueAddress(
  path: string,
  current: QueueParameters,
  change: Partial<Record<keyof QueueParameters, string | number | undefined>> = {}
): string {
  const { page: _page, ...kept } = current;
  return listAddress(path, { ...kept, ...change });
}
