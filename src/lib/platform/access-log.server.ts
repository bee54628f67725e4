/**
 * The log of reads: each time a person sees an individual record, who saw which one on which screen. A writer outside
 * the door, since reading is no command; call it after authorization and before the record is shown.
 */
import { sql } from 'drizzle-orm';
import type { Clock } from './clock';
import type { ActorRef } from './command.server';
import { recordset, transact, type Database } from './database.server';
import type { Ids } from './ids';

/** What was read: `{ kind: 'case', id }`. */
export type AccessSubject = { kind: string; id: string };

/** What an application brings along to write the log. */
export type AccessLogParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** @param screen where it was shown, as its route or a word: `evidence`, `review` */
export async function logAccess(
  { database, clock, ids }: AccessLogParts,
  actor: ActorRef,
  subjects: readonly AccessSubject[],
  screen: string
): Promise<void> {
  if (subjects.length === 0) return;
  const entries = subjects.map((subject) => ({ entry: ids.next(), ...subject }));
  await transact(database, (tx) =>
    tx.execute(sql`
      insert into access_log (id, at, actor_id, subject_kind, subject_id, screen)
      select entry, ${clock.now().toISOString()}::timestamptz, ${actor.userId}::uuid, kind, id, ${screen}
      from ${recordset(entries, 's', 'entry uuid, kind text, id text')}`)
  );
}
