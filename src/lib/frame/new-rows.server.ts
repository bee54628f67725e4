/**
 * Where nobody looks at a preview, rows that are surely new need not wait in staging: they are written to the frame while
 * the file is being read, a third quicker. All others go to staging, and are judged there as those of any import.
 */
import { sql } from 'drizzle-orm';
import type { CommandContext } from '../platform/command.server';
import { copyByTurns } from '../platform/copy-by-turns.server';
import { rows, type Tx } from '../platform/database.server';
import { placements } from './classification.server';
import { ENTRIES, entryLine, STAGING, stagingLine } from './copied-rows.server';
import { noFacts, readRows, type FileFacts, type FileRow, type RowFile } from './file-rows.server';
import { frameNumber } from './frame-number';
import { keysSeen, type KeysSeen } from './repeated-keys';

/**
 * Appends a row to the frame if nothing is to be told of it and its key is neither in the frame nor in a row before it;
 * any other to staging. Numbers entries on from `highest`, and places them; what the file held.
 */
export async function fileNewRows(
  tx: Tx,
  importId: string,
  file: RowFile,
  highest: number,
  frozen: readonly string[],
  { ids, now }: CommandContext
): Promise<FileFacts> {
  const facts = noFacts();
  const batches = readRows(file, facts, ids, await frameKeys(tx));
  const places = await areaPlaces(tx, frozen);
  const made = [importId, now.toISOString()];
  const entryOrBlank = ({ line, entryId, parsed, mayBeKnown }: FileRow): string => {
    const { key, content, issues } = parsed;
    if (key === null || content === null || mayBeKnown || issues.length > 0) return '';
    const place = places.get(content.areaCode ?? '') ?? NOWHERE;
    return entryLine(entryId, key, content, [frameNumber(highest + line), ...place, ...made]);
  };
  await copyByTurns(tx, [ENTRIES, STAGING], sorted(importId, batches, entryOrBlank));
  return facts;
}

async function* sorted(
  importId: string,
  batches: AsyncIterable<FileRow[]>,
  entryOrBlank: (row: FileRow) => string
): AsyncGenerator<[entries: string, staged: string]> {
  for await (const batch of batches) {
    let [entries, staged] = ['', ''];
    for (const row of batch) {
      const entry = entryOrBlank(row);
      if (entry === '') staged += stagingLine(importId, row);
      else entries += entry;
    }
    yield [entries, staged];
  }
}

type Place = readonly [areaId: string | null, orgUnitId: string | null];
const NOWHERE: Place = [null, null];

/** Where an area code places an entry (see `placements`). */
async function areaPlaces(tx: Tx, frozen: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const found = await rows<{ code: string; area: string; orgUnit: string }>(
    tx,
    sql`select p.code, p.area_id as area, p.org_unit_id as "orgUnit" from ${placements(frozen)}`
  );
  return new Map(found.map(({ code, area, orgUnit }) => [code, [area, orgUnit]]));
}

const KEYS_AT_ONCE = 20_000;

/** The keys of all entries, read some megabytes at a time. */
async function frameKeys(tx: Tx): Promise<KeysSeen> {
  const seen = keysSeen();
  const next = sql.raw(`fetch ${KEYS_AT_ONCE} from frame_key`);
  await tx.execute(
    sql`declare frame_key no scroll cursor for select identity_key as key from frame_entry`
  );
  let found: { key: string }[];
  do {
    found = await rows<{ key: string }>(tx, next);
    for (const { key } of found) seen.add(key);
  } while (found.length > 0);
  await tx.execute(sql`close frame_key`);
  return seen;
}
