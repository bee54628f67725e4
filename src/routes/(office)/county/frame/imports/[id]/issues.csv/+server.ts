import { application } from '$lib/assembly/running.server';
import { importIssues } from '$lib/frame/import-queries.server';
import { issuesCsv } from '$lib/frame/issues-csv.server';
import { csvResponse } from '$lib/progress/progress-csv.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const issues = await application().read((reader) => importIssues(reader, params.id));
  return csvResponse(issuesCsv(issues, locals.language), `issues-${params.id}.csv`);
};
