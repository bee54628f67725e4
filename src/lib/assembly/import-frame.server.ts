/** Importing a file of the frame, for pages and the command line: stage, show what would happen, commit. */
import type { Actor } from '../access/actor';
import type { Result } from '../platform/command.server';
import type { ColumnMapping } from '../frame/columns';
import { importAtOnce } from '../frame/commands/import-at-once.server';
import { stageImport } from '../frame/commands/stage-import.server';
import { watched, type Encoding, type FileSource } from '../frame/file-source';
import type { ImportCounts } from '../frame/import';
import { previewCounts } from '../frame/import-queries.server';
import { filePiece } from '../frame/queries.server';
import type { Problem } from '../platform/problem';
import type { Application } from './application.server';

export type FrameFile = {
  fileName: string;
  source: FileSource;
  /** Guessed from the header when absent. */
  mapping?: ColumnMapping;
  /** Of a file that was uploaded or staged before. */
  importId?: string;
};

export type StagedImport = {
  importId: string;
  encoding: string;
  mapping: ColumnMapping;
  header: string[];
};

/** Reads a file into staging, as UTF-8, else as GB18030. `onBytes` is told how much of it has been read. */
export async function stageFrame(
  application: Application,
  file: FrameFile,
  actor: Actor,
  onBytes: (bytes: number) => void = () => {}
): Promise<Result<StagedImport>> {
  const input = importInput(application, file, onBytes);
  return inEitherEncoding((encoding) =>
    application.execute(stageImport, { ...input, encoding }, actor)
  );
}

function importInput(application: Application, file: FrameFile, onBytes: (bytes: number) => void) {
  const { fileName, mapping = null, importId = application.ids.next() } = file;
  return { importId, fileName, mapping, source: watched(file.source, onBytes) };
}

async function inEitherEncoding<Answer>(
  read: (encoding: Encoding) => Promise<Result<Answer>>
): Promise<Result<Answer>> {
  const first = await read('utf-8');
  if (!isUnreadable(first)) return first;
  const second = await read('gb18030');
  return isUnreadable(second) && lineOf(second) < lineOf(first) ? first : second;
}

/** Stages and counts what a commit would do. */
export async function importFrame(
  application: Application,
  file: FrameFile,
  actor: Actor,
  onBytes?: (bytes: number) => void
): Promise<Result<StagedImport & { counts: ImportCounts }>> {
  const staged = await stageFrame(application, file, actor, onBytes);
  if (!staged.ok) return staged;
  const { importId, mapping } = staged.answer;
  const counts = await application.read((reader) => previewCounts(reader, importId, mapping));
  return { ok: true, answer: { ...staged.answer, counts } };
}

/** Without a preview, as the command line and the demo's set-up do. */
export async function importFrameAtOnce(
  application: Application,
  file: FrameFile,
  actor: Actor,
  onBytes: (bytes: number) => void = () => {}
): Promise<Result<{ importId: string; counts: ImportCounts; waiting: number }>> {
  const input = importInput(application, file, onBytes);
  return inEitherEncoding((encoding) =>
    application.execute(importAtOnce, { ...input, encoding }, actor)
  );
}

/** An uploaded file, read piece by piece on connections of its own. */
export function storedFile(application: Application, importId: string): FileSource {
  return {
    async *open() {
      for (let piece = 0; ; piece++) {
        const bytes = await application.read((reader) => filePiece(reader, importId, piece));
        if (bytes === null) return;
        yield bytes;
      }
    }
  };
}

type Refused = { ok: false; problem: Problem };

function isUnreadable(result: Result<unknown>): result is Refused {
  return !result.ok && result.problem.code === 'frame.encoding_unreadable';
}

function lineOf({ problem }: Refused): number {
  return Number(problem.details.line);
}
