import { error, fail } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { statusOf } from '$lib/assembly/problem-status';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { reopeningProblem, signatureIn } from '$lib/signoff/chain';
import { reopenOrgUnit } from '$lib/signoff/commands/reopen-org-unit.server';
import { signOrgUnit } from '$lib/signoff/commands/sign-org-unit.server';
import { signoffBoard } from '$lib/signoff/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const actor = locals.actor!;
  const board = await application().read((reader) =>
    signoffBoard(reader, actor.orgUnitId!, CURRENT_ROUND)
  );
  if (!board) error(404);
  return {
    board,
    role: actor.role,
    signature: signatureIn(actor.role, board.state),
    mayReopen: reopeningProblem(actor.role, board.state) === null
  };
};

export const actions: Actions = {
  sign: async ({ locals, request }) => {
    const input = { ...Object.fromEntries(await request.formData()), round: CURRENT_ROUND };
    const result = await application().execute(signOrgUnit, input, locals.actor!, locals);
    return result.ok
      ? { signed: true }
      : fail(statusOf(result.problem), { problem: result.problem });
  },
  reopen: async ({ locals, request }) => {
    const input = { ...Object.fromEntries(await request.formData()), round: CURRENT_ROUND };
    const result = await application().execute(reopenOrgUnit, input, locals.actor!, locals);
    return result.ok
      ? { reopened: true }
      : fail(statusOf(result.problem), { problem: result.problem });
  }
};
