/**
 * Settles changes that waited because their org unit was signed: applied once it has been reopened, or
 * discarded, after which the next import of the same row finds it changed again.
 */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import { refuse } from '../../platform/problem';
import { settlementInput } from '../allocation';
import {
  applyWaitingChanges,
  deleteWaitingChanges,
  lockWaitingChanges
} from '../allocation-store.server';
import { lockFrame, lockFrozenOrgUnits } from '../import-store.server';
import { mayChangeFrame } from '../policy';
import { frameProblem } from '../problems';

export const settleWaitingChanges = defineCommand({
  name: 'frame.settle_waiting_changes',
  input: settlementInput,
  async facts(tx, { entryIds }) {
    await lockFrame(tx);
    return {
      frozen: await lockFrozenOrgUnits(tx),
      changes: await lockWaitingChanges(tx, entryIds)
    };
  },
  authorize: (actor: Actor) => mayChangeFrame(actor),
  async run(tx, { frozen, changes }, { entryIds, settle }, context) {
    if (changes.length < new Set(entryIds).size)
      refuse(frameProblem('frame.waiting_change_not_found'));
    if (settle === 'apply') {
      if (changes.some((change) => frozen.includes(change.orgUnitId)))
        refuse(frameProblem('frame.org_unit_frozen'));
      await applyWaitingChanges(tx, entryIds, context);
    }
    await deleteWaitingChanges(tx, entryIds);
    return { settled: changes.length };
  },
  audit: ({ entryIds, settle }) => ({
    subject: {
      kind: 'frameEntry',
      id: entryIds.length === 1 ? entryIds[0]! : `${entryIds.length} entries`
    },
    details: { settle }
  })
});
