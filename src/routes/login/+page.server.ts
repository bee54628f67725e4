/** Signing in. Works without scripts; afterwards one is where one was. */
import { fail, redirect } from '@sveltejs/kit';
import { homeOf, returnAddress } from '$lib/access/route-rights';
import { credentialsInput, signIn } from '$lib/access/sign-in.server';
import { accessProblem } from '$lib/access/problems';
import { statusOf } from '$lib/assembly/problem-status';
import { running } from '$lib/assembly/running.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = returnAddress(url.searchParams.get('next'), url.origin);
  if (locals.actor) redirect(303, next ?? homeOf(locals.actor.role));
  return { next };
};

export const actions: Actions = {
  default: async ({ request, cookies, url, getClientAddress }) => {
    const form = await request.formData();
    const credentials = credentialsInput.safeParse(Object.fromEntries(form));
    const login = String(form.get('login') ?? '').slice(0, 64);
    if (!credentials.success)
      return fail(401, { login, problem: accessProblem('access.wrong_credentials') });
    const { application, sessions } = running();
    const parts = { database: application.database, sessions };
    const result = await signIn(parts, credentials.data, getClientAddress());
    if (!result.ok) return fail(statusOf(result.problem), { login, problem: result.problem });
    const { cookie, role } = result.answer;
    cookies.set(cookie.name, cookie.value, cookie.attributes);
    redirect(303, returnAddress(url.searchParams.get('next'), url.origin) ?? homeOf(role));
  }
};
