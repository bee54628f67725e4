import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { freezeStateOf, ledgerDifference, ledgers } from '$lib/casework/queries.server';
import { scopeOf } from '$lib/access/actor';
import { censusDay } from '$lib/platform/clock';
import { dailyFlow, progressByArea } from '$lib/progress/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { read, clock } = application();
  const actor = locals.actor!;
  const scope = scopeOf(actor);
  const now = clock.now();
  const today = censusDay(now);
  return read(async (reader) => {
    const ledger = await ledgers(reader, scope, CURRENT_ROUND);
    const balanced = ledger.every((line) => line.difference === 0);
    return {
      role: actor.role,
      asOf: now.toISOString(),
      areas: await progressByArea(reader, actor.orgUnitId!, CURRENT_ROUND, today),
      flows: await dailyFlow(reader, scope, CURRENT_ROUND),
      freeze: await freezeStateOf(reader, actor.orgUnitId!, CURRENT_ROUND),
      ledgers: ledger,
      difference: balanced ? [] : await ledgerDifference(reader, actor.orgUnitId!, CURRENT_ROUND)
    };
  });
};
