// What of a draft goes into a submission (M5): relevant items that are not blank and not calculated. Rows keep their
// place, so that violations and explanations go on meaning the same row.
import { rowKey, type Evaluation } from './evaluate';
import { isItem, type Form, type FormSet, type Section } from './form';
import type { Answers } from './state';
import { isBlank } from './value';

/** The ids of the forms that apply: one of their sections is relevant. */
export function applicableForms(forms: FormSet, evaluation: Evaluation): string[] {
  const applies = (form: Form) =>
    form.sections.some((section) => evaluation.sections[`${form.id}:${section.id}`] === true);
  return forms.forms.filter(applies).map((form) => form.id);
}

/** The answers of every form that keeps any. `evaluation` must be that of these answers. */
export function relevantAnswers(forms: FormSet, answers: Answers, evaluation: Evaluation): Answers {
  const kept = forms.forms.flatMap((form) => {
    const own = Object.hasOwn(answers, form.id) ? answers[form.id] : undefined;
    const entries = own
      ? Object.entries(own).flatMap((entry) => keptEntry(form, entry, evaluation))
      : [];
    return entries.length > 0 ? [[form.id, Object.fromEntries(entries)] as const] : [];
  });
  return Object.fromEntries(kept);
}

function keptEntry(
  form: Form,
  [key, raw]: [string, unknown],
  evaluation: Evaluation
): [string, unknown][] {
  const place = form.places.get(key);
  if (!place || isBlank(raw)) return [];
  if (isItem(place)) return !place.calculate && evaluation.relevant[place.key] ? [[key, raw]] : [];
  if (!Array.isArray(raw) || !evaluation.sections[`${form.id}:${place.id}`]) return [];
  return [[key, raw.map((row: unknown, number) => keptRow(place, row, number, evaluation))]];
}

function keptRow(section: Section, row: unknown, number: number, evaluation: Evaluation): object {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return {};
  const entries = Object.entries(row).filter(([key, raw]) => {
    const item = section.items.find((candidate) => candidate.id === key);
    const name = rowKey(section.form.id, section.id, number, key);
    return (
      item !== undefined && !item.calculate && !isBlank(raw) && evaluation.relevant[name] === true
    );
  });
  return Object.fromEntries(entries);
}
