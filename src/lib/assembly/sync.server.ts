/**
 * One contact of a tablet (design §6): applies what it brings, says what of its receipts the office still knows, and
 * tells what changed. Writing and telling are apart: each operation is its own transaction, then all is read at one
 * moment, so that the cursor covers exactly what is shown.
 */
import type { Actor } from '../access/actor';
import { CURRENT_ROUND, ROUNDS } from '../casework/lifecycle';
import { formPackage } from '../census-forms/package.server';
import type { SyncResponse } from '../collection/exchange';
import type { SyncCursor, SyncEnvelope } from '../collection/operation';
import { unknownOperations } from '../collection/queries.server';
import { censusDay } from '../platform/clock';
import type { Reader } from '../platform/database.server';
import { readFeed } from '../platform/feed.server';
import { orgUnitName } from '../territory/queries.server';
import type { Application } from './application.server';
import { renderAll, renderFeed } from './feeds.server';
import { applyOperations } from './operations.server';

/** Feed rows told at once; with answers of returned cases a page stays below a megabyte or two. */
export const FEED_PAGE = 200;

export async function synchronise(
  application: Application,
  actor: Actor,
  request: SyncEnvelope,
  options: { requestId?: string; feedPage?: number } = {}
): Promise<SyncResponse> {
  const results = await applyOperations(application, actor, request, options);
  const now = application.clock.now();
  return application.read(async (reader) => ({
    protocol: 1,
    serverTime: now.toISOString(),
    censusDay: censusDay(now),
    ...(application.clock.fixedDay === undefined ? {} : { dayIsFixed: true }),
    enumerator: {
      id: actor.userId,
      name: actor.name,
      login: actor.login,
      orgUnitName: (await orgUnitName(reader, actor.orgUnitId)) ?? ''
    },
    results,
    unknownOperations: await unknownOperations(reader, actor.userId, request.unconfirmed),
    feed: await feedAfter(reader, actor.userId, request.cursor, options.feedPage ?? FEED_PAGE),
    formPackage: { round: CURRENT_ROUND, hash: formPackage(CURRENT_ROUND)?.hash ?? '' },
    otherPackages: otherPackages()
  }));
}

function otherPackages() {
  return ROUNDS.filter((round) => round !== CURRENT_ROUND).flatMap((round) => {
    const hash = formPackage(round)?.hash;
    return hash === undefined ? [] : [{ round, hash }];
  });
}

async function feedAfter(
  reader: Reader,
  enumeratorId: string,
  cursor: SyncCursor | null,
  limit: number
): Promise<SyncResponse['feed']> {
  const page = await readFeed(reader, enumeratorId, cursor, limit);
  if (page.kind === 'full') {
    const all = await renderAll(reader, enumeratorId);
    return { kind: 'full', ...all, cursor: page.cursor, more: false };
  }
  const changes = await renderFeed(reader, enumeratorId, page.rows);
  return { kind: 'changes', ...changes, cursor: page.cursor, more: page.more };
}
