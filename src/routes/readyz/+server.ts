/** Whether this process may be given requests: its database answers and knows every migration. */
import { json } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { readinessOf } from '$lib/platform/readiness.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
  const readiness = await readinessOf(application().database);
  return json(readiness, { status: readiness.ready ? 200 : 503 });
};
