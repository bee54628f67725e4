import { fail } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { statusOf } from '$lib/assembly/problem-status';
import { mayFetchExport } from '$lib/publication/policy';
import { requestExport } from '$lib/publication/commands/request-export.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { approvedByOrgUnit, exportList } from '$lib/publication/queries.server';
import { orgUnitNames } from '$lib/territory/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { read, clock } = application();
  return read(async (reader) => ({
    orgUnits: await orgUnitNames(reader),
    approved: await approvedByOrgUnit(reader, CURRENT_ROUND),
    exports: (await exportList(reader)).map((line) => ({
      ...line,
      mayFetch:
        mayFetchExport(
          locals.actor!,
          { ...line, requestedAt: new Date(line.requestedAt) },
          clock.now()
        ) === null
    }))
  }));
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const input = Object.fromEntries(await request.formData());
    const result = await application().execute(requestExport, input, locals.actor!, locals);
    return result.ok ? result.answer : fail(statusOf(result.problem), { problem: result.problem });
  }
};
