/**
 * Reads a file into staging: nothing of the frame changes. The same import may be staged again with corrected
 * columns. One transaction, so a file that cannot be read leaves nothing behind.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import { refuse } from '../../platform/problem';
import { joinBySets } from '../classification.server';
import { fileInput } from '../file-input';
import { hashed } from '../file-source';
import { clearStaging, lockImport, markDuplicates, saveImport } from '../import-store.server';
import { mayChangeFrame } from '../policy';
import { frameProblem } from '../problems';
import { stageRows } from '../staging.server';

export const stageImport = defineCommand({
  name: 'frame.stage_import',
  input: fileInput,
  facts: async (tx, { importId }) => ({ known: await lockImport(tx, importId) }),
  authorize: (actor: Actor) => mayChangeFrame(actor),
  async run(tx, { known }, { importId, fileName, mapping, encoding, source }, context) {
    if (known && known.state !== 'received' && known.state !== 'staged') {
      refuse(frameProblem('frame.import_not_staged', { state: known.state }));
    }
    await joinBySets(tx);
    await clearStaging(tx, importId);
    const hash = createHash('sha256');
    const file = { source: hashed(source, hash), encoding, mapping };
    const staged = await stageRows(tx, importId, file, context);
    const counts = {
      rows: staged.rows,
      duplicate: staged.mayRepeat ? await markDuplicates(tx, importId) : 0,
      broken: staged.broken
    };
    const record = {
      id: importId,
      fileName,
      fileSha256: hash.digest('hex'),
      encoding,
      state: 'staged' as const,
      counts
    };
    await saveImport(tx, { ...record, header: staged.header, mapping: staged.mapping }, context);
    return { importId, encoding, ...counts, header: staged.header, mapping: staged.mapping };
  },
  audit: ({ importId, fileName }, { known }, answer) => ({
    subject: { kind: 'frameImport', id: importId },
    details: {
      fileName: known?.fileName ?? fileName,
      rows: answer?.rows ?? 0,
      broken: answer?.broken ?? 0
    }
  })
});
