/**
 * What was typed and cannot be read as the item's type stays as its answer, as text: it is on disk like any other, it
 * is shown again with its reason, and the engine's `type` violation keeps the case from being handed in. Pure.
 */
import type { ItemDefinition } from '../form-engine/definition';
import type { Violation } from '../form-engine/evaluate';
import { readDay, type DayProblem } from '../ui/day-text';
import { readNumber, type NumberLimits, type NumberProblem } from '../ui/number-text';

/** Digits after the point in an item of type decimal. */
const DECIMALS = 4;

export type UnreadReason = { problem: NumberProblem | DayProblem; decimals: number };

/** How a number of the item is read; `unit` is its measure in Chinese, which its label ends in where it has none. */
export function limitsOf({ type, min, unit, label }: ItemDefinition): Required<NumberLimits> {
  const measure = typeof unit === 'object' ? unit.zh : unit;
  return {
    decimals: type === 'decimal' ? DECIMALS : 0,
    negative: typeof min !== 'number' || min < 0,
    unit: measure ?? /[年月]$/.exec(label.zh)?.[0] ?? ''
  };
}

/** Why an answer is only what was typed; null where it is an answer of the type, or blank. */
export function unreadReason(definition: ItemDefinition, answer: unknown): UnreadReason | null {
  if (typeof answer !== 'string' || answer === '') return null;
  const limits = limitsOf(definition);
  const problem = problemOf(definition, answer, limits);
  return problem === undefined ? null : { problem, decimals: limits.decimals };
}

function problemOf({ type }: ItemDefinition, answer: string, limits: NumberLimits) {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return readNumber(answer, limits).problem;
    case 'date':
      return readDay(answer, 'day').problem;
    case 'month':
      return readDay(answer, 'month').problem;
    default:
      return undefined;
  }
}

/** Whether a violation says nothing but that the answer could not be read. */
export function isAboutReading(violation: Violation): boolean {
  return violation.check.startsWith('type:');
}
