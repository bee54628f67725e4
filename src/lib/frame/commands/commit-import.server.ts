/**
 * Brings the staged rows into the frame, in one transaction: adds the new, applies the changed, touches nothing
 * else. A changed row of a frozen org unit waits in a list. Submissions keep the frame data they were made with.
 */
import * as z from 'zod';
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import { refuse } from '../../platform/problem';
import { importCounts, ROW_GROUPS } from '../import';
import {
  hasStagedRows,
  highestFrameNumber,
  lockFrame,
  lockFrozenOrgUnits,
  lockImport,
  setImportState
} from '../import-store.server';
import { mergeRows } from '../merge.server';
import { mayChangeFrame } from '../policy';
import { frameProblem } from '../problems';

const input = z.object({
  importId: z.uuid(),
  /** The counts of the preview that the person saw; null where nobody looked. */
  seen: importCounts.nullable()
});

export const commitImport = defineCommand({
  name: 'frame.commit_import',
  input,
  async facts(tx, { importId }) {
    await lockFrame(tx);
    return { staged: await lockImport(tx, importId), frozen: await lockFrozenOrgUnits(tx) };
  },
  authorize: (actor: Actor) => mayChangeFrame(actor),
  async run(tx, { staged, frozen }, { importId, seen }, context) {
    if (!staged) return refuse(frameProblem('frame.import_not_found'));
    if (staged.state !== 'staged')
      refuse(frameProblem('frame.import_not_staged', { state: staged.state }));
    const { rows = 0, duplicate = 0, broken = 0 } = staged.counts;
    if (rows > 0 && !(await hasStagedRows(tx, importId)))
      refuse(frameProblem('frame.staged_rows_lost'));
    const highest = await highestFrameNumber(tx);
    const merge = { importId, mapping: staged.mapping, frozen, highest };
    const { counts, waiting } = await mergeRows(tx, merge, { rows, duplicate, broken }, context);
    if (seen && ROW_GROUPS.some((group) => seen[group] !== counts[group])) {
      refuse(frameProblem('frame.changed_meanwhile'));
    }
    await setImportState(tx, importId, 'committed', counts, context);
    return { importId, counts, waiting };
  },
  audit: ({ importId }, { staged }, answer) => ({
    subject: { kind: 'frameImport', id: importId },
    details: { fileName: staged?.fileName ?? '', ...answer?.counts }
  })
});
