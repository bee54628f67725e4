import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Application } from '../../src/lib/assembly/application.server';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { requestExport } from '../../src/lib/publication/commands/request-export.server';
import { EXPORT_PURPOSES } from '../../src/lib/publication/export';
import { exportLines, type ExportFile } from '../../src/lib/publication/export-rows.server';
import { answerOf, UsageError, type Call, type CommandLine } from './command-line';

export const command: CommandLine = {
  usage: '--scope county|ORG-UNIT-CODE --purpose PURPOSE --out DIR',
  summary: 'Writes approved cases as CSV, one row a case, and the rows of 611-1 as a second file',
  options: {
    scope: { type: 'string' },
    purpose: { type: 'string' },
    out: { type: 'string' }
  },
  async run(call) {
    const scope = required(call, 'scope');
    const purpose = required(call, 'purpose');
    const folder = required(call, 'out');
    if (!EXPORT_PURPOSES.some((known) => known === purpose)) {
      throw new UsageError(`--purpose must be one of ${EXPORT_PURPOSES.join(', ')}.`);
    }
    const application = await call.application();
    const actor = await call.actor('auditor');
    const { exportId } = answerOf(
      await application.execute(requestExport, { scope, purpose }, actor)
    );
    mkdirSync(folder, { recursive: true });
    const cases = await writeFile(call, application, 'cases', { exportId, scope, folder });
    const establishments = await writeFile(call, application, 'establishments', {
      exportId,
      scope,
      folder
    });
    const answer = { exportId, cases, establishments };
    console.log(
      call.json
        ? JSON.stringify(answer)
        : `export ${exportId}: ${cases} cases, ${establishments} establishments in ${folder}`
    );
    return 0;
  }
};

function required(call: Call, option: string): string {
  const value = call.options[option];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`--${option} is missing.`);
}

/** Streams one file; the number of rows without the header. */
async function writeFile(
  call: Call,
  { database }: Application,
  file: ExportFile,
  place: { exportId: string; scope: string; folder: string }
): Promise<number> {
  let rows = 0;
  async function* texts() {
    for await (const lines of exportLines(
      database,
      file,
      place.exportId,
      place.scope,
      CURRENT_ROUND
    )) {
      rows += lines.rows;
      call.progress(`${file}: ${rows}`);
      yield lines.text;
    }
  }
  const path = join(place.folder, `${file}-${place.exportId}.csv`);
  await pipeline(Readable.from(texts()), createWriteStream(path));
  call.progress('');
  return rows;
}
