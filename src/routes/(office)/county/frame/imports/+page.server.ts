import { fail, redirect } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { receiveFile } from '$lib/frame/commands/receive-file.server';
import { recentImports } from '$lib/frame/import-queries.server';
import { frameSummary } from '$lib/frame/queries.server';
import { frameProblem } from '$lib/frame/problems';
import { uploadedFile } from '$lib/platform/multipart.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () =>
  application().read(async (reader) => ({
    summary: await frameSummary(reader),
    imports: await recentImports(reader)
  }));

export const actions: Actions = {
  /** The body is read as it arrives, never as a whole. */
  default: async ({ locals, request }) => {
    const file = await uploadedFile(request);
    if (!file) return fail(422, { problem: frameProblem('frame.file_missing') });
    const { execute, ids } = application();
    const input = { importId: ids.next(), fileName: file.name, source: { open: () => file.bytes } };
    const result = await execute(receiveFile, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    redirect(303, `/county/frame/imports/${result.answer.importId}`);
  }
};
