import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from '../../src/lib/access/actor';
import type { Application } from '../../src/lib/assembly/application.server';
import {
  importFrame,
  importFrameAtOnce,
  type FrameFile
} from '../../src/lib/assembly/import-frame.server';
import { discardImport } from '../../src/lib/frame/commands/discard-import.server';
import type { ImportCounts } from '../../src/lib/frame/import';
import { importIssues } from '../../src/lib/frame/import-queries.server';
import { translate, type MessageKey } from '../../src/lib/i18n/dictionary';
import { answerOf, UsageError, type CommandLine } from './command-line';

const CHUNK = 1 << 16;
const SHOWN = 20;

export const command: CommandLine = {
  usage: 'FILE [--dry-run]',
  summary: 'Imports a frame file (CSV in UTF-8 or GB18030); --dry-run only says what would happen',
  options: { 'dry-run': { type: 'boolean' } },
  async run(call) {
    const [file, ...more] = call.arguments;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file.');
    if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
    const application = await call.application();
    const actor = await call.actor('leadAdmin');
    const size = Math.max(1, statSync(file).size);
    const onBytes = (bytes: number) =>
      call.progress(`${Math.round((100 * bytes) / size)} % of ${file} read`);
    const frameFile = {
      fileName: path.basename(file),
      source: { open: () => createReadStream(file, { highWaterMark: CHUNK }) }
    };
    const importing = call.options['dry-run'] ? tryOut : importForGood;
    const { importId, counts } = await importing(application, frameFile, actor, onBytes);
    call.progress('');
    if (!call.json) await printIssues(application, importId);
    console.log(call.json ? JSON.stringify(counts) : sentence(counts));
    return 0;
  }
};

type Importing = (
  application: Application,
  file: FrameFile,
  actor: Actor,
  onBytes: (bytes: number) => void
) => Promise<{ importId: string; counts: ImportCounts }>;

const importForGood: Importing = async (...call) => answerOf(await importFrameAtOnce(...call));

const tryOut: Importing = async (application, file, actor, onBytes) => {
  const staged = answerOf(await importFrame(application, file, actor, onBytes));
  answerOf(await application.execute(discardImport, { importId: staged.importId }, actor));
  return staged;
};

/** The first broken rows by line, column, value and reason; the rest is in the browser, as a file. */
async function printIssues(application: Application, importId: string): Promise<void> {
  const issues = await application.read((reader) => importIssues(reader, importId));
  for (const { line, column, value, code } of issues.slice(0, SHOWN)) {
    const reason = translate('en', `frame.issue.${code}` as MessageKey);
    console.log(
      `line ${line}${column ? `, ${column}` : ''}: ${reason}${value ? ` ("${value}")` : ''}`
    );
  }
  if (issues.length > SHOWN) console.log(`… and ${issues.length - SHOWN} more`);
}

function sentence({ rows, ...groups }: ImportCounts): string {
  return `${rows} rows: ${Object.entries(groups)
    .map(([group, count]) => `${count} ${group}`)
    .join(', ')}`;
}
