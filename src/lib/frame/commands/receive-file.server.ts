/**
 * Takes in a file from a browser, in pieces as it arrives, and reads its header: what is staged from it, and
 * with which columns, is decided on the next page.
 */
import * as z from 'zod';
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import { refuse } from '../../platform/problem';
import { guessColumns } from '../columns';
import { bytesSource, isFileSource, type FileSource } from '../file-source';
import { fileName, UPLOAD_LIMIT } from '../import';
import { saveImport, saveFilePiece } from '../import-store.server';
import { mayChangeFrame } from '../policy';
import { frameProblem } from '../problems';
import { inPieces, readHeader } from '../header.server';

const input = z.object({
  importId: z.uuid(),
  fileName,
  source: z.custom<FileSource>(isFileSource)
});

export const receiveFile = defineCommand({
  name: 'frame.receive_file',
  input,
  facts: async () => ({}),
  authorize: (actor: Actor) => mayChangeFrame(actor),
  async run(tx, _facts, { importId, fileName, source }, context) {
    let start: Uint8Array | null = null;
    let [piece, bytes] = [0, 0];
    for await (const part of inPieces(source)) {
      start ??= part;
      bytes += part.length;
      if (bytes > UPLOAD_LIMIT)
        refuse(frameProblem('frame.file_too_large', { megabytes: UPLOAD_LIMIT >> 20 }));
      await saveFilePiece(tx, importId, piece++, part);
    }
    if (start === null) return refuse(frameProblem('frame.file_empty'));
    const header = await readHeader(bytesSource(start));
    const mapping = guessColumns(header);
    const record = {
      id: importId,
      fileName,
      fileSha256: '',
      encoding: '',
      state: 'received' as const,
      counts: {}
    };
    await saveImport(tx, { ...record, header, mapping }, context);
    return { importId };
  },
  audit: ({ importId, fileName }) => ({
    subject: { kind: 'frameImport', id: importId },
    details: { fileName }
  })
});
