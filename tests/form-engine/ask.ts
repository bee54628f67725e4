// Asks the engine one expression, or loads a small form: the words of the form engine's tests.
import { expect, it } from 'vitest';
import type {
  CheckDefinition,
  FormDefinition,
  ItemDefinition,
  ItemType,
  SectionDefinition
} from '../../src/lib/form-engine/definition';
import { valueOfExpression, type Answers, type Context } from '../../src/lib/form-engine/evaluate';
import type { FormSet } from '../../src/lib/form-engine/form';
import { codeList, type CodeLists } from '../../src/lib/form-engine/lists';
import { load } from '../../src/lib/form-engine/load';
import { loadExpression } from '../../src/lib/form-engine/load-expression';
import type { LoadError } from '../../src/lib/form-engine/load-error';

export const lists: CodeLists = new Map([
  [
    'industry',
    codeList('industry', [
      { code: 'F', level: 'section', zh: '批发和零售业', en: 'Trade' },
      { code: '52', level: 'division', parent: 'F', zh: '零售业', en: 'Retail' },
      { code: '521', level: 'group', parent: '52', zh: '综合零售', en: 'General retail' },
      { code: '5211', level: 'class', parent: '521', zh: '百货零售', en: 'Department stores' }
    ])
  ],
  [
    'status',
    codeList('status', [
      { code: '1', zh: '正常运营' },
      { code: '2', zh: '停业' }
    ])
  ]
]);

/** An item from its id and type, or with more of its definition. */
export type ItemSketch = Partial<ItemDefinition> & { id: string; type: ItemType };

export function section(
  id: string,
  items: ItemSketch[],
  more: Partial<SectionDefinition> = {}
): SectionDefinition {
  return {
    id,
    title: { zh: id },
    items: items.map((item) => ({ label: { zh: item.id }, ...item })),
    ...more
  };
}

export function form(
  id: string,
  sections: SectionDefinition[],
  checks: (Partial<CheckDefinition> & { id: string; holds: string })[] = []
): FormDefinition {
  return {
    form: id,
    version: '1',
    round: 'registration',
    title: { zh: id },
    sections,
    checks: checks.map((check) => ({
      severity: 'mandatory',
      items: [],
      message: { zh: check.id },
      source: 'test',
      ...check
    }))
  };
}

export function loaded(...definitions: FormDefinition[]): FormSet {
  const result = load(definitions, lists);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.forms;
}

export function loadErrors(...definitions: FormDefinition[]): readonly LoadError[] {
  const result = load(definitions, lists);
  return result.ok ? [] : result.errors;
}

export interface Given {
  answers?: Answers[string];
  context?: Context;
}

/**
 * The items every asked expression may name: n, m numbers; t, u texts; d, e dates; mo a month; p, q yesno; c choices;
 * photo; and rows A with k (text), x (integer), y (money).
 */
export const ASKED = form('F', [
  section('S', [
    { id: 'n', type: 'decimal' },
    { id: 'm', type: 'integer' },
    { id: 't', type: 'text' },
    { id: 'u', type: 'text' },
    { id: 'd', type: 'date' },
    { id: 'e', type: 'date' },
    { id: 'mo', type: 'month' },
    { id: 'p', type: 'yesno' },
    { id: 'q', type: 'yesno' },
    { id: 'c', type: 'choices' },
    { id: 'photo', type: 'photo' }
  ]),
  section(
    'A',
    [
      { id: 'k', type: 'text' },
      { id: 'x', type: 'integer' },
      { id: 'y', type: 'money' }
    ],
    { repeat: {} }
  )
]);

const asked = loaded(ASKED);

/** The value of an expression, null for blank, or the codes of its errors. */
export function ask(source: string, { answers = {}, context = {} }: Given = {}): unknown {
  const read = loadExpression(asked, lists, 'F', source);
  if (!read.ok) return { errors: [...new Set(read.errors.map((error) => error.code))].sort() };
  return valueOfExpression(read.forms, read.expression, { F: answers }, context);
}

/** One test a line: the expression, its value, and what is given. */
export function answers(table: readonly (readonly [string, unknown, Given?])[]): void {
  it.each(table.map(([source, value, given]) => ({ source, value, given })))(
    '$source',
    ({ source, value, given }) => {
      const got = ask(source, given);
      // Zero has one sign in the language.
      expect(got === 0 ? 0 : got).toEqual(value);
    }
  );
}

/** What an expression of wrong kinds, or of a wrong number of them, comes to. */
export const MISMATCH = { errors: ['type_mismatch'] };
