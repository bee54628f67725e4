// Whether an answer is of its item's type and within its bounds (M8, `type:`). Blank is never asked here; which codes are
// offered is `option:` and another question.
import { isDate, isMonth } from './calendar';
import type { ItemDefinition } from './definition';
import type { LoadErrorCode } from './load-error';
import { compilePattern } from './pattern';
import { isTextList, kindOfType, lengthOf } from './value';

export interface AnswerError {
  readonly code: LoadErrorCode;
  readonly part: 'min' | 'max' | 'pattern';
  readonly found: string;
  readonly expected: string;
}

export interface AnswerRule {
  readonly accepts: (raw: unknown) => boolean;
  readonly errors: readonly AnswerError[];
}

const SHA_256 = 64;

/** The test of an item's answers, and what is wrong with its bounds and pattern. */
export function answerRule(definition: ItemDefinition): AnswerRule {
  const errors: AnswerError[] = [];
  const bounds = (['min', 'max'] as const).flatMap((part) => boundTest(definition, part, errors));
  const tests = [typeTest(definition.type), ...bounds, ...textTests(definition, errors)];
  return { accepts: tests.reduce(both), errors };
}

type Test = (raw: unknown) => boolean;

function both(first: Test, second: Test): Test {
  return (raw) => first(raw) && second(raw);
}

function typeTest(type: ItemDefinition['type']): Test {
  switch (type) {
    case 'text':
    case 'choice':
    case 'code':
      return (raw) => typeof raw === 'string';
    case 'integer':
    case 'money':
      return Number.isSafeInteger;
    case 'decimal':
      return (raw) => typeof raw === 'number' && Math.abs(raw) <= Number.MAX_SAFE_INTEGER;
    case 'date':
      return (raw) => typeof raw === 'string' && isDate(raw);
    case 'month':
      return (raw) => typeof raw === 'string' && isMonth(raw);
    case 'choices':
      return isTextList;
    case 'yesno':
      return (raw) => typeof raw === 'boolean';
    case 'photo':
    case 'signature':
      return (raw) =>
        typeof raw === 'string' && raw.length === SHA_256 && /^[0-9a-fA-F]+$/.test(raw);
    case 'position':
      return isPosition;
    default:
      return type satisfies never;
  }
}

function isPosition(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const { lat, lon, accuracy } = raw as Record<string, unknown>;
  const within = (value: unknown, most: number) =>
    typeof value === 'number' && Math.abs(value) <= most;
  return (
    within(lat, 90) && within(lon, 180) && within(accuracy, Infinity) && (accuracy as number) >= 0
  );
}

function boundTest(definition: ItemDefinition, part: 'min' | 'max', errors: AnswerError[]): Test[] {
  const bound = definition[part];
  if (bound === undefined) return [];
  const kind = kindOfType(definition.type);
  const fits =
    kind === 'number'
      ? typeof bound === 'number'
      : typeof bound === 'string' &&
        ((kind === 'date' && isDate(bound)) || (kind === 'month' && isMonth(bound)));
  if (!fits) {
    errors.push({
      code: 'type_mismatch',
      part,
      found: JSON.stringify(bound),
      expected: `a ${kind}`
    });
    return [];
  }
  // The type is tested first, so both are numbers, or both texts whose order is that of the days.
  const low = part === 'min';
  return [(raw) => (low ? (raw as number | string) >= bound : (raw as number | string) <= bound)];
}

function textTests({ type, maxLength, pattern }: ItemDefinition, errors: AnswerError[]): Test[] {
  if (kindOfType(type) !== 'text') return [];
  const tests: Test[] = [];
  if (maxLength !== undefined) {
    tests.push(
      (raw) => (raw as string).length <= maxLength || lengthOf(raw as string) <= maxLength
    );
  }
  if (pattern !== undefined) {
    const compiled = compilePattern(pattern);
    if (compiled.ok) tests.push((raw) => compiled.matches(raw as string));
    else {
      const found = `${compiled.found} at ${compiled.at + 1}`;
      errors.push({ code: 'bad_pattern', part: 'pattern', found, expected: compiled.expected });
    }
  }
  return tests;
}
