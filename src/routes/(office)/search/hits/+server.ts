import { json } from '@sveltejs/kit';
import { searchRespondents } from '$lib/assembly/respondent-search.server';
import { application } from '$lib/assembly/running.server';
import type { RequestHandler } from './$types';

const AT_ONCE = 8;

export const GET: RequestHandler = async ({ locals, url }) =>
  json(await searchRespondents(application(), locals.actor!, url.searchParams.get('q'), AT_ONCE));
