/** Gives up an import that was not committed: its rows and its file are deleted, its place in the list stays. */
import * as z from 'zod';
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import { refuse } from '../../platform/problem';
import { clearStaging, lockImport, setImportState } from '../import-store.server';
import { mayChangeFrame } from '../policy';
import { frameProblem } from '../problems';

export const discardImport = defineCommand({
  name: 'frame.discard_import',
  input: z.object({ importId: z.uuid() }),
  facts: async (tx, { importId }) => ({ found: await lockImport(tx, importId) }),
  authorize: (actor: Actor) => mayChangeFrame(actor),
  async run(tx, { found }, { importId }, context) {
    if (!found) return refuse(frameProblem('frame.import_not_found'));
    if (found.state !== 'received' && found.state !== 'staged') {
      refuse(frameProblem('frame.import_not_staged', { state: found.state }));
    }
    await setImportState(tx, importId, 'discarded', found.counts, context);
    await clearStaging(tx, importId);
    return { importId };
  },
  audit: ({ importId }) => ({ subject: { kind: 'frameImport', id: importId } })
});
