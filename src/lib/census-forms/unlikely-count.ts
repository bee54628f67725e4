/**
 * Counts that no respondent of a county has: a digit too many, or an amount in the place of persons. Said beside the item
 * where no check says anything (621, 611 item 198 and the rows of 611-1 have none for it); it decides nothing. Pure.
 */
import type { ItemDefinition } from '../form-engine/definition';

/** More than this is said to be rare, by the measure in Chinese; above the largest factories, sites and chains. */
const MOST: Readonly<Record<string, number>> = { 人: 20_000, '㎡': 2_000_000, 个: 1_000 };

/** Whether an item counts what can be told rare: of all others the answer need not be read at each key. */
export function isCounted(definition: ItemDefinition): boolean {
  return mostOf(definition) !== undefined;
}

export function isUnlikelyCount(definition: ItemDefinition, answer: unknown): boolean {
  return typeof answer === 'number' && answer > (mostOf(definition) ?? Infinity);
}

function mostOf({ unit }: ItemDefinition): number | undefined {
  return MOST[(typeof unit === 'object' ? unit.zh : unit) ?? ''];
}
