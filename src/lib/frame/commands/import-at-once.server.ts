/**
 * Reads a file into the frame without a preview, in one transaction: the same rows become the same entries as by staging
 * and committing it, but what is surely new is written once (new-rows.server.ts).
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { fileInput } from '../file-input';
import { hashed } from '../file-source';
import {
  clearStaging,
  highestFrameNumber,
  lockFrame,
  lockFrozenOrgUnits,
  lockImport,
  markDuplicates,
  markRepeatsOfAdded,
  saveImport,
  setImportState
} from '../import-store.server';
import { mergeRows } from '../merge.server';
import { fileNewRows } from '../new-rows.server';
import { mayChangeFrame } from '../policy';
import { frameProblem } from '../problems';

export const importAtOnce = defineCommand({
  name: 'frame.import_at_once',
  input: fileInput,
  async facts(tx, { importId }) {
    await lockFrame(tx);
    return { known: await lockImport(tx, importId), frozen: await lockFrozenOrgUnits(tx) };
  },
  authorize: (actor: Actor) => mayChangeFrame(actor),
  async run(tx, { known, frozen }, { importId, fileName, mapping, encoding, source }, context) {
    if (known) refuse(frameProblem('frame.import_not_staged', { state: known.state }));
    await clearStaging(tx, importId);
    const hash = createHash('sha256');
    const file = { source: hashed(source, hash), encoding, mapping };
    const highest = await highestFrameNumber(tx);
    const facts = await fileNewRows(tx, importId, file, highest, frozen, context);
    const { rows, broken } = facts;
    const duplicate = facts.mayRepeat ? await markRepeats(tx, importId, highest) : 0;
    const merge = { importId, mapping: facts.mapping, frozen, highest };
    const { counts, waiting } = await mergeRows(tx, merge, { rows, duplicate, broken }, context);
    await saveImport(
      tx,
      {
        id: importId,
        fileName,
        fileSha256: hash.digest('hex'),
        encoding,
        header: facts.header,
        mapping: facts.mapping,
        state: 'staged',
        counts
      },
      context
    );
    await setImportState(tx, importId, 'committed', counts, context);
    return { importId, counts, waiting };
  },
  audit: ({ importId, fileName }, _facts, answer) => ({
    subject: { kind: 'frameImport', id: importId },
    details: { fileName, ...answer?.counts }
  })
});

/** How many rows repeat the key of an earlier line, whether that one became an entry or waits in staging. */
async function markRepeats(tx: Tx, importId: string, highest: number): Promise<number> {
  const ofAdded = await markRepeatsOfAdded(tx, importId, highest);
  return ofAdded + (await markDuplicates(tx, importId));
}
