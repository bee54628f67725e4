/**
 * The feed: what changed for each recipient, in commit order and without gaps. `seq` is raised under the
 * recipient's row lock in the transaction that changes what the tablet shows, so a reader that has seen
 * `seq` n has seen all before it, whatever was killed in between. The cursor is (seq, id of that row): a
 * server restored from an older state does not know the row and answers with a full pull.
 */
import { sql, type SQL } from 'drizzle-orm';
import { recordset, rows, type Readable, type Tx } from './database.server';
import type { Ids } from './ids';

export type FeedEntry = { recipient: string; kind: string; ref: string };
export type FeedCursor = { seq: number; id: string };
export type FeedRow = { seq: number; id: string; kind: string; ref: string };

export type FeedPage =
  | { kind: 'changes'; rows: FeedRow[]; cursor: FeedCursor; more: boolean }
  | { kind: 'full'; cursor: FeedCursor };

/** Where every feed begins: nothing has been told yet. */
export const FEED_START: FeedCursor = { seq: 0, id: '00000000-0000-0000-0000-000000000000' };

/** Appends entries, locking recipients in id order; one statement for any number of entries. */
export async function appendFeed(tx: Tx, entries: readonly FeedEntry[], ids: Ids): Promise<void> {
  if (entries.length > 0) await tx.execute(feedStatement(entries, ids));
}

/** The statement of `appendFeed`, for those who send several at once; not for no entries. */
export function feedStatement(entries: readonly FeedEntry[], ids: Ids): SQL {
  const counts = new Map<string, number>();
  const numbered = entries.map((entry) => {
    const place = (counts.get(entry.recipient) ?? 0) + 1;
    counts.set(entry.recipient, place);
    return { ...entry, place, id: ids.next() };
  });
  const heads = [...counts].map(([recipient, count]) => ({ recipient, count }));
  return sql`
    with head as (
      insert into feed_head (recipient, seq)
      select recipient, count from ${recordset(heads, 'h', 'recipient uuid, count bigint')} order by recipient
      on conflict (recipient) do update set seq = feed_head.seq + excluded.seq
      returning recipient, seq
    )
    insert into feed (recipient, seq, id, kind, ref)
    select e.recipient, head.seq - h.count + e.place, e.id, e.kind, e.ref
    from ${recordset(numbered, 'e', 'recipient uuid, place bigint, id uuid, kind text, ref text')}
    join head on head.recipient = e.recipient
    join ${recordset(heads, 'h', 'recipient uuid, count bigint')} on h.recipient = e.recipient`;
}

/** The changes after a cursor, or `full` when the cursor is unknown here. */
export async function readFeed(
  reader: Readable,
  recipient: string,
  cursor: FeedCursor | null,
  limit: number
): Promise<FeedPage> {
  const known = cursor !== null && (await cursorIsKnown(reader, recipient, cursor));
  if (!known) return { kind: 'full', cursor: await feedEnd(reader, recipient) };
  const found = await rows<{ seq: string; id: string; kind: string; ref: string }>(
    reader,
    sql`select seq, id, kind, ref from feed where recipient = ${recipient} and seq > ${cursor.seq}
        order by seq limit ${limit + 1}`
  );
  const page = found.slice(0, limit).map((row) => ({ ...row, seq: Number(row.seq) }));
  const last = page.at(-1);
  return {
    kind: 'changes',
    rows: page,
    cursor: last ? { seq: last.seq, id: last.id } : cursor,
    more: found.length > limit
  };
}

/** The cursor of a recipient who has just been told everything. */
export async function feedEnd(reader: Readable, recipient: string): Promise<FeedCursor> {
  const [last] = await rows<{ seq: string; id: string }>(
    reader,
    sql`select seq, id from feed where recipient = ${recipient} order by seq desc limit 1`
  );
  return last ? { seq: Number(last.seq), id: last.id } : FEED_START;
}

async function cursorIsKnown(
  reader: Readable,
  recipient: string,
  cursor: FeedCursor
): Promise<boolean> {
  if (cursor.seq === 0) return cursor.id === FEED_START.id;
  const found = await rows(
    reader,
    sql`select 1 from feed where recipient = ${recipient} and seq = ${cursor.seq} and id = ${cursor.id}`
  );
  return found.length === 1;
}
