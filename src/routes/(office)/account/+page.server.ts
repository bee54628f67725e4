/** One's own account: a new password, with the old one. One stays signed in here and nowhere else. */
import { fail } from '@sveltejs/kit';
import { changePassword } from '$lib/access/commands/change-password.server';
import { statusOf } from '$lib/assembly/problem-status';
import { running } from '$lib/assembly/running.server';
import { translate } from '$lib/i18n/dictionary';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  crumb: translate(locals.language, 'access.account.title')
});

export const actions: Actions = {
  default: async ({ request, cookies, locals: { actor, requestId } }) => {
    const { application, sessions } = running();
    const input = Object.fromEntries(await request.formData());
    const result = await application.execute(changePassword, input, actor!, { requestId });
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    const { name, value, attributes } = await sessions.start(actor!.userId, actor!.role);
    cookies.set(name, value, attributes);
    return { changed: true };
  }
};
