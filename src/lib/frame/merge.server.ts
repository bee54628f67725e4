/** Brings staged rows into the frame: adds the new, applies the changed, keeps waiting what a signature has frozen. */
import type { CommandContext } from '../platform/command.server';
import type { Tx } from '../platform/database.server';
import type { ColumnMapping } from './columns';
import type { ImportCounts } from './import';
import {
  applyChangedRows,
  countAdded,
  insertNewRows,
  keepWaitingChanges
} from './import-store.server';

export type Merge = {
  importId: string;
  mapping: ColumnMapping;
  /** Org units that no change may touch. */
  frozen: readonly string[];
  /** The highest frame number before the import: entries above it are the import's, whoever wrote them. */
  highest: number;
};

/** `counts` are those known before: what is left over of them is unchanged. */
export async function mergeRows(
  tx: Tx,
  { importId, mapping, frozen, highest }: Merge,
  counts: Pick<ImportCounts, 'rows' | 'duplicate' | 'broken'>,
  context: CommandContext
): Promise<{ counts: ImportCounts; waiting: number }> {
  const waiting = await keepWaitingChanges(tx, importId, mapping, frozen, context);
  const applied = await applyChangedRows(tx, importId, mapping, frozen, context);
  await insertNewRows(tx, importId, highest, frozen, context);
  const added = await countAdded(tx, highest);
  const changed = applied + waiting;
  const { rows, duplicate, broken } = counts;
  const unchanged = rows - duplicate - broken - added - changed;
  return { counts: { rows, new: added, changed, unchanged, duplicate, broken }, waiting };
}
