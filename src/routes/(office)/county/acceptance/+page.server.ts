import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { acceptanceBoard } from '$lib/signoff/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () =>
  application().read((reader) => acceptanceBoard(reader, CURRENT_ROUND));
