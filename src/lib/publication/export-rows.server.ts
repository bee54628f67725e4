/** Streams an export's lines from a cursor: memory stays flat however many cases there are. */
import Papa from 'papaparse';
import type { Database } from '../platform/database.server';
import { codeLists, formsFor } from '../census-forms/catalogue.server';
import type { Answers } from '../form-engine/state';
import { MAIN_PLACE } from '../classification/activity';
import { casework } from '../i18n/casework';
import {
  caseColumns,
  cellOf,
  establishmentColumns,
  withoutFormula,
  type ExportColumn,
  type ListLabels
} from './export';

export type ExportFile = 'cases' | 'establishments';

type ApprovedCase = {
  case_id: string;
  org_unit: string;
  area: string;
  frame_no: string;
  name: string;
  outcome: string;
  revision: number;
  /** The office's class of the main activity; null where nobody has coded it. */
  decided_class: string | null;
  answers: Answers;
  calculated: Record<string, unknown>;
};

/** As the items' titles: a name for scripts first, then the Chinese. */
const FIXED = [
  'export_id 导出编号',
  'case_id 任务编号',
  'org_unit 责任单位',
  'area 普查小区',
  'frame_no 底册编号',
  'name 单位名称',
  'outcome 核查结果',
  'revision 版次'
];
const OF_CASES = ['class 办公室编定的行业小类'];
const OF_ESTABLISHMENTS = ['row 行'];
const BATCH = 500;

const labels: ListLabels = (list, code) => codeLists().get(list)?.label(code)?.zh;

/**
 * CSV text in chunks, header first, UTF-8 with a byte order mark so that spreadsheets read the Chinese.
 * `scope` is `county` or the code of an org unit; `exportId` is the watermark, first in every row.
 */
export async function* exportLines(
  database: Database,
  file: ExportFile,
  exportId: string,
  scope: string,
  round: string
): AsyncGenerator<{ text: string; rows: number }> {
  const columns =
    file === 'cases' ? caseColumns(formsFor(round)) : establishmentColumns(formsFor(round));
  const header = [
    ...FIXED,
    ...(file === 'cases' ? OF_CASES : OF_ESTABLISHMENTS),
    ...columns.map((column) => column.title)
  ];
  yield { text: `\uFEFF${Papa.unparse([header])}\r\n`, rows: 0 };
  for await (const batch of approvedCases(database, scope, round)) {
    const lines = batch.flatMap((one) =>
      file === 'cases'
        ? [caseLine(one, columns, exportId)]
        : establishmentLines(one, columns, exportId)
    );
    if (lines.length > 0) yield { text: `${Papa.unparse(lines)}\r\n`, rows: lines.length };
  }
}

function approvedCases(
  database: Database,
  scope: string,
  round: string
): AsyncIterable<ApprovedCase[]> {
  return database.plain<ApprovedCase[]>`
    select c.id as case_id, o.name as org_unit, a.code as area, e.frame_no, e.name, s.outcome, s.revision,
           s.answers, s.calculated, k.decided_code as decided_class
    from census_case c
    join submission s on s.id = c.current_submission_id
    join frame_entry e on e.id = c.frame_entry_id
    join org_unit o on o.id = c.org_unit_id
    join area a on a.id = c.area_id
    left join coded_activity k
      on k.case_id = c.id and k.submission_id = c.current_submission_id and k.place = ${MAIN_PLACE}
    where c.round = ${round} and c.state = 'approved' and (${scope} = 'county' or o.code = ${scope})
    order by o.code, a.code, c.id`.cursor(BATCH);
}

/** Code and label, as in the columns of items: `5 找不到且无法电话联系`. */
function outcomeText(outcome: string): string {
  const key = `casework.outcome.${outcome}`;
  return key in casework ? `${outcome} ${casework[key as keyof typeof casework].zh}` : outcome;
}

function fixedCells(one: ApprovedCase, exportId: string): string[] {
  return [
    exportId,
    one.case_id,
    one.org_unit,
    one.area,
    one.frame_no,
    withoutFormula(one.name),
    outcomeText(one.outcome),
    String(one.revision)
  ];
}

function caseLine(one: ApprovedCase, columns: readonly ExportColumn[], exportId: string): string[] {
  const cells = columns.map(({ form, item }) => {
    const place = `${form}:${item.id}`;
    return cellOf(
      item,
      item.calculate ? one.calculated[place] : one.answers[form]?.[item.id],
      labels
    );
  });
  return [...fixedCells(one, exportId), classText(one.decided_class), ...cells];
}

function classText(code: string | null): string {
  return code === null ? '' : `${code} ${labels('industry', code) ?? ''}`.trim();
}

function establishmentLines(
  one: ApprovedCase,
  columns: readonly ExportColumn[],
  exportId: string
): string[][] {
  const found = one.answers['611-1']?.A;
  if (!Array.isArray(found)) return [];
  return found.map((row: Record<string, unknown>, index) => [
    ...fixedCells(one, exportId),
    String(index + 1),
    ...columns.map(({ item }) => cellOf(item, row[item.id], labels))
  ]);
}
