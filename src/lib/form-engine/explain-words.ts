// The words of sentences in both languages: how names, lists, comparisons and blanks are said. Grammar that differs
// between the languages is here, so that the readers of the tree know none of it.
import type { Comparison } from './ast';
import type { Text } from './definition';

export type SpokenLanguage = keyof Text;

/** Whether something is said to be so or ordered to be so, and whether it is denied. */
export interface Mood {
  readonly must: boolean;
  readonly negated: boolean;
}

export const SAID: Mood = { must: false, negated: false };
export const ORDERED: Mood = { must: true, negated: false };

export function denied({ must, negated }: Mood): Mood {
  return { must, negated: !negated };
}

/** A verb said and ordered. */
type Verb = readonly [said: string, ordered: string];

export type ComparisonWords = Readonly<Record<Comparison, Verb>>;

export interface Words {
  readonly quoted: (text: string) => string;
  readonly ofForm: (form: string, name: string) => string;
  readonly ofLast: (name: string) => string;
  readonly column: (name: string) => string;
  readonly thousands: (digits: string) => string;
  readonly unit: (number: string, unit: string) => string;
  readonly share: (percent: string, of: string) => string;
  readonly times: (factor: string, of: string) => string;
  readonly sum: (terms: string) => string;
  readonly operators: Readonly<Record<'+' | '-' | '*' | '/' | 'negative', string>>;
  readonly ifBlank: (value: string) => string;
  readonly firstCharacters: (count: number, of: string) => string;
  readonly characters: (from: number, to: number, of: string) => string;
  readonly rowCount: (section: string) => string;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly number: ComparisonWords;
  readonly text: ComparisonWords;
  readonly date: ComparisonWords;
  readonly is: readonly [Verb, Verb];
  readonly between: readonly [Verb, Verb];
  readonly range: (low: string, high: string) => string;
  readonly and: string;
  readonly or: string;
  readonly comma: string;
  readonly grouped: (clause: string) => string;
  readonly ifThen: (condition: string, conclusion: string) => string;
  readonly notTogether: (clauses: string) => string;
  readonly orUnknown: string;
  readonly unknownOr: (first: string, otherwise: string) => string;
  /** One item, or several of a chain: `all` for and, `some` for or. */
  readonly filled: Record<'one' | 'all' | 'some', readonly [Verb, Verb]>;
  readonly empty: readonly [Verb, Verb];
  readonly allOf: string;
  readonly oneOf: string;
  readonly when: (condition: string, demand: string) => string;
  readonly eachRow: (section: string, sentence: string) => string;
  readonly sentence: (clause: string) => string;
}

const ZH: Words = {
  quoted: (text) => `“${text}”`,
  ofForm: (form, name) => `${form}表的${name}`,
  ofLast: (name) => `上期的${name}`,
  column: (name) => `各行${name}`,
  thousands: (digits) => digits,
  unit: (number, unit) => `${number}${unit}`,
  share: (percent, of) => `${of}的${percent}%`,
  times: (factor, of) => `${of}的${factor}倍`,
  sum: (terms) => `${terms}之和`,
  operators: { '+': '加', '-': '减', '*': '乘以', '/': '除以', negative: '负的' },
  ifBlank: (value) => `（未填按${value}计）`,
  firstCharacters: (count, of) => `${of}的前${count}位`,
  characters: (from, to, of) => `${of}的第${from}–${to}位`,
  rowCount: (section) => `${section}的行数`,
  nothing: '空值',
  yes: '是',
  no: '否',
  number: {
    '=': ['等于', '应等于'],
    '<>': ['不等于', '不应等于'],
    '<': ['小于', '应小于'],
    '<=': ['小于等于', '应小于等于'],
    '>': ['大于', '应大于'],
    '>=': ['大于等于', '应大于等于']
  },
  text: {
    '=': ['等于', '应等于'],
    '<>': ['不同于', '应不同于'],
    '<': ['排在前于', '应排在前于'],
    '<=': ['不排在后于', '不应排在后于'],
    '>': ['排在后于', '应排在后于'],
    '>=': ['不排在前于', '不应排在前于']
  },
  date: {
    '=': ['等于', '应等于'],
    '<>': ['不等于', '不应等于'],
    '<': ['早于', '应早于'],
    '<=': ['不晚于', '应不晚于'],
    '>': ['晚于', '应晚于'],
    '>=': ['不早于', '应不早于']
  },
  is: [
    ['为', '应为'],
    ['不为', '不应为']
  ],
  between: [
    ['介于', '应介于'],
    ['不介于', '不应介于']
  ],
  range: (low, high) => `${low}与${high}之间`,
  and: '，且',
  or: '，或',
  comma: '、',
  grouped: (clause) => `（${clause}）`,
  ifThen: (condition, conclusion) => `${condition}时，${conclusion}`,
  notTogether: (clauses) => `不应出现${clauses}的情况`,
  orUnknown: '（或无法判断）',
  unknownOr: (first, otherwise) => `${first}（无法判断时看：${otherwise}）`,
  filled: {
    one: [
      ['已填写', '应填写'],
      ['未填写', '不应填写']
    ],
    all: [
      ['均已填写', '均应填写'],
      ['均未填写', '均不应填写']
    ],
    some: [
      ['至少一项已填写', '应至少填写一项'],
      ['至少一项未填写', '应至少一项不填']
    ]
  },
  empty: [
    ['有值', '应有值'],
    ['为空', '应为空']
  ],
  allOf: '应同时满足：',
  oneOf: '应至少满足一项：',
  when: (condition, demand) => `当${condition}时，${demand}`,
  eachRow: (section, sentence) => `${section}的每一行：${sentence}`,
  sentence: (clause) => `${clause}。`
};

const EN: Words = {
  quoted: (text) => `“${text}”`,
  ofForm: (form, name) => `${name} of form ${form}`,
  ofLast: (name) => `${name} of last time`,
  column: (name) => `${name} of all rows`,
  thousands: (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
  unit: (number, unit) => `${number} ${unit.replace(/^1,000 /, 'thousand ')}`,
  share: (percent, of) => `${percent} % of ${of}`,
  times: (factor, of) => `${factor} times ${of}`,
  sum: (terms) => `the sum of ${terms}`,
  operators: {
    '+': ' plus ',
    '-': ' less ',
    '*': ' times ',
    '/': ' divided by ',
    negative: 'minus '
  },
  ifBlank: (value) => ` (blank counts as ${value})`,
  firstCharacters: (count, of) => `the first ${count} characters of ${of}`,
  characters: (from, to, of) => `characters ${from}–${to} of ${of}`,
  rowCount: (section) => `the number of rows of ${section}`,
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  number: {
    '=': [' equals ', ' must equal '],
    '<>': [' does not equal ', ' must not equal '],
    '<': [' is below ', ' must be below '],
    '<=': [' is at most ', ' must be at most '],
    '>': [' is above ', ' must be above '],
    '>=': [' is at least ', ' must be at least ']
  },
  text: {
    '=': [' is the same as ', ' must be the same as '],
    '<>': [' differs from ', ' must differ from '],
    '<': [' comes before ', ' must come before '],
    '<=': [' does not come after ', ' must not come after '],
    '>': [' comes after ', ' must come after '],
    '>=': [' does not come before ', ' must not come before ']
  },
  date: {
    '=': [' is ', ' must be '],
    '<>': [' is not ', ' must not be '],
    '<': [' is before ', ' must be before '],
    '<=': [' is not after ', ' must not be after '],
    '>': [' is after ', ' must be after '],
    '>=': [' is not before ', ' must not be before ']
  },
  is: [
    [' is ', ' must be '],
    [' is not ', ' must not be ']
  ],
  between: [
    [' is between ', ' must be between '],
    [' is not between ', ' must not be between ']
  ],
  range: (low, high) => `${low} and ${high}`,
  and: ' and ',
  or: ' or ',
  comma: ', ',
  grouped: (clause) => `(${clause})`,
  ifThen: (condition, conclusion) => `if ${condition}, ${conclusion}`,
  notTogether: (clauses) => `it must not be that ${clauses}`,
  orUnknown: ' (or that is unknown)',
  unknownOr: (first, otherwise) => `${first} (where that is unknown: ${otherwise})`,
  filled: {
    one: [
      [' is filled in', ' must be filled in'],
      [' is blank', ' must be left blank']
    ],
    all: [
      [' are filled in', ' must be filled in'],
      [' are blank', ' must be left blank']
    ],
    some: [
      [' is filled in', ' must be filled in'],
      [' is blank', ' must be left blank']
    ]
  },
  empty: [
    [' has a value', ' must have a value'],
    [' is empty', ' must be empty']
  ],
  allOf: 'all of these must hold: ',
  oneOf: 'at least one of these must hold: ',
  when: (condition, demand) => `when ${condition}, ${demand}`,
  eachRow: (section, sentence) => `in each row of ${section}: ${sentence}`,
  sentence: (clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
};

export const WORDS: Readonly<Record<SpokenLanguage, Words>> = { zh: ZH, en: EN };

/** `a、b和c`, `a, b or c`. */
export function listed(
  language: SpokenLanguage,
  entries: readonly string[],
  last: 'and' | 'or'
): string {
  const joints = { zh: { and: '和', or: '或' }, en: { and: ' and ', or: ' or ' } };
  if (entries.length < 2) return entries[0] ?? '';
  const head = entries.slice(0, -1).join(WORDS[language].comma);
  return `${head}${joints[language][last]}${entries.at(-1) ?? ''}`;
}
