/**
 * The statements of casework: lock cases, apply moves with everything that must change in the same
 * transaction (rows, events, tallies, flows, feed). Later domains move cases only through `applyMoves`.
 * Locks are taken in one order everywhere: cases by id, freeze marks, tallies by key, flows, feed heads.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { CommandContext } from '../platform/command.server';
import { inOrder, recordset, rows, type Tx } from '../platform/database.server';
import { feedStatement, type FeedEntry } from '../platform/feed.server';
import { NOBODY } from '../platform/ids';
import type { CaseFacts, Move } from './case';
import type { FreezeState, Round } from './lifecycle';

/** Locks the cases in id order and their org units' marks FOR SHARE; unknown ids are absent. */
export async function lockCases(
  tx: Tx,
  caseIds: readonly string[]
): Promise<Map<string, CaseFacts>> {
  if (caseIds.length === 0) return new Map();
  return lockedCases(await inOrder(tx, lockStatements(caseIds)));
}

/** The two statements of `lockCases`, for a command that reads more behind them in the same round trip. */
export function lockStatements(caseIds: readonly string[]): SQL[] {
  const ids = sql.param([...new Set(caseIds)]);
  return [
    sql`select id, round, frame_entry_id as "frameEntryId", org_unit_id as "orgUnitId", area_id as "areaId",
               state, enumerator_id as "enumeratorId", epoch, version,
               current_submission_id as "currentSubmissionId", updated_at as "updatedAt",
               coalesce((select u.name from user_account u where u.id = updated_by), '') as "updatedByName"
        from census_case where id = any(${ids}::uuid[]) order by id for update`,
    // A statement of its own, behind the locks: one that waited for them must see what came meanwhile.
    sql`select org_unit_id as "orgUnitId", round, state from freeze_mark
        where (org_unit_id, round) in (select org_unit_id, round from census_case where id = any(${ids}::uuid[]))
        order by org_unit_id, round for share`
  ];
}

/** The cases by id, from the answers of `lockStatements`. */
export function lockedCases(answers: readonly unknown[][]): Map<string, CaseFacts> {
  const [cases, marks] = answers as [
    Omit<CaseFacts, 'freeze'>[],
    (MarkKey & { state: FreezeState })[]
  ];
  const stateOf = new Map(marks.map((mark) => [keyOf(mark), mark.state]));
  return new Map(
    cases.map((facts) => [facts.id, { ...facts, freeze: stateOf.get(keyOf(facts)) ?? 'open' }])
  );
}

type MarkKey = { orgUnitId: string; round: string };

function keyOf({ orgUnitId, round }: MarkKey): string {
  return `${orgUnitId} ${round}`;
}

/** Takes the mark of an org unit for a signature; every transition of its cases waits. */
export async function lockMarkForSignature(
  tx: Tx,
  orgUnitId: string,
  round: Round
): Promise<FreezeState> {
  await tx.execute(sql`
    insert into freeze_mark (org_unit_id, round) values (${orgUnitId}, ${round}) on conflict do nothing`);
  const [mark] = await rows<{ state: FreezeState }>(
    tx,
    sql`select state from freeze_mark where org_unit_id = ${orgUnitId} and round = ${round} for update`
  );
  return mark!.state;
}

/** Sets the mark; the caller holds it from `lockMarkForSignature`. */
export async function setMark(
  tx: Tx,
  orgUnitId: string,
  round: Round,
  state: FreezeState
): Promise<void> {
  await tx.execute(sql`
    update freeze_mark set state = ${state} where org_unit_id = ${orgUnitId} and round = ${round}`);
}

/**
 * Applies moves in order (a case may have several, one after the other): rows, one event each, tallies,
 * flows, and the feed of every tablet that gains, loses or sees a case. A fixed number of statements.
 * The facts the moves were decided on must have been locked in this transaction.
 */
export async function applyMoves(
  tx: Tx,
  moves: readonly Move[],
  context: CommandContext
): Promise<void> {
  await inOrder(tx, moveStatements(moves, context));
}

/** The statements of `applyMoves`, for a command that sends more with them. */
export function moveStatements(moves: readonly Move[], context: CommandContext): SQL[] {
  if (moves.length === 0) return [];
  const told = feedEntries(moves);
  return [
    updateRows(moves, context),
    insertEvents(moves, context),
    ...addToTallies(tallyDifferences(moves)),
    addToFlows(moves, context.today),
    ...(told.length > 0 ? [feedStatement(told, context.ids)] : [])
  ];
}

/**
 * Opens cases for entries of the frame. Rows are born with their event, tally and flow; nobody's tablet shows
 * them yet. The caller has locked the entries and the marks of their org units.
 */
export async function insertCases(
  tx: Tx,
  round: Round,
  entries: readonly { id: string; orgUnitId: string; areaId: string }[],
  context: CommandContext
): Promise<void> {
  if (entries.length === 0) return;
  const moves = entries.map((entry) => openingMove(entry, round, context.ids.next()));
  const values = entries.map((entry, index) => ({ ...entry, caseId: moves[index]!.caseId }));
  const opened = sql`
    insert into census_case (id, round, frame_entry_id, org_unit_id, area_id, state, updated_at, updated_by)
    select "caseId", ${round}, id, "orgUnitId", "areaId", 'unassigned',
           ${context.now.toISOString()}::timestamptz, ${context.actor.userId}::uuid
    from ${recordset(values, 'e', '"caseId" uuid, id uuid, "orgUnitId" uuid, "areaId" uuid')}`;
  await inOrder(tx, [
    opened,
    insertEvents(moves, context),
    ...addToTallies(tallyDifferences(moves)),
    addToFlows(moves, context.today)
  ]);
}

function openingMove(
  entry: { orgUnitId: string; areaId: string },
  round: Round,
  caseId: string
): Move {
  return {
    caseId,
    transition: 'open',
    from: null,
    to: 'unassigned',
    round,
    orgUnitId: entry.orgUnitId,
    areaId: entry.areaId,
    enumeratorBefore: null,
    enumeratorAfter: null,
    epochAfter: 0,
    version: 1
  };
}

function updateRows(moves: readonly Move[], context: CommandContext): SQL {
  const last = new Map<string, Move & { submissionId: string | null; outcome: string | null }>();
  for (const move of moves) {
    const before = last.get(move.caseId);
    last.set(move.caseId, {
      ...move,
      submissionId: move.submission?.id ?? before?.submissionId ?? null,
      outcome: move.submission?.outcome ?? before?.outcome ?? null
    });
  }
  const values = [...last.values()].map((move) => ({
    id: move.caseId,
    state: move.to,
    enumerator: move.enumeratorAfter,
    epoch: move.epochAfter,
    submission: move.submissionId,
    outcome: move.outcome
  }));
  return sql`
    update census_case c
    set state = m.state, enumerator_id = m.enumerator, epoch = m.epoch, version = c.version + 1,
        current_submission_id = coalesce(m.submission, c.current_submission_id),
        outcome = coalesce(m.outcome, c.outcome),
        updated_at = ${context.now.toISOString()}, updated_by = ${context.actor.userId}
    from ${recordset(values, 'm', 'id uuid, state text, enumerator uuid, epoch integer, submission uuid, outcome text')}
    where c.id = m.id`;
}

function insertEvents(moves: readonly Move[], context: CommandContext): SQL {
  const events = moves.map((move) => ({
    id: context.ids.next(),
    case: move.caseId,
    transition: move.transition,
    from: move.from,
    to: move.to,
    enumerator: move.enumeratorAfter ?? move.enumeratorBefore,
    epoch: move.epochAfter
  }));
  return sql`
    insert into case_event (id, case_id, transition, from_state, to_state, actor_id, enumerator_id, epoch, at, day)
    select id, "case", transition, "from", "to", ${context.actor.userId}::uuid, enumerator, epoch,
           ${context.now.toISOString()}::timestamptz, ${context.today}::date
    from ${recordset(
      events,
      'e',
      'id uuid, "case" uuid, transition text, "from" text, "to" text, enumerator uuid, epoch integer'
    )}`;
}

type TallyKey = { orgUnit: string; area: string; enumerator: string; round: string; state: string };
type TallyDifference = TallyKey & { count: number };

/** The sum of differences by key; keys that cancel out are left away. */
export function tallyDifferences(moves: readonly Move[]): TallyDifference[] {
  const sums = new Map<string, TallyDifference>();
  const add = (move: Move, enumerator: string | null, state: string, count: number) => {
    const key = {
      orgUnit: move.orgUnitId,
      area: move.areaId,
      enumerator: enumerator ?? NOBODY,
      round: move.round,
      state
    };
    const id = Object.values(key).join(' ');
    const sum = sums.get(id) ?? { ...key, count: 0 };
    sum.count += count;
    sums.set(id, sum);
  };
  for (const move of moves) {
    if (move.from !== null) add(move, move.enumeratorBefore, move.from, -1);
    add(move, move.enumeratorAfter, move.to, 1);
  }
  return [...sums.values()].filter((sum) => sum.count !== 0);
}

function addToTallies(differences: readonly TallyDifference[]): SQL[] {
  if (differences.length === 0) return [];
  const added = sql`
    insert into tally (org_unit_id, area_id, enumerator_id, round, state, count)
    select "orgUnit", area, enumerator, round, state, count
    from ${recordset(differences, 't', '"orgUnit" uuid, area uuid, enumerator uuid, round text, state text, count integer')}
    order by 1, 2, 3, 4, 5
    on conflict (org_unit_id, area_id, enumerator_id, round, state)
    do update set count = tally.count + excluded.count`;
  return [added];
}

function addToFlows(moves: readonly Move[], day: string): SQL {
  const values = moves.map((move) => ({
    orgUnit: move.orgUnitId,
    area: move.areaId,
    enumerator: move.enumeratorAfter ?? move.enumeratorBefore ?? NOBODY,
    round: move.round,
    transition: move.transition
  }));
  return sql`
    insert into flow (org_unit_id, area_id, enumerator_id, round, day, transition, count)
    select "orgUnit", area, enumerator, round, ${day}::date, transition, count(*)::integer
    from ${recordset(values, 'f', '"orgUnit" uuid, area uuid, enumerator uuid, round text, transition text')}
    group by 1, 2, 3, 4, 6 order by 1, 2, 3, 4, 6
    on conflict (org_unit_id, area_id, enumerator_id, round, day, transition)
    do update set count = flow.count + excluded.count`;
}

/** Who is told: whoever had the case and whoever has it now. */
function feedEntries(moves: readonly Move[]): FeedEntry[] {
  const seen = new Set<string>();
  const entries: FeedEntry[] = [];
  for (const move of moves) {
    for (const recipient of [move.enumeratorBefore, move.enumeratorAfter]) {
      const key = `${recipient} ${move.caseId}`;
      if (recipient === null || seen.has(key)) continue;
      seen.add(key);
      entries.push({ recipient, kind: 'case', ref: move.caseId });
    }
  }
  return entries;
}
