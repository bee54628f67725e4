// The case files of the contract (form-language §7): their shape, how a case is run, and how its result is compared.
// Knows no file system, so that scripts and tests run the same.
import type { FormDefinition, ItemType } from '../src/lib/form-engine/definition';
import {
  evaluate,
  valueOfExpression,
  type Answers,
  type Context,
  type Evaluation
} from '../src/lib/form-engine/evaluate';
import type { FormSet } from '../src/lib/form-engine/form';
import { startSession, type AnswerPlace } from '../src/lib/form-engine/incremental';
import type { CodeLists } from '../src/lib/form-engine/lists';
import { load } from '../src/lib/form-engine/load';
import { loadExpression } from '../src/lib/form-engine/load-expression';
import type { LoadError } from '../src/lib/form-engine/load-error';

export type Engine = 'js' | 'incremental';

export interface CaseResult {
  name: string;
  passed: boolean;
  got?: unknown;
  expected?: unknown;
}

export interface CaseWorld {
  lists: CodeLists;
  /** The forms meant where a file names none. */
  censusForms: readonly FormDefinition[];
  /** Told of each set of forms that has been loaded for a group of cases. */
  loaded?: (forms: FormSet, group: FormCases) => void;
}

interface ExpressionCase {
  name: string;
  expr: string;
  types?: Record<string, ItemType>;
  answers?: Record<string, unknown>;
  context?: Context;
  expect: unknown;
}

interface FormCase {
  name: string;
  answers: Answers;
  context?: Context;
  expect: {
    violations?: { check: string; form?: string; row?: number }[];
    relevant?: Record<string, boolean>;
    calculated?: Record<string, unknown>;
    error?: string;
  };
}

export interface FormCases {
  name: string;
  forms?: FormDefinition[];
  cases: FormCase[];
}

/** Runs everything in one parsed file: a list of expressions, or one or several groups of form cases. */
export function* runCaseFile(
  content: unknown,
  engine: Engine,
  world: CaseWorld
): Generator<CaseResult> {
  const groups = (Array.isArray(content) ? content : [content]) as (ExpressionCase | FormCases)[];
  for (const group of groups) {
    if ('expr' in group) yield runExpression(group, world);
    else yield* runForms(group, engine, world);
  }
}

const FORM = 'case';

function runExpression(
  { name, expr, types, answers, context, expect }: ExpressionCase,
  world: CaseWorld
): CaseResult {
  const items = Object.entries(types ?? {}).map(([id, type]) => ({ id, type, label: { zh: id } }));
  const form: FormDefinition = {
    form: FORM,
    version: '1',
    round: 'case',
    title: { zh: name },
    sections: [{ id: 'case_items', title: { zh: name }, items }],
    checks: []
  };
  // `previous.X` has the type of item X: an expression may name items that only the last census answered.
  const loaded = load([form], world.lists);
  const read = loaded.ok ? loadExpression(loaded.forms, world.lists, FORM, expr) : loaded;
  const got = read.ok
    ? valueOfExpression(read.forms, read.expression, { [FORM]: answers ?? {} }, context ?? {})
    : errorOf(read.errors, isError(expect) ? expect.error : undefined);
  return compared(name, equal(got, expect), got, expect);
}

function isError(expect: unknown): expect is { error: string } {
  return typeof expect === 'object' && expect !== null && 'error' in expect;
}

/** The code that was expected if it is among the errors, else the first. */
function errorOf(
  errors: readonly LoadError[],
  expected: string | undefined
): { error: string | undefined } {
  const hit = errors.find((error) => error.code === expected) ?? errors[0];
  return { error: hit?.code };
}

function* runForms(group: FormCases, engine: Engine, world: CaseWorld): Generator<CaseResult> {
  const loaded = load(group.forms ?? world.censusForms, world.lists);
  if (loaded.ok) world.loaded?.(loaded.forms, group);
  for (const one of group.cases) {
    const name = `${group.name} / ${one.name}`;
    if (!loaded.ok) {
      const got = errorOf(loaded.errors, one.expect.error);
      yield compared(name, got.error === one.expect.error, { errors: loaded.errors }, one.expect);
    } else yield runForm(loaded.forms, name, one, engine);
  }
}

function runForm(
  forms: FormSet,
  name: string,
  { answers, context, expect }: FormCase,
  engine: Engine
): CaseResult {
  const evaluation = evaluateWith(engine, forms, answers, context ?? {});
  const got = {
    ...(expect.violations && {
      violations: evaluation.violations.map(({ check, form, row }) => ({
        check,
        form,
        ...(row !== undefined && { row })
      }))
    }),
    ...(expect.relevant && { relevant: only(evaluation.relevant, expect.relevant, false) }),
    ...(expect.calculated && { calculated: only(evaluation.calculated, expect.calculated, null) })
  };
  const passed =
    expect.error === undefined &&
    (!expect.violations || sameViolations(evaluation.violations, expect.violations)) &&
    (!expect.relevant || equal(got.relevant, expect.relevant)) &&
    (!expect.calculated || equal(got.calculated, expect.calculated));
  return compared(name, passed, got, expect);
}

function evaluateWith(
  engine: Engine,
  forms: FormSet,
  answers: Answers,
  context: Context
): Evaluation {
  if (engine === 'js') return evaluate(forms, answers, context);
  const session = startSession(forms, {}, context);
  for (const { place, value } of shuffled(actsOf(forms, answers))) session.set(place, value);
  return session.evaluation();
}

interface Act {
  place: AnswerPlace;
  value: unknown;
}

/** Every answer as one act; a row that has none is begun by a blank. */
function actsOf(forms: FormSet, answers: Answers): Act[] {
  return Object.entries(answers).flatMap(([form, own]) =>
    Object.entries(own ?? {}).flatMap(([item, value]): Act[] => {
      const section = forms.form(form)?.sections.find((one) => one.repeating && one.id === item);
      if (!section || !Array.isArray(value) || !value.every(isRow))
        return [{ place: { form, item }, value }];
      return value.flatMap((row, number) => rowActs(form, item, row, number));
    })
  );
}

function isRow(row: unknown): row is Record<string, unknown> {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

function rowActs(
  form: string,
  section: string,
  row: Record<string, unknown>,
  number: number
): Act[] {
  const entries = Object.entries({ begun: null, ...row });
  return entries.map(([item, value]) => ({ place: { form, section, row: number, item }, value }));
}

/** An order that has nothing to do with the form's, but is the same each time. */
function shuffled<T>(list: readonly T[]): T[] {
  let seed = list.length + 1;
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    seed = (seed * 48271) % 2147483647;
    const other = seed % (at + 1);
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}

function only<T>(
  all: Record<string, T>,
  wanted: Record<string, unknown>,
  absent: T
): Record<string, T> {
  return Object.fromEntries(
    Object.keys(wanted).map((key) => [key, Object.hasOwn(all, key) ? (all[key] as T) : absent])
  );
}

/** Exactly these, in any order; a form or row that is not named may be any. */
function sameViolations(
  got: Evaluation['violations'],
  expected: NonNullable<FormCase['expect']['violations']>
): boolean {
  const left = [...got];
  for (const { check, form, row } of expected) {
    const at = left.findIndex(
      (violation) =>
        violation.check === check &&
        (form === undefined || violation.form === form) &&
        violation.row === row
    );
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

function equal(got: unknown, expected: unknown): boolean {
  if (typeof got === 'number' && typeof expected === 'number') {
    return (
      got === expected ||
      Math.abs(got - expected) <= 1e-9 * Math.max(Math.abs(got), Math.abs(expected))
    );
  }
  if (
    typeof got !== 'object' ||
    typeof expected !== 'object' ||
    got === null ||
    expected === null
  ) {
    return got === expected;
  }
  const keys = Object.keys(expected);
  const other = got as Record<string, unknown>;
  return (
    keys.length === Object.keys(got).length &&
    keys.every((key) => equal(other[key], (expected as Record<string, unknown>)[key]))
  );
}

function compared(name: string, passed: boolean, got: unknown, expected: unknown): CaseResult {
  return passed ? { name, passed } : { name, passed, got, expected };
}
