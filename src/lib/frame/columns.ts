/**
 * Which column of a file holds what. Guessed from the header in Chinese and English spellings, correctable by
 * hand; columns are named by their place, because a header may use a name twice.
 */
import * as z from 'zod';
import type { Problem } from '../platform/problem';
import { readCode, normaliseCode } from './identity';
import { frameProblem } from './problems';

export const SOURCE_FIELDS = [
  'creditCode',
  'orgCode',
  'oldNumber',
  'name',
  'address',
  'legalPerson',
  'phone',
  'activity',
  'kind',
  'mode',
  'industryCode',
  'areaCode',
  'building',
  'specialty',
  'adminRevenue',
  'adminRevenueWan',
  'employees',
  'registeredDate'
] as const;

/** `adminRevenue` is read in 千元, `adminRevenueWan` in 万元; both fill the same content. */
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** Field → place of its column, from 0. A field without a column stays as it is in known entries. */
export const columnMapping = z.partialRecord(z.enum(SOURCE_FIELDS), z.int().min(0).max(999));
export type ColumnMapping = z.infer<typeof columnMapping>;

// The first field that recognises a header takes the column; 信用代码 before 组织机构代码, because one column
// is often titled with both.
const SPELLINGS: readonly (readonly [SourceField, RegExp])[] = [
  ['creditCode', /^(code|uscc|creditcode|(unified)?socialcreditcode)$|信用代码/],
  ['orgCode', /^(orgcode|organi[sz]ationcode)$|机构代码/],
  ['oldNumber', /^(oldnumber|oldregno|regno|registrationnumber)$|注册号/],
  [
    'name',
    /^((company|enterprise|respondent|organi[sz]ation)?name|(单位|企业|机构|商户|个体经营户)?(详细)?名称)$/
  ],
  ['address', /^(full)?address$|详细地址|经营地址|所在地|住所|^地址$/],
  [
    'legalPerson',
    /^(legalrepresentative|legalperson|owner)$|法定代表人|^法人(代表)?$|负责人|经营者/
  ],
  ['phone', /^(tele)?phone$|^mobile$|电话|手机/],
  ['activity', /^(businessscope|activity|mainbusiness)$|经营范围|主要业务|业务活动/],
  ['kind', /^(kind|respondenttype|respondentkind)$|^单位(类型|类别)$/],
  ['mode', /^(mode|reportingmode)$|^报表(类型|类别)$|(上报|填报|报送)方式/],
  ['industryCode', /^industry(code|class)?$|行业(小类)?代码/],
  ['areaCode', /^(area|region)code$|区划代码|小区代码|普查区代码/],
  ['building', /^building(code)?$|建筑物/],
  ['specialty', /^specialty$|专业类别/],
  ['adminRevenueWan', /(营业)?收入万元|revenuewan/],
  ['adminRevenue', /^(admin|annual)?revenue$|营业收入/],
  ['employees', /^(employees|staffcount)$|从业人(员|数)/],
  ['registeredDate', /^(registered|registration|established)date$|(成立|注册|开业|登记)(日期|时间)/]
];

/** Lower case, without blanks, underscores and brackets: `年营业收入（千元）` → `年营业收入千元`. */
export function normaliseHeader(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()[\]*:：]/g, '');
}

/** The likely mapping; each field takes the first column that it recognises. */
export function guessColumns(header: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  header.forEach((title, place) => {
    const normalised = normaliseHeader(title);
    const field = SPELLINGS.find(([, spelling]) => spelling.test(normalised))?.[0];
    if (field && mapping[field] === undefined) mapping[field] = place;
  });
  return mapping;
}

/** A mapping as a form posts it: `field=place`, blank where the file has no such column. */
export function mappingFromForm(form: FormData): ColumnMapping {
  const chosen = SOURCE_FIELDS.map((field) => [field, String(form.get(field) ?? '')] as const);
  return Object.fromEntries(
    chosen
      .filter(([, place]) => /^\d+$/.test(place))
      .map(([field, place]) => [field, Number(place)])
  );
}

/** Null if rows can be read by the mapping, else what is missing. */
export function mappingProblem(header: readonly string[], mapping: ColumnMapping): Problem | null {
  const places = Object.values(mapping);
  const wrong = places.find(
    (place, index) => place >= header.length || places.indexOf(place) !== index
  );
  if (wrong !== undefined) {
    return frameProblem('frame.column_mapped_wrongly', {
      column: header[wrong] ?? String(wrong + 1)
    });
  }
  if (mapping.name !== undefined) return null;
  return frameProblem(looksLikeData(header) ? 'frame.no_header' : 'frame.name_column_unknown');
}

/** A header names its columns; a number, a date or a code in it betrays a row of data. */
export function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const text = normaliseCode(cell.trim());
    return /^\d+(\.\d+)?$/.test(text) || (/\d/.test(text) && readCode(text) !== null);
  });
}
