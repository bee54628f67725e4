/** Accounts of the county: who may do what. Initial passwords are made here and shown once. */
import { fail } from '@sveltejs/kit';
import { addUsers } from '$lib/access/commands/add-users.server';
import { reinstateUser } from '$lib/access/commands/reinstate-user.server';
import { setPassword } from '$lib/access/commands/set-password.server';
import { suspendUser } from '$lib/access/commands/suspend-user.server';
import { generatePassword, hashPassword } from '$lib/access/password.server';
import { userFilter, usersPage } from '$lib/access/queries.server';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import type { Result } from '$lib/platform/command.server';
import { orgUnitNames } from '$lib/territory/queries.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const filter = userFilter.parse(Object.fromEntries(url.searchParams));
  return application().read(async (reader) => ({
    filter,
    ...(await usersPage(reader, filter)),
    orgUnits: await orgUnitNames(reader)
  }));
};

type Done = {
  done: 'added' | 'suspended' | 'reinstated' | 'reset';
  name: string;
  login?: string;
  password?: string;
};

export const actions: Actions = {
  async add({ request, locals: { actor, requestId } }) {
    const { name = '', login = '', role, orgUnitId, phone } = await typed(request);
    const password = generatePassword();
    const account = { id: application().ids.next(), passwordHash: await hashPassword(password) };
    const user = {
      ...account,
      name,
      login,
      role,
      orgUnitId: orgUnitId || null,
      phone: phone || null
    };
    const result = await application().execute(addUsers, { users: [user] }, actor!, { requestId });
    return told(result, () => ({ done: 'added', name, login, password }));
  },
  async suspend(event) {
    return told(await run(event, suspendUser), ({ name }) => ({ done: 'suspended', name }));
  },
  async reinstate(event) {
    return told(await run(event, reinstateUser), ({ name }) => ({ done: 'reinstated', name }));
  },
  async resetPassword({ request, locals: { actor, requestId } }) {
    const password = generatePassword();
    const input = { ...(await typed(request)), passwordHash: await hashPassword(password) };
    const result = await application().execute(setPassword, input, actor!, { requestId });
    return told(result, ({ name, login }) => ({ done: 'reset', name, login, password }));
  }
};

async function run(event: RequestEvent, command: typeof suspendUser | typeof reinstateUser) {
  const { actor, requestId } = event.locals;
  return application().execute(command as typeof suspendUser, await typed(event.request), actor!, {
    requestId
  });
}

async function typed(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)])
  );
}

function told<Answer>(result: Result<Answer>, done: (answer: Answer) => Done) {
  if (result.ok) return done(result.answer);
  return fail(statusOf(result.problem), { problem: result.problem });
}
