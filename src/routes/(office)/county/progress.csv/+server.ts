import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { censusDay } from '$lib/platform/clock';
import { csvResponse, progressCsv } from '$lib/progress/progress-csv.server';
import { progressByOrgUnit } from '$lib/progress/queries.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  const { read, clock } = application();
  const today = censusDay(clock.now());
  const lines = await read((reader) =>
    progressByOrgUnit(reader, { kind: 'county' }, CURRENT_ROUND, today)
  );
  return csvResponse(progressCsv(lines, locals.language), `progress-${today}.csv`);
};
