// The auditor takes approved cases out: on record, marked in every row, nobody else's to fetch.
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { addDays } from '../../src/lib/platform/clock';
import { requestExport } from '../../src/lib/publication/commands/request-export.server';
import { exportLines, type ExportFile } from '../../src/lib/publication/export-rows.server';
import { approvedByOrgUnit, exportList } from '../../src/lib/publication/queries.server';
import { mayFetchExport } from '../../src/lib/publication/policy';
import { approveSubmissions } from '../../src/lib/review/commands/approve-submissions.server';
import { bochi, liMin, qianJing, sunLi, wangFang, wuHao, xuyang } from '../cast';
import { makeFieldWorld, must, submitOperation, type FieldWorld } from '../collection/field-world';

let world: FieldWorld;
beforeAll(async () => {
  world = await makeFieldWorld();
  const [first, second] = (await world.cases()).slice(0, 2);
  for (const one of [first!, second!]) {
    const held = await world.assign(one.id, liMin);
    await world.send(
      liMin,
      submitOperation(held, {
        outcome: '7',
        outcomeFacts: { reason: '部队内部单位' },
        answers: {},
        signatureHash: null
      })
    );
  }
  const [seen] = await world.rows<{ caseId: string; version: number; submissionId: string }>(
    `select id as "caseId", version, current_submission_id as "submissionId" from census_case where id = $1`,
    first!.id
  );
  must(await world.application.execute(approveSubmissions, { cases: [seen] }, wangFang));
});

async function fetchRows(file: ExportFile, exportId: string, scope: string) {
  let text = '';
  const lines = exportLines(world.application.database, file, exportId, scope, CURRENT_ROUND);
  for await (const chunk of lines) text += chunk.text;
  return Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true
  }).data;
}

const ask = (scope: string, actor = qianJing) =>
  world.application.execute(requestExport, { scope, purpose: 'audit' }, actor);

describe('exporting', () => {
  it('works: one row for the one approved case, marked with the export, on record', async () => {
    const { exportId } = must(await ask('county'));
    const found = await fetchRows('cases', exportId, 'county');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      'export_id 导出编号': exportId,
      'org_unit 责任单位': bochi.name,
      'outcome 核查结果': '7 非普查对象'
    });
    expect(Object.keys(found[0]!)).toContain('611-3:301 营业收入');
    const log = await world.rows<{ details: object }>(
      `select details from audit_log where command = 'publication.request_export' and subject_id = $1`,
      exportId
    );
    expect(log).toEqual([{ details: { scope: 'county', purpose: 'audit', rows: 1 } }]);
  });

  it('says beforehand how many rows its files have', async () => {
    expect(must(await ask('county'))).toMatchObject({ cases: 1, establishments: 0 });
    expect(must(await ask(xuyang.code))).toMatchObject({ cases: 0, establishments: 0 });
    const [newest] = await world.application.read((reader) => exportList(reader));
    expect(newest).toMatchObject({ scope: xuyang.code, cases: 0, establishments: 0 });
    expect(
      await world.application.read((reader) => approvedByOrgUnit(reader, 'registration'))
    ).toEqual({ [bochi.code]: 1 });
  });

  it('keeps to its scope', async () => {
    const { exportId } = must(await ask(xuyang.code));
    expect(await fetchRows('cases', exportId, xuyang.code)).toEqual([]);
    expect(await ask('999999999')).toMatchObject({
      problem: { code: 'publication.unknown_scope' }
    });
  });

  it.each([liMin, wangFang, sunLi, wuHao])('wrong person: not for $name', async (actor) => {
    expect(await ask('county', actor)).toMatchObject({ problem: { code: 'platform.not_allowed' } });
  });

  it('is fetched by the one who asked, within a day', () => {
    const asked = new Date('2024-04-08T02:00:00Z');
    const record = { requestedBy: qianJing.userId, requestedAt: asked };
    const colleague = { ...qianJing, userId: wuHao.userId };
    expect(mayFetchExport(qianJing, record, asked)).toBeNull();
    expect(mayFetchExport(colleague, record, asked)?.code).toBe('publication.export_not_found');
    const later = new Date(`${addDays('2024-04-08', 2)}T02:00:00Z`);
    expect(mayFetchExport(qianJing, record, later)?.code).toBe('publication.export_expired');
  });
});
