import { error } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { isId } from '$lib/platform/ids';
import { checkWords } from '$lib/quality/check-words.server';
import { checkTable } from '$lib/quality/check-table';
import { findingFilterOf, readFindingFilter } from '$lib/quality/finding-filter';
import { findingCounts, findingPage, qualityRun } from '$lib/quality/queries.server';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 100;
const county = { kind: 'county' } as const;

export const load: PageServerLoad = async ({ params, locals, url }) => {
  if (!isId(params.runId)) error(404, 'quality.run_not_found');
  const filter = readFindingFilter(url.searchParams);
  const paging = { page: filter.page, pageSize: PAGE_SIZE };
  const found = await application().read(async (reader) => ({
    run: await qualityRun(reader, params.runId),
    counts: await findingCounts(reader, county, params.runId),
    findings: await findingPage(reader, county, params.runId, findingFilterOf(filter), paging)
  }));
  if (!found.run) error(404, 'quality.run_not_found');
  const { lines, orgUnits } = checkTable(found.counts);
  const checks = lines.map((line) => line.check);
  const words = checkWords(CURRENT_ROUND, checks, locals.language);
  return {
    filter,
    pageSize: PAGE_SIZE,
    run: found.run,
    findings: found.findings,
    orgUnits,
    checks,
    words
  };
};
