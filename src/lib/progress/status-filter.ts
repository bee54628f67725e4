/** The address of the status list: the conditions of every list of cases, the order, and whose card is open. */
import * as z from 'zod';
import { caseFilterParameters } from '../casework/board-filter';

/** `idle`: days since the case last moved. */
export const STATUS_ORDERS = ['idle', 'name', 'state', 'enumerator', 'area'] as const;
export type StatusOrder = (typeof STATUS_ORDERS)[number];

export const STATUS_LIST = '/org-unit/progress/cases';

const parameters = caseFilterParameters.omit({ orgUnit: true }).extend({
  sort: z.enum(STATUS_ORDERS).optional().catch(undefined),
  direction: z.enum(['ascending', 'descending']).optional().catch(undefined),
  case: z.uuid().optional().catch(undefined)
});

export type StatusParameters = z.infer<typeof parameters>;

/** From the parameters of an address; what does not parse is left out. */
export function readStatusFilter(address: URLSearchParams): StatusParameters {
  return parameters.parse(Object.fromEntries(address));
}

/** The order asked for; without one, those stand first that have not moved for longest. */
export function orderOf({ sort, direction }: StatusParameters): {
  key: StatusOrder;
  direction: 'ascending' | 'descending';
} {
  return sort
    ? { key: sort, direction: direction ?? 'ascending' }
    : { key: 'idle', direction: 'descending' };
}
