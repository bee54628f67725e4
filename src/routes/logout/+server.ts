/** Ends the session on the server, not only the cookie. */
import { redirect } from '@sveltejs/kit';
import { SESSION_COOKIE } from '$lib/access/session.server';
import { running } from '$lib/assembly/running.server';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies }) => {
  const token = cookies.get(SESSION_COOKIE);
  if (token) {
    const blank = await running().sessions.end(token);
    cookies.set(blank.name, blank.value, blank.attributes);
  }
  redirect(303, '/login');
};
