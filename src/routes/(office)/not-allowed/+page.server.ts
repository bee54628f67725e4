/** Where the guard shows its refusals: the error page within the frame of the offices. */
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  error(403, { message: 'platform.not_allowed', requestId: locals.requestId });
};
