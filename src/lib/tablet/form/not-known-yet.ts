/**
 * Whether a section is asked is not known while its relevance is blank (M1, M5): what is to be answered first, found by
 * what the relevance reads. Judges all forms at once: for a screen that has nothing else to show, not for each key.
 */
import { valuesOfExpressions } from '../../form-engine/evaluate';
import type { Expression, FormSet, Item, Section } from '../../form-engine/form';
import { isBlankAnswer } from '../answers';
import type { Capture } from '../capture.svelte';

/** @param path `611/C`. The blank items that are asked now, in the order of the forms; none where it is decided. */
export function answersNeededFirst(capture: Capture, path: string): Item[] {
  const { set } = capture.forms;
  const [form, id] = path.split('/');
  const gate = set.sections.find((one) => one.form.id === form && one.id === id)?.gate;
  if (!gate) return [];
  const [value] = valuesOf(capture, [gate]);
  return value === null ? blankBelow(capture, gate) : [];
}

/** The sections, as `611/C`, that wait for an answer that is asked now. */
export function undecidedSections(capture: Capture): ReadonlySet<string> {
  const { set } = capture.forms;
  const gated = set.sections.flatMap((section) => {
    const isOpen = capture.evaluation.sections[`${section.form.id}:${section.id}`] === true;
    return section.gate && !isOpen ? [{ section, gate: section.gate }] : [];
  });
  const values = valuesOf(
    capture,
    gated.map(({ gate }) => gate)
  );
  return new Set(
    gated
      .filter(({ gate }, at) => values[at] === null && blankBelow(capture, gate).length > 0)
      .map(({ section }) => `${section.form.id}/${section.id}`)
  );
}

function valuesOf(capture: Capture, expressions: readonly Expression[]) {
  const { answers } = capture.content;
  return valuesOfExpressions(capture.forms.set, expressions, answers, capture.context);
}

function blankBelow(capture: Capture, gate: Expression): Item[] {
  const read = readBelow(capture.forms.set, gate);
  return capture.forms.set.items.filter(
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
