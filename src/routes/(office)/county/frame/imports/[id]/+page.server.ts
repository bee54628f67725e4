/** One import: check its columns, look at what would become of each row, commit or give up. */
import { error, fail, redirect } from '@sveltejs/kit';
import { importFrame, storedFile } from '$lib/assembly/import-frame.server';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { mappingFromForm } from '$lib/frame/columns';
import { commitImport } from '$lib/frame/commands/commit-import.server';
import { discardImport } from '$lib/frame/commands/discard-import.server';
import { countsFromForm } from '$lib/frame/import';
import { importPage } from '$lib/frame/import-queries.server';
import type { Result } from '$lib/platform/command.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const found = await application().read((reader) =>
    importPage(reader, params.id, url.searchParams)
  );
  if (!found) error(404);
  return { ...found, crumb: found.fileName };
};

export const actions: Actions = {
  async stage({ locals, params, request }) {
    const mapping = mappingFromForm(await request.formData());
    const source = storedFile(application(), params.id);
    const file = { importId: params.id, fileName: params.id, mapping, source };
    const result = await importFrame(application(), file, locals.actor!);
    if (!result.ok) return refused(result);
    redirect(303, `/county/frame/imports/${params.id}`);
  },
  async commit({ locals, params, request }) {
    const input = { importId: params.id, seen: countsFromForm(await request.formData()) };
    const result = await application().execute(commitImport, input, locals.actor!, locals);
    return result.ok ? { committed: true, waiting: result.answer.waiting } : refused(result);
  },
  async discard({ locals, params }) {
    const input = { importId: params.id };
    const result = await application().execute(discardImport, input, locals.actor!, locals);
    if (!result.ok) return refused(result);
    redirect(303, '/county/frame/imports');
  }
};

function refused({ problem }: Extract<Result<unknown>, { ok: false }>) {
  return fail(statusOf(problem), { problem });
}
