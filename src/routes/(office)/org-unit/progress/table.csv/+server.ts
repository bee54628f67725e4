import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { censusDay } from '$lib/platform/clock';
import { csvResponse, progressCsv } from '$lib/progress/progress-csv.server';
import { progressByArea, progressByEnumerator } from '$lib/progress/queries.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const { read, clock } = application();
  const today = censusDay(clock.now());
  const progress =
    url.searchParams.get('by') === 'enumerator' ? progressByEnumerator : progressByArea;
  const lines = await read((reader) =>
    progress(reader, locals.actor!.orgUnitId!, CURRENT_ROUND, today)
  );
  return csvResponse(progressCsv(lines, locals.language), `progress-${today}.csv`);
};
