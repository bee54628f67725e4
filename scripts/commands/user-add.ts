import { sql } from 'drizzle-orm';
import { ROLES, type Role } from '../../src/lib/access/actor';
import { addUsers } from '../../src/lib/access/commands/add-users.server';
import { makeFirstAdmin } from '../../src/lib/access/commands/make-first-admin.server';
import { generatePassword, hashPassword } from '../../src/lib/access/password.server';
import type { Application } from '../../src/lib/assembly/application.server';
import { rows } from '../../src/lib/platform/database.server';
import { orgUnitNames } from '../../src/lib/territory/queries.server';
import { answerOf, UsageError, type Call, type CommandLine } from './command-line';

export const command: CommandLine = {
  usage: '--login LOGIN --name NAME --role ROLE [--org-unit CODE] [--phone PHONE]',
  summary:
    'Adds an account and prints its first password; the first account of all must be a leadAdmin',
  options: {
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    'org-unit': { type: 'string' },
    phone: { type: 'string' }
  },
  async run(call) {
    const { login, name } = { login: required(call, 'login'), name: required(call, 'name') };
    const role = readRole(required(call, 'role'));
    const application = await call.application();
    const password = generatePassword();
    const passwordHash = await hashPassword(password);
    if (await isFounded(application))
      await addAccount(call, application, { login, name, role, passwordHash });
    else await addFirstAccount(application, { login, name, role, passwordHash });
    console.log(
      call.json
        ? JSON.stringify({ login, role, password })
        : `${login} (${role}), first password: ${password}`
    );
    return 0;
  }
};

type Account = { login: string; name: string; role: Role; passwordHash: string };

function required(call: Call, option: string): string {
  const value = call.options[option];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`--${option} is missing.`);
}

function readRole(text: string): Role {
  const role = ROLES.find((role) => role === text);
  if (!role) throw new UsageError(`--role must be one of ${ROLES.join(', ')}.`);
  return role;
}

async function isFounded(application: Application): Promise<boolean> {
  const found = await application.read((reader) =>
    rows(reader, sql`select 1 from user_account limit 1`)
  );
  return found.length > 0;
}

async function addFirstAccount(
  application: Application,
  { login, name, role, passwordHash }: Account
): Promise<void> {
  if (role !== 'leadAdmin') throw new UsageError('The first account must be a leadAdmin.');
  const founder = { userId: application.ids.next(), login };
  answerOf(await application.execute(makeFirstAdmin, { login, name, passwordHash }, founder));
}

async function addAccount(call: Call, application: Application, account: Account): Promise<void> {
  const orgUnitId = await findOrgUnit(application, call.options['org-unit'] as string | undefined);
  const phone = (call.options.phone as string | undefined) ?? null;
  const user = { ...account, id: application.ids.next(), orgUnitId, phone };
  answerOf(await application.execute(addUsers, { users: [user] }, await call.actor('leadAdmin')));
}

async function findOrgUnit(
  application: Application,
  code: string | undefined
): Promise<string | null> {
  if (code === undefined) return null;
  const orgUnits = await application.read(orgUnitNames);
  const found = orgUnits.find((orgUnit) => orgUnit.code === code);
  if (found) return found.id;
  throw new UsageError(
    `There is no org unit ${code}; there are ${orgUnits.map((orgUnit) => orgUnit.code).join(', ')}.`
  );
}
