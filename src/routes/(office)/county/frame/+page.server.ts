import { fail } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { openCases } from '$lib/casework/commands/open-cases.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { entryFilter } from '$lib/frame/entry-filter';
import { mayChangeFrame } from '$lib/frame/policy';
import { entryPage, frameSummary } from '$lib/frame/queries.server';
import { orgUnitNames } from '$lib/territory/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = entryFilter.parse(Object.fromEntries(url.searchParams));
  return application().read(async (reader) => ({
    filter,
    mayChange: mayChangeFrame(locals.actor!) === null,
    summary: await frameSummary(reader),
    orgUnits: await orgUnitNames(reader),
    ...(await entryPage(reader, filter))
  }));
};

export const actions: Actions = {
  openCases: async ({ locals }) => {
    const input = { round: CURRENT_ROUND };
    const result = await application().execute(openCases, input, locals.actor!, locals);
    return result.ok ? result.answer : fail(statusOf(result.problem), { problem: result.problem });
  }
};
