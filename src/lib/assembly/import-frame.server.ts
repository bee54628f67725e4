/** Importing a file of the frame, for pages and the command line: stage, show what would happen, commit. */
import type { Actor } from '../access/actor';
import type { Result } from '../platform/command.server';
import type { ColumnMapping } from '../frame/columns';
import { commitImport } from '../frame/commands/commit-import.server';
import { stageImport } from '../frame/commands/stage-import.server';
import { watched, type FileSource } from '../frame/file-source';
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
  const { fileName, mapping = null, importId = application.ids.next() } = file;
  const input = { importId, fileName, mapping, source: watched(file.source, onBytes) };
  const first = await application.execute(stageImport, { ...input, encoding: 'utf-8' }, actor);
  if (!isUnreadable(first)) return first;
  const second = await application.execute(stageImport, { ...input, encoding: 'gb18030' }, actor);
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

/** Stages and commits at once, as the command line and the demo's set-up do. */
export async function importFrameAtOnce(
  application: Application,
  file: FrameFile,
  actor: Actor,
  onBytes?: (bytes: number) => void
): Promise<Result<{ importId: string; counts: ImportCounts; waiting: number }>> {
  const staged = await stageFrame(application, file, actor, onBytes);
  if (!staged.ok) return staged;
  return application.execute(commitImport, { importId: staged.answer.importId, seen: null }, actor);
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
