/**
 * Signing and reopening an org unit, and its certificate, each behind two addresses: the heads sign beside their own org
 * unit's work, the auditor accepts among all org units. Who may do what when is the commands' affair.
 */
import { error, fail, type Actions } from '@sveltejs/kit';
import type { Actor } from '$lib/access/actor';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { isId } from '$lib/platform/ids';
import { reopeningProblem, signatureIn } from '$lib/signoff/chain';
import { reopenOrgUnit } from '$lib/signoff/commands/reopen-org-unit.server';
import { signOrgUnit } from '$lib/signoff/commands/sign-org-unit.server';
import { outcomeCounts, signoffBoard } from '$lib/signoff/queries.server';
import { countyName } from '$lib/territory/queries.server';

/** The board of an org unit with what this person may do there now; 404 where there is none. */
export async function signingPage({ role }: Actor, orgUnitId: string) {
  if (!isId(orgUnitId)) error(404);
  const board = await application().read((reader) =>
    signoffBoard(reader, orgUnitId, CURRENT_ROUND)
  );
  if (!board) error(404);
  return {
    board,
    signature: signatureIn(role, board.state),
    mayReopen: reopeningProblem(role, board.state) === null
  };
}

/** What the certificate of an org unit says; 404 where there is none. */
export async function certificatePage(orgUnitId: string) {
  if (!isId(orgUnitId)) error(404);
  return application().read(async (reader) => {
    const board = await signoffBoard(reader, orgUnitId, CURRENT_ROUND);
    if (!board) error(404);
    return {
      board,
      outcomes: await outcomeCounts(reader, orgUnitId, CURRENT_ROUND),
      county: await countyName(reader)
    };
  });
}

const inputOf = async (request: Request) => ({
  ...Object.fromEntries(await request.formData()),
  round: CURRENT_ROUND
});

export const signingActions = {
  sign: async ({ locals, request }) => {
    const input = await inputOf(request);
    const result = await application().execute(signOrgUnit, input, locals.actor!, locals);
    return result.ok
      ? { signed: true }
      : fail(statusOf(result.problem), { problem: result.problem });
  },
  reopen: async ({ locals, request }) => {
    const input = await inputOf(request);
    const result = await application().execute(reopenOrgUnit, input, locals.actor!, locals);
    return result.ok
      ? { reopened: true }
      : fail(statusOf(result.problem), { problem: result.problem });
  }
} satisfies Actions;
