/** Reads a file into the staging table while PostgreSQL is writing it, in one pass and bounded memory. */
import type { CommandContext } from '../platform/command.server';
import { copyInto } from '../platform/copy.server';
import type { Tx } from '../platform/database.server';
import { STAGING, stagingLine } from './copied-rows.server';
import { noFacts, readRows, type FileFacts, type FileRow, type RowFile } from './file-rows.server';
import { keysSeen } from './repeated-keys';

/** Appends the file's rows; what the file held. Refuses a file that cannot be read. */
export async function stageRows(
  tx: Tx,
  importId: string,
  file: RowFile,
  { ids }: CommandContext
): Promise<FileFacts> {
  const facts = noFacts();
  await copyInto(tx, STAGING, lines(importId, readRows(file, facts, ids, keysSeen())));
  return facts;
}

async function* lines(importId: string, batches: AsyncIterable<FileRow[]>): AsyncGenerator<string> {
  for await (const batch of batches) {
    let text = '';
    for (const row of batch) text += stagingLine(importId, row);
    if (text !== '') yield text;
  }
}
