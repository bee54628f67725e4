/**
 * How the forms in src/lib/census-forms/data/forms were first made: the tables of the office's list of items and checks
 * (a markdown file), one JSON definition per form. Since then the JSON is the source and is edited by hand; this
 * stays as the record of its making, and to compare with a revised list.
 *
 *     npx tsx scripts/transcribe-forms.ts ITEMS.md OUT_DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Text = { zh: string; en: string };
type Option = { code: string; label: Text };
type Item = Record<string, unknown> & { id: string };
type Section = Record<string, unknown> & { id: string; items: Item[] };
type Form = Record<string, unknown> & { form: string; sections: Section[]; checks: object[] };

const UNITS: Record<string, Text> = {
  千元: { zh: '千元', en: '1,000 yuan' },
  人: { zh: '人', en: 'persons' },
  个: { zh: '个', en: 'number' },
  月: { zh: '月', en: 'months' },
  吨: { zh: '吨', en: 't' },
  '㎡': { zh: '㎡', en: '㎡' }
};

/** Remarks that tell the respondent something; the list has most of them in Chinese only. Others name sources. */
const HELP: Record<string, Text> = Object.fromEntries(
  [
    ['与营业执照或公章一致', 'As on the business licence or the seal.'],
    ['与营业执照一致', 'As on the business licence.'],
    ['最早可追溯的成立时间', 'The earliest founding that can be traced.'],
    ['乡镇与街道只填一个', 'Either township or subdistrict, not both.'],
    ['填到门牌号', 'Down to the house number.'],
    [
      '动词加名词，不照抄营业执照，销售须写明批发或零售，不超过十个字',
      'Verb and noun, not copied from the licence; say wholesale or retail; at most ten characters.'
    ],
    ['没有零售的批发单位填0', 'Wholesalers without retail sales give 0.'],
    [
      '机关、居村委会及上级在境外的填否',
      'No for government bodies, committees and where the parent is abroad.'
    ],
    ['等于611-1的行数', 'As many as there are rows in 611-1.'],
    ['195与196只填一项', 'Fill only one of 195 and 196.'],
    [
      '在岗职工、劳务派遣人员和其他从业人员；不含仅保留劳动关系的人员、实习学生、外包人员',
      'Employees on post, agency workers and others; not those who only keep a contract, interns or outsourced staff.'
    ],
    ['不含增值税', 'Without VAT.'],
    [
      '执行企业会计准则的按利润表填；执行其他制度的加投资收益',
      'Under enterprise standards as in the income statement; under other systems add investment income.'
    ],
    [
      '含单位负担的社保、公积金、福利、工会和教育经费',
      'With social insurance, housing fund, welfare, union and education cost borne by the employer.'
    ],
    ['含增值税', 'With VAT.', 'with VAT'],
    ['可为负数', 'May be negative.', '±'],
    [
      '生产其他能源产品的填0',
      '0 if another energy product is made.',
      '0 if another energy product'
    ],
    ['可在本区以外', 'May lie outside the district.', 'may lie outside the district']
  ].map(([zh = '', en = '', remark]) => [remark ?? zh, { zh, en }])
);

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
const bare = (cell: string): string => cell.replace(/^`|`$/g, '');
const expression = (cell: string): string | undefined => (cell === '' ? undefined : bare(cell));

function parseOptions(text: string): Option[] {
  return text.split(' · ').map((option) => {
    const [, code, zh, en] = /^(\S+) (.*?) \((.*)\)$/.exec(option) ?? [];
    if (!code || !zh || !en) throw new Error(`option not understood: ${option}`);
    return { code, label: { zh, en } };
  });
}

/** The column "options, list, bounds": either options, or a comma list such as ``list industry, pattern `…` ``. */
function parseBounds(cell: string, shared: Map<string, Option[]>): Record<string, unknown> {
  if (cell === '') return {};
  if (cell.startsWith('options of ')) return { options: shared.get(cell.slice(11)) };
  if (cell.includes(' · ')) return { options: parseOptions(cell) };
  const bounds = cell.matchAll(/(list|pattern|min|max|maxLength) (`[^`]*`|[^,]+)/g);
  return Object.fromEntries(
    [...bounds].map(([, key = '', value = '']) => [
      key,
      key === 'list' || key === 'pattern' ? bare(value) : Number(value)
    ])
  );
}

function parseHelp(remark: string): Text | undefined {
  const parts = remark.split(/\s*;\s*/).flatMap((part) => HELP[part] ?? []);
  if (parts.length === 0) return undefined;
  return { zh: parts.map((p) => p.zh).join('；'), en: parts.map((p) => p.en).join(' ') };
}

function parseItem(line: string, shared: Map<string, Option[]>): Item {
  const [
    id = '',
    zh,
    en,
    type,
    unit = '',
    bounds = '',
    relevant = '',
    required = '',
    value = '',
    remark = ''
  ] = cellsOf(line);
  return {
    id,
    label: { zh, en },
    type,
    unit: UNITS[unit],
    help: parseHelp(remark),
    relevant: expression(relevant),
    required: required === 'yes' ? true : expression(required),
    calculate: value.startsWith('`= ') ? bare(value).slice(2) : undefined,
    initial: value.endsWith(' (initial)') ? bare(value.slice(0, -10)) : undefined,
    ...parseBounds(bounds, shared)
  };
}

function parseCheck(line: string): object {
  const [name = '', severity, when = '', holds = '', items = '', zh, en, source] = cellsOf(line);
  const [, id, rows] = /^(\S+)(?: \(rows (\w+)\))?$/.exec(name) ?? [];
  return {
    id,
    severity,
    rows,
    when: expression(when),
    holds: bare(holds),
    items: items.split(', '),
    message: { zh, en },
    source
  };
}

function parseSection(line: string): Section {
  const [, id = '', zh, en, repeat, relevant] =
    /^\*\*Section (\w+)\*\* (.*?) \((.*?)\)(?:; repeating, (\{.*?\}))?; relevant: `(.*)`$/.exec(
      line
    ) ?? [];
  return { id, title: { zh, en }, relevant, repeat: repeat && JSON.parse(repeat), items: [] };
}

function parse(text: string): Form[] {
  const lines = text.split('\n');
  const shared = new Map(
    lines.flatMap((line) => {
      const [, name, options] = /^- \*\*(\d+:\w+)\*\*: (.*)$/.exec(line) ?? [];
      return name && options ? [[name, parseOptions(options)] as const] : [];
    })
  );
  const forms = new Map<string, Form>();
  let form: Form | undefined;
  let inChecks = false;
  for (const line of lines) {
    const [, id, zh, en] = /^### (\d{3}(?:-\d)?) (.*) — (.*)$/.exec(line) ?? [];
    const checksOf = /^### Checks of (\S+)$/.exec(line)?.[1];
    if (id) {
      form = {
        form: id,
        version: '2023.1',
        round: '',
        title: { zh, en },
        sections: [],
        checks: []
      };
      forms.set(id, form);
    } else if (checksOf) {
      form = forms.get(checksOf);
      inChecks = true;
    } else if (line.startsWith('#')) form = undefined;
    if (!form) continue;
    if (line.startsWith('Round: ')) form.round = line.slice(7, -1);
    else if (line.startsWith('**Section')) form.sections.push(parseSection(line));
    else if (/^\| (?!item |id |---)/.test(line)) {
      if (inChecks) form.checks.push(parseCheck(line));
      else form.sections.at(-1)?.items.push(parseItem(line, shared));
    }
  }
  return [...forms.values()];
}

/** One line per item, check and head line, so that a change of one is a change of one line. */
function write(form: Form): string {
  const list = (rows: object[], indent: string): string =>
    rows.length === 0
      ? '[]'
      : `[\n${rows.map((r) => indent + '  ' + JSON.stringify(r)).join(',\n')}\n${indent}]`;
  const sections = form.sections.map(
    ({ items, ...head }) =>
      `    ${JSON.stringify(head).slice(0, -1)}, "items": ${list(items, '    ')} }`
  );
  const { form: id, version, round, title } = form;
  const head = Object.entries({ form: id, version, round, title }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`
  );
  const checks = list(form.checks, '  ');
  return `{\n${head.join('\n')}\n  "sections": [\n${sections.join(',\n')}\n  ],\n  "checks": ${checks}\n}\n`;
}

const [source = '', out = ''] = process.argv.slice(2);
for (const form of parse(readFileSync(source, 'utf8'))) {
  writeFileSync(join(out, `${form.form}.json`), write(form));
  const items = form.sections.reduce((n, section) => n + section.items.length, 0);
  console.log(
    `${form.form}\t${form.sections.length} sections\t${items} items\t${form.checks.length} checks`
  );
}
