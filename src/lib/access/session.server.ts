/**
 * Sessions. The one file that knows lucia: who replaces it rewrites this file and nothing else. Cookies are
 * httpOnly, sameSite lax, secure on https. Enumerators stay signed in for 30 days, since a tablet may be
 * offline for many of them; the offices for 12 hours after their last use. Sessions live by system time.
 */
import { createHash } from 'node:crypto';
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { generateIdFromEntropySize, Lucia, TimeSpan, type Session } from 'lucia';
import type { Database } from '../platform/database.server';
import type { Actor, Role } from './actor';
import { userAccount, userSession } from './schema.server';

export const SESSION_COOKIE = 'jingpu_session';

export type SessionCookie = {
  name: string;
  value: string;
  attributes: { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean; maxAge: number };
};

export type Sessions = {
  start(userId: string, role: Role): Promise<SessionCookie>;
  /** The person behind a cookie's value, and the cookie again when its life was prolonged. Null: sign in. */
  actorOf(token: string): Promise<{ actor: Actor; renewed: SessionCookie | null } | null>;
  end(token: string): Promise<SessionCookie>;
};

type Kind = 'field' | 'office';
const LIFE: Record<Kind, TimeSpan> = {
  field: new TimeSpan(30, 'd'),
  office: new TimeSpan(12, 'h')
};

type UserAttributes = {
  login: string;
  name: string;
  role: Role;
  orgUnitId: string | null;
  state: string;
};
type JingpuLucia = Lucia<Record<never, never>, UserAttributes>;

declare module 'lucia' {
  interface Register {
    Lucia: JingpuLucia;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** `secure`: whether the public address is https. */
export function createSessions(database: Database, options: { secure: boolean }): Sessions {
  const lucia = { field: luciaFor('field', database), office: luciaFor('office', database) };
  const cookie = (kind: Kind, value: string): SessionCookie => ({
    name: SESSION_COOKIE,
    value,
    attributes: {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: options.secure,
      maxAge: value === '' ? 0 : LIFE[kind].seconds()
    }
  });
  return {
    async start(userId, role) {
      const kind = role === 'enumerator' ? 'field' : 'office';
      const token = `${kind}-${generateIdFromEntropySize(25)}`;
      await lucia[kind].createSession(userId, {}, { sessionId: sessionId(token) });
      return cookie(kind, token);
    },
    async actorOf(token) {
      const kind = kindOf(token);
      const { user, session } = await lucia[kind].validateSession(sessionId(token));
      if (user === null || user.state !== 'active') return null;
      const { id, state: _state, ...person } = user;
      return {
        actor: { userId: id, ...person },
        renewed: isRenewed(session) ? cookie(kind, token) : null
      };
    },
    async end(token) {
      await lucia[kindOf(token)].invalidateSession(sessionId(token));
      return cookie(kindOf(token), '');
    }
  };
}

function luciaFor(kind: Kind, database: Database): JingpuLucia {
  return new Lucia(new DrizzlePostgreSQLAdapter(database.drizzle, userSession, userAccount), {
    sessionExpiresIn: LIFE[kind],
    getUserAttributes: ({ login, name, role, orgUnitId, state }) => ({
      login,
      name,
      role,
      orgUnitId,
      state
    })
  });
}

function isRenewed(session: Session): boolean {
  return session.fresh;
}

/** The kind is part of the secret, so nobody can give an office session the life of a tablet's. */
function kindOf(token: string): Kind {
  return token.startsWith('field-') ? 'field' : 'office';
}

/** The database keeps a digest: who reads a backup cannot take over a session. */
function sessionId(token: string): string {
  return `${kindOf(token)}-${createHash('sha256').update(token).digest('hex')}`;
}
