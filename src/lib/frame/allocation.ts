/** What the lead department decides by hand about entries of the frame. */
import * as z from 'zod';

const entryIds = z.array(z.uuid()).min(1).max(5_000);

export const allocationInput = z.object({ entryIds, areaId: z.uuid() });

/** `apply` is possible once the org unit has been reopened. */
export const settlementInput = z.object({ entryIds, settle: z.enum(['apply', 'discard']) });
