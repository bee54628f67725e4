// Importing a file of the frame: five groups that add up, twice the same, and what a file may not be.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { importFrame, importFrameAtOnce } from '../../src/lib/assembly/import-frame.server';
import { tallyDrift } from '../../src/lib/casework/queries.server';
import { commitImport } from '../../src/lib/frame/commands/commit-import.server';
import { discardImport } from '../../src/lib/frame/commands/discard-import.server';
import { bytesSource } from '../../src/lib/frame/file-source';
import {
  importIssues,
  importSummary,
  recentImports,
  stagedRows
} from '../../src/lib/frame/import-queries.server';
import { frameSummary } from '../../src/lib/frame/queries.server';
import { rows } from '../../src/lib/platform/database.server';
import { areas, makeWorld, must, type World } from '../world';
import { wangFang, wuHao } from '../cast';
import { frameFile, HEADER, QINGHE, textSource } from './files';
import { gb18030 } from './gb18030';
import { messyFile } from './messy-file';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const stage = (text: string | Uint8Array) => {
  const source = typeof text === 'string' ? textSource(text) : bytesSource(text);
  return importFrame(world.application, { fileName: 'file.csv', source }, wuHao);
};
const entryOf = async (code: string) => {
  const [entry] = await world.application.read((reader) =>
    rows<Record<string, unknown>>(
      reader,
      sql`select * from frame_entry where credit_code = ${code}`
    )
  );
  return entry;
};

describe('a messy file of 400 rows', () => {
  const messy = messyFile(20240408, 400);
  const file = { fileName: 'messy.csv', source: textSource(messy.text) };
  let importId: string;

  test('the preview tells the five groups, and they add up', async () => {
    const { counts, ...staged } = must(await importFrame(world.application, file, wuHao));
    importId = staged.importId;
    expect(counts).toEqual(messy.counts);
    expect(counts.new + counts.changed + counts.unchanged + counts.duplicate + counts.broken).toBe(
      counts.rows
    );
    for (const group of [counts.new, counts.duplicate, counts.broken])
      expect(group).toBeGreaterThan(10);
  });

  test('every broken row has its physical line and its reason', async () => {
    const issues = await world.application.read((reader) => importIssues(reader, importId));
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(new Map(errors.map(({ line, code }) => [line, code]))).toEqual(messy.broken);
  });

  test('pages of a group come in the order of the file', async () => {
    const of = {
      importId,
      mapping: { name: 2, creditCode: 1 },
      group: 'duplicate' as const,
      pageSize: 5
    };
    const [first, second] = await world.application.read((reader) =>
      Promise.all([1, 2].map((page) => stagedRows(reader, { ...of, page })))
    );
    const lines = [...first!, ...second!].map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    expect([...first!, ...second!].every(({ line, duplicateOf }) => duplicateOf! < line)).toBe(
      true
    );
  });

  test('王芳 of an org unit may neither stage nor commit nor discard', async () => {
    const refusals = [
      await importFrame(world.application, file, wangFang),
      await world.application.execute(commitImport, { importId, seen: null }, wangFang),
      await world.application.execute(discardImport, { importId }, wangFang)
    ];
    expect(refusals.map((refusal) => !refusal.ok && refusal.problem.code)).toEqual(
      Array(3).fill('platform.not_allowed')
    );
  });

  test('the commit does what the preview said', async () => {
    const { counts } = must(
      await world.application.execute(commitImport, { importId, seen: messy.counts }, wuHao)
    );
    expect(counts).toEqual(messy.counts);
    expect(await world.application.read(tallyDrift)).toEqual([]);
  });

  test('a second commit of the same import is refused', async () => {
    const again = await world.application.execute(commitImport, { importId, seen: null }, wuHao);
    expect(again).toMatchObject({ ok: false, problem: { code: 'frame.import_not_staged' } });
  });

  test('a second import of the same file changes nothing', async () => {
    const before = await world.application.read(frameSummary);
    const { counts } = must(await importFrameAtOnce(world.application, file, wuHao));
    expect(counts).toEqual({ ...messy.counts, new: 0, unchanged: messy.counts.new });
    expect(await world.application.read(frameSummary)).toEqual(before);
  });

  test('issues of a committed import can still be read', async () => {
    const issues = await world.application.read((reader) => importIssues(reader, importId));
    expect(issues.filter(({ severity }) => severity === 'error')).toHaveLength(messy.counts.broken);
  });
});

describe('files that cannot be read leave nothing behind', () => {
  const tenMegabytes = `${HEADER}\n${QINGHE},${'长'.repeat(3_500_000)},一路,\n`;
  test.each([
    ['an empty file', '', 'frame.file_empty'],
    ['a workbook renamed to .csv', 'PK\u0003\u0004\u0000\u0000', 'frame.file_is_spreadsheet'],
    [
      'bytes of neither encoding',
      new Uint8Array([0x61, 0x0a, 0xff, 0xff, 0x0a]),
      'frame.encoding_unreadable'
    ],
    ['a file without a header', `${QINGHE},淮安清禾食品有限公司\n`, 'frame.no_header'],
    ['a header without names', '甲,乙\n丙,丁\n', 'frame.name_column_unknown'],
    ['a quote never closed', `${HEADER}\n${QINGHE},"甲,一路,\n`, 'frame.quote_not_closed'],
    ['a cell of ten megabytes', tenMegabytes, 'frame.record_too_long']
  ])('%s', async (_, content, code) => {
    const before = await world.application.read((reader) => recentImports(reader));
    expect(await stage(content)).toMatchObject({ ok: false, problem: { code } });
    expect(await world.application.read((reader) => recentImports(reader))).toEqual(before);
  });

  test('a NUL byte, ragged rows and the header twice break their rows alone', async () => {
    const lines = [HEADER, `${QINGHE},隆\0达,一路,`, 'x,y', HEADER, `,好公司,一路8号,`];
    const { counts, importId } = must(await stage(lines.join('\n')));
    expect(counts).toMatchObject({ rows: 4, broken: 3, new: 1 });
    const issues = await world.application.read((reader) => importIssues(reader, importId));
    expect(issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, '单位名称', 'nulByte'],
      [3, '', 'fieldCount'],
      [4, '', 'repeatedHeader']
    ]);
  });

  test('the application goes on working after a file broke off in the middle', async () => {
    const broken = `${HEADER}\n${`,好公司,一路8号,\n`.repeat(20_000)}"`;
    expect(await stage(broken)).toMatchObject({
      ok: false,
      problem: { code: 'frame.quote_not_closed', details: { line: 20_002 } }
    });
    expect((await stage(`${HEADER}\n,好公司,一路8号,\n`)).ok).toBe(true);
  });
});

describe('changed rows', () => {
  test('a file in GB18030 changes what it says, and only that', async () => {
    const before = (await entryOf(QINGHE))!;
    const text = `统一社会信用代码,单位名称\n${QINGHE},淮安清禾食品股份公司\n`;
    const staged = must(await stage(gb18030(text)));
    expect(staged).toMatchObject({ encoding: 'gb18030', counts: { rows: 1, changed: 1 } });
    must(
      await world.application.execute(
        commitImport,
        { importId: staged.importId, seen: staged.counts },
        wuHao
      )
    );
    const { name, name_initials, import_id, updated_at, ...rest } = before;
    expect(await entryOf(QINGHE)).toMatchObject({
      ...rest,
      name: '淮安清禾食品股份公司',
      name_initials: 'haqhspgfgs'
    });
    expect([name, name_initials, import_id, updated_at]).not.toContain(
      (await entryOf(QINGHE))!.import_id
    );
  });

  test('an entry stays in its area, whatever the file says', async () => {
    const { counts } = must(
      await importFrameAtOnce(
        world.application,
        frameFile(`${QINGHE},淮安清禾食品股份公司,深圳路 8 号,${areas.xuyangVillage.code}`),
        wuHao
      )
    );
    expect(counts.changed).toBe(1);
    expect(await entryOf(QINGHE)).toMatchObject({
      area_id: areas.shenzhenRoad1.id,
      area_code: areas.xuyangVillage.code
    });
    expect(await world.application.read(tallyDrift)).toEqual([]);
  });

  test('a frame that changed after the preview refuses the commit', async () => {
    const first = must(await importFrame(world.application, frameFile(',新公司,一路99号,'), wuHao));
    must(await importFrameAtOnce(world.application, frameFile(',新公司,一路99号,'), wuHao));
    const late = await world.application.execute(
      commitImport,
      { importId: first.importId, seen: first.counts },
      wuHao
    );
    expect(late).toMatchObject({ ok: false, problem: { code: 'frame.changed_meanwhile' } });
    expect(
      await world.application.read((reader) => importSummary(reader, first.importId))
    ).toMatchObject({ state: 'staged' });
  });

  test('a void entry that now reports by form is decided anew', async () => {
    const hengtong = '91320871MA7PRT0K25';
    expect(await entryOf(hengtong)).toMatchObject({ void_reason: 'online' });
    const text = `统一社会信用代码,单位名称,报表类别\n${hengtong},淮安恒通电子有限公司,非一套表\n`;
    must(
      await importFrameAtOnce(
        world.application,
        { fileName: 'x.csv', source: textSource(text) },
        wuHao
      )
    );
    expect(await entryOf(hengtong)).toMatchObject({ void_reason: null, mode: 'field' });
    expect(await world.application.read(tallyDrift)).toEqual([]);
  });
});

describe('an import that is given up', () => {
  test('is discarded once, and its rows are gone', async () => {
    const { importId } = must(await stage(`${HEADER}\n,另一公司,一路77号,\n`));
    must(await world.application.execute(discardImport, { importId }, wuHao));
    expect(await world.application.execute(discardImport, { importId }, wuHao)).toMatchObject({
      ok: false
    });
    expect(
      await world.application.execute(commitImport, { importId, seen: null }, wuHao)
    ).toMatchObject({
      ok: false,
      problem: { code: 'frame.import_not_staged', details: { state: 'discarded' } }
    });
  });

  test('one that never was', async () => {
    const importId = world.application.ids.next();
    for (const result of [
      await world.application.execute(discardImport, { importId }, wuHao),
      await world.application.execute(commitImport, { importId, seen: null }, wuHao)
    ])
      expect(result).toMatchObject({ ok: false, problem: { code: 'frame.import_not_found' } });
  });

  test('rows lost by a crash of the database are noticed', async () => {
    const { importId } = must(await stage(`${HEADER}\n,第三公司,一路66号,\n`));
    await world.application.database.plain`truncate frame_import_row`;
    expect(
      await world.application.execute(commitImport, { importId, seen: null }, wuHao)
    ).toMatchObject({
      ok: false,
      problem: { code: 'frame.staged_rows_lost' }
    });
  });
});
