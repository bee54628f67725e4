import { json } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { statusOf } from '$lib/assembly/problem-status';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { logAccess } from '$lib/platform/access-log.server';
import { isId } from '$lib/platform/ids';
import { exportLines, type ExportFile } from '$lib/publication/export-rows.server';
import { mayFetchExport } from '$lib/publication/policy';
import { publicationProblem } from '$lib/publication/problems';
import { exportById } from '$lib/publication/queries.server';
import type { RequestHandler } from './$types';

const FILES: Record<string, ExportFile> = {
  'cases.csv': 'cases',
  'establishments.csv': 'establishments'
};

export const GET: RequestHandler = async ({ params, locals }) => {
  const { read, clock, database } = application();
  const file = FILES[params.file];
  const record = isId(params.id) ? await read((reader) => exportById(reader, params.id)) : null;
  if (!record || !file) return refuse(publicationProblem('publication.export_not_found'));
  const problem = mayFetchExport(
    locals.actor!,
    { ...record, requestedAt: new Date(record.requestedAt) },
    clock.now()
  );
  if (problem) return refuse(problem);
  await logAccess(
    application(),
    locals.actor!,
    [{ kind: 'export', id: record.id }],
    `exports/${file}`
  );
  return new Response(
    streamOf(exportLines(database, file, record.id, record.scope, CURRENT_ROUND)),
    {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${file}-${record.id}.csv"`,
        'cache-control': 'no-store'
      }
    }
  );
};

function refuse(problem: Parameters<typeof statusOf>[0]): Response {
  return json({ problem }, { status: statusOf(problem) });
}

function streamOf(lines: AsyncGenerator<{ text: string }>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.text));
    },
    async cancel() {
      await lines.return(undefined);
    }
  });
}
