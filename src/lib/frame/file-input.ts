/** What commands that read a file of the frame are given. */
import * as z from 'zod';
import { columnMapping } from './columns';
import { ENCODINGS, isFileSource, type FileSource } from './file-source';
import { fileName } from './import';

export const fileInput = z.object({
  importId: z.uuid(),
  fileName,
  /** Null: guessed from the header. */
  mapping: columnMapping.nullable(),
  encoding: z.enum(ENCODINGS),
  source: z.custom<FileSource>(isFileSource)
});
