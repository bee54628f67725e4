import { fail } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { statusOf } from '$lib/assembly/problem-status';
import { caseFilterOf, readCaseFilter } from '$lib/casework/board-filter';
import { chosenCases } from '$lib/casework/chosen-cases.server';
import { assignCases } from '$lib/casework/commands/assign-cases.server';
import { takeBackCases } from '$lib/casework/commands/take-back-cases.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { casePage, freezeStateOf } from '$lib/casework/queries.server';
import { scopeOf } from '$lib/access/actor';
import { progressByArea, progressByEnumerator } from '$lib/progress/queries.server';
import { censusDay } from '$lib/platform/clock';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { read, clock } = application();
  const actor = locals.actor!;
  const filter = readCaseFilter(url.searchParams);
  const today = censusDay(clock.now());
  return read(async (reader) => ({
    filter,
    freeze: await freezeStateOf(reader, actor.orgUnitId!, filter.round ?? CURRENT_ROUND),
    cases: await casePage(
      reader,
      scopeOf(actor),
      filter.round ?? CURRENT_ROUND,
      caseFilterOf(filter),
      {
        page: filter.page,
        pageSize: PAGE_SIZE
      }
    ),
    areas: await progressByArea(reader, actor.orgUnitId!, CURRENT_ROUND, today),
    enumerators: await progressByEnumerator(reader, actor.orgUnitId!, CURRENT_ROUND, today)
  }));
};

export const actions: Actions = {
  assign: async ({ locals, request, url }) => {
    const form = await request.formData();
    const cases = await chosenCases(application(), locals.actor!, form, url.searchParams);
    const input = { cases, enumeratorId: form.get('enumeratorId') };
    const result = await application().execute(assignCases, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    return { assigned: result.answer.assigned, refused: result.answer.refused };
  },
  takeBack: async ({ locals, request, url }) => {
    const form = await request.formData();
    const cases = await chosenCases(application(), locals.actor!, form, url.searchParams);
    const input = { cases, reason: form.get('reason') };
    const result = await application().execute(takeBackCases, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    return { takenBack: result.answer.takenBack, refused: result.answer.refused };
  }
};
