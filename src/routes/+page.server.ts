/** Sends each person to where they begin; the guard has sent strangers to sign in. */
import { redirect } from '@sveltejs/kit';
import { homeOf } from '$lib/access/route-rights';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  redirect(303, homeOf(locals.actor!.role));
};
