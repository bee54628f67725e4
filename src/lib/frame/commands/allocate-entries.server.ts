/** Gives entries without area to an area, and so to an org unit. Their cases are opened by the next opening. */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import { refuse } from '../../platform/problem';
import { allocationInput } from '../allocation';
import { areaOf, lockEntryPlaces, placeEntries } from '../allocation-store.server';
import { lockFrame, lockFrozenOrgUnits } from '../import-store.server';
import { mayChangeFrame } from '../policy';
import { frameProblem } from '../problems';

export const allocateEntries = defineCommand({
  name: 'frame.allocate_entries',
  input: allocationInput,
  async facts(tx, { entryIds, areaId }) {
    await lockFrame(tx);
    const frozen = await lockFrozenOrgUnits(tx);
    return { entries: await lockEntryPlaces(tx, entryIds), area: await areaOf(tx, areaId), frozen };
  },
  authorize: (actor: Actor) => mayChangeFrame(actor),
  async run(tx, { entries, area, frozen }, { entryIds }, context) {
    if (!area) return refuse(frameProblem('frame.area_not_found'));
    if (frozen.includes(area.orgUnitId)) refuse(frameProblem('frame.org_unit_frozen'));
    if (entries.length < new Set(entryIds).size) refuse(frameProblem('frame.entry_not_found'));
    if (entries.some((entry) => entry.areaId !== null))
      refuse(frameProblem('frame.entry_already_placed'));
    return { allocated: await placeEntries(tx, entryIds, area, context) };
  },
  audit: ({ entryIds, areaId }, { area }) => ({
    subject: { kind: 'area', id: areaId },
    orgUnitId: area?.orgUnitId ?? null,
    details: { entries: entryIds.length }
  })
});
