import { isHead, scopeOf } from '$lib/access/actor';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { checkTable } from '$lib/quality/check-table';
import { checkWords } from '$lib/quality/check-words.server';
import { findingFilterOf, readFindingFilter } from '$lib/quality/finding-filter';
import { findingCounts, findingPage, lastCompleteRun } from '$lib/quality/queries.server';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const scope = scopeOf(locals.actor!);
  // What is to be settled is shown first; the address may ask for the others.
  const asked = readFindingFilter(url.searchParams);
  const filter = { ...asked, standing: asked.standing ?? ('open' as const) };
  const paging = { page: filter.page, pageSize: PAGE_SIZE };
  const { run, counts, findings } = await application().read(async (reader) => {
    const run = await lastCompleteRun(reader, CURRENT_ROUND);
    if (!run) return { run, counts: [], findings: { lines: [], total: 0 } };
    const counts = await findingCounts(reader, scope, run.id);
    return {
      run,
      counts,
      findings: await findingPage(reader, scope, run.id, findingFilterOf(filter), paging)
    };
  });
  const { lines, open } = checkTable(counts);
  const checks = lines.map((line) => line.check);
  const words = checkWords(CURRENT_ROUND, checks, locals.language);
  return {
    filter,
    run,
    findings,
    checks,
    words,
    open,
    pageSize: PAGE_SIZE,
    mayRead: !isHead(locals.actor!.role)
  };
};
