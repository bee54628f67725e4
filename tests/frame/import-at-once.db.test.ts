// Without a preview the same file must make the same frame as staged and committed, and what is broken the same list.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  importFrame,
  importFrameAtOnce,
  type FrameFile
} from '../../src/lib/assembly/import-frame.server';
import { tallyDrift } from '../../src/lib/casework/queries.server';
import { commitImport } from '../../src/lib/frame/commands/commit-import.server';
import { importAtOnce } from '../../src/lib/frame/commands/import-at-once.server';
import {
  importIssues,
  importSummary,
  recentImports
} from '../../src/lib/frame/import-queries.server';
import { frameSummary } from '../../src/lib/frame/queries.server';
import { rows } from '../../src/lib/platform/database.server';
import { wangFang, wuHao } from '../cast';
import { makeWorld, must, type World } from '../world';
import { frameFile, HEADER, textSource } from './files';
import { messyFile } from './messy-file';

let previewed: World;
let straight: World;
beforeAll(async () => {
  previewed = await makeWorld();
  straight = await makeWorld();
});

async function byPreview(world: World, file: FrameFile) {
  const { importId, counts } = must(await importFrame(world.application, file, wuHao));
  must(await world.application.execute(commitImport, { importId, seen: counts }, wuHao));
  return { importId, counts };
}

const entriesOf = (world: World) =>
  world.application.read((reader) =>
    rows(
      reader,
      sql`select e.*, '' as id, '' as import_id, '' as updated_at, '' as frame_no,
                 a.code as area_id, o.code as org_unit_id
          from frame_entry e left join area a on a.id = e.area_id
          left join org_unit o on o.id = e.org_unit_id
          order by e.identity_key collate "C"`
    )
  );
const duplicatesOf = (world: World, importId: string) =>
  world.application.read((reader) =>
    rows(
      reader,
      sql`select line, duplicate_of from frame_import_row
          where import_id = ${importId} and duplicate_of is not null order by line`
    )
  );

describe.each([
  ['a messy file', messyFile(20240408, 400)],
  ['the next, of which half is known', messyFile(20240409, 400)]
])('%s', (_, messy) => {
  test('makes the same entries, the same duplicates and the same issues', async () => {
    const file = { fileName: 'messy.csv', source: textSource(messy.text) };
    const slow = await byPreview(previewed, file);
    const quick = must(await importFrameAtOnce(straight.application, file, wuHao));
    expect(quick.counts).toEqual(slow.counts);
    expect(quick.counts.duplicate).toBeGreaterThan(5);
    expect(await entriesOf(straight)).toEqual(await entriesOf(previewed));
    expect(await duplicatesOf(straight, quick.importId)).toEqual(
      await duplicatesOf(previewed, slow.importId)
    );
    const issues = ({ application }: World, id: string) =>
      application.read((reader) => importIssues(reader, id));
    expect(await issues(straight, quick.importId)).toEqual(await issues(previewed, slow.importId));
    expect(await straight.application.read(tallyDrift)).toEqual([]);
    expect(
      await straight.application.read((reader) => importSummary(reader, quick.importId))
    ).toMatchObject({ state: 'committed', counts: quick.counts });
  });
});

test.each([
  ['first with a warning', '甲', ['许多', '3', '3']],
  ['later with a warning', '乙', ['3', '许多', '3']],
  ['always with a warning', '丙', ['许多', '许多', '许多']]
])('a key that stands three times, %s, is one entry, the first', async (_, name, employees) => {
  const lines = employees.map((count, row) => `${name}公司,一路 1 号,1390000000${row},${count}`);
  const text = ['单位名称,详细地址,联系电话,从业人员', ...lines, ''].join('\n');
  const file = { fileName: 'thrice.csv', source: textSource(text) };
  const { importId, counts } = must(await importFrameAtOnce(straight.application, file, wuHao));
  expect(counts).toMatchObject({ rows: 3, new: 1, duplicate: 2 });
  expect(await duplicatesOf(straight, importId)).toEqual([
    { line: 3, duplicate_of: 2 },
    { line: 4, duplicate_of: 2 }
  ]);
  const [entry] = await straight.application.read((reader) =>
    rows(reader, sql`select phone from frame_entry where name = ${`${name}公司`}`)
  );
  expect(entry).toEqual({ phone: '13900000000' });
});

test('a file that breaks off leaves nothing, and the next one is read', async () => {
  const before = await straight.application.read(async (reader) => [
    await frameSummary(reader),
    await recentImports(reader)
  ]);
  const broken = `${HEADER}\n${Array.from({ length: 20_000 }, (_, row) => `,新${row}公司,二路8号,\n`).join('')}"`;
  const file = { fileName: 'broken.csv', source: textSource(broken) };
  expect(await importFrameAtOnce(straight.application, file, wuHao)).toMatchObject({
    ok: false,
    problem: { code: 'frame.quote_not_closed', details: { line: 20_002 } }
  });
  expect(
    await straight.application.read(async (reader) => [
      await frameSummary(reader),
      await recentImports(reader)
    ])
  ).toEqual(before);
  must(await importFrameAtOnce(straight.application, frameFile(',丁公司,三路1号,'), wuHao));
});

test('an import that is there is not read again, and 王芳 may not import', async () => {
  const file = frameFile(',戊公司,三路2号,');
  const { importId } = must(await importFrame(straight.application, file, wuHao));
  const input = { ...file, importId, mapping: null, encoding: 'utf-8' as const };
  expect(await straight.application.execute(importAtOnce, input, wuHao)).toMatchObject({
    ok: false,
    problem: { code: 'frame.import_not_staged' }
  });
  const other = { ...input, importId: straight.application.ids.next() };
  expect(await straight.application.execute(importAtOnce, other, wangFang)).toMatchObject({
    ok: false,
    problem: { code: 'platform.not_allowed' }
  });
});
