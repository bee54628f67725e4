/**
 * Whether a section is asked is not known while its relevance is blank (M1, M5): what is to be answered first, found by
 * what the relevance reads. Judges all forms at once: for a screen that has nothing else to show, not for each key.
 */
import { valueOfExpression } from '../../form-engine/evaluate';
import type { Expression, FormSet, Item, Section } from '../../form-engine/form';
import { isBlankAnswer } from '../answers';
import type { Capture } from '../capture.svelte';

/** @param path `611/C`. The blank items that are asked now, in the order of the forms; none where it is decided. */
export function answersNeededFirst(capture: Capture, path: string): Item[] {
  const { set } = capture.forms;
  const [form, id] = path.split('/');
  const section = set.sections.find((one) => one.form.id === form && one.id === id);
  if (!section?.gate) return [];
  const value = valueOfExpression(set, section.gate, capture.content.answers, capture.context);
  if (value !== null) return [];
  const read = readBelow(set, section.gate);
  return set.items.filter(
    (item) =>
      read.has(item) &&
      !item.calculate &&
      capture.evaluation.relevant[item.key] === true &&
      isBlankAnswer(capture.answer(item.key))
  );
}

/** What an expression reads, through calculated items and through what decides whether an item is asked. */
function readBelow(set: FormSet, expression: Expression): ReadonlySet<Section | Item> {
  const bySteps = new Map<number, Section | Item>([
    ...set.sections.map((one) => [one.index, one] as const),
    ...set.items.map((one) => [one.step, one] as const)
  ]);
  const seen = new Set<Section | Item>();
  const waiting = [...expression.reads];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const place = bySteps.get(step);
    if (!place || seen.has(place)) continue;
    seen.add(place);
    waiting.push(...(place.gate?.reads ?? []));
    if ('calculate' in place)
      waiting.push(...(place.calculate?.reads ?? []), ...(place.section.gate?.reads ?? []));
  }
  return seen;
}
