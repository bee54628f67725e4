/**
 * The sections an enumerator goes through, of all forms that apply, in order, each with what is left in it. Pure.
 * Signatures are given at the end and photos come later, so neither is asked in a section.
 */
import type { ItemDefinition, Severity } from '../form-engine/definition';
import { rowKey, type Evaluation, type Violation } from '../form-engine/evaluate';
import type { FormSet, Item, Section } from '../form-engine/form';
import { answerAt, isBlankAnswer, rowPlace, type Answers } from './answers';

export type Step = {
  form: string;
  section: Section;
  asked: number;
  answered: number;
  /** Open violations by severity; an explained one is not open. */
  open: Record<Severity, number>;
};

export function stepPath(step: { form: string; section: { id: string } }): string {
  return `${step.form}/${step.section.id}`;
}

export function isAskedInSection({ type, calculate }: ItemDefinition): boolean {
  return calculate === undefined && type !== 'signature' && type !== 'photo';
}

/** Sections without a question are left out: what they calculate needs nobody. */
export function stepsOf(
  forms: FormSet,
  evaluation: Evaluation,
  answers: Answers,
  open: readonly Violation[]
): Step[] {
  return forms.sections
    .filter((section) => evaluation.sections[`${section.form.id}:${section.id}`] === true)
    .filter((section) => section.items.some((item) => isAskedInSection(item.definition)))
    .map((section) => stepOf(section, evaluation, answers, open));
}

function stepOf(
  section: Section,
  evaluation: Evaluation,
  answers: Answers,
  open: readonly Violation[]
): Step {
  const places = askedPlaces(section, evaluation, answers);
  const its = open.filter((one) => isAbout(one, section));
  const count = (severity: Severity) => its.filter((one) => one.severity === severity).length;
  return {
    form: section.form.id,
    section,
    asked: places.length,
    answered: places.filter((place) => !isBlankAnswer(answerAt(answers, place))).length,
    open: { mandatory: count('mandatory'), verify: count('verify'), hint: count('hint') }
  };
}

/** Places of the items that are asked now, rows included, in the order of the form. */
export function askedPlaces(section: Section, evaluation: Evaluation, answers: Answers): string[] {
  const asked = section.items.filter((item) => isAskedInSection(item.definition));
  if (!section.repeating) {
    return asked.map((item) => item.key).filter((key) => evaluation.relevant[key] === true);
  }
  const rows = answers[section.form.id]?.[section.id];
  const count = Array.isArray(rows) ? rows.length : 0;
  return Array.from({ length: count }, (_, row) =>
    asked.map((item) => rowKey(section.form.id, section.id, row, item.id))
  )
    .flat()
    .filter((key) => evaluation.relevant[key] === true);
}

/** A violation belongs to the section of its first item; `repeat:` to the section it names. */
export function isAbout(violation: Violation, section: Section): boolean {
  if (violation.form !== section.form.id) return false;
  const first = violation.items[0];
  if (first === undefined) return violation.check.split(':')[1] === section.id;
  return section.items.some((item) => item.id === first);
}

/** Where a violation shows: at each of its items, or at the head of the section for a whole column. */
export function placesOf(violation: Violation, forms: FormSet): string[] {
  const { form, items, row, check } = violation;
  if (items.length === 0) return [`${form}:${check.split(':')[1] ?? ''}`];
  return items.flatMap((id) => placeOf(forms.item(form, id), row) ?? []);
}

function placeOf(item: Item | undefined, row: number | undefined): string | undefined {
  if (!item) return undefined;
  if (!item.section.repeating) return item.key;
  if (row === undefined) return `${item.form.id}:${item.section.id}`;
  return rowPlace(item.form.id, item.section.id, row, item.id);
}

/** In the order in which the forms are filled in, whatever their checks are called. */
export function inOrderOfForms(violations: readonly Violation[], forms: FormSet): Violation[] {
  const rank = new Map(forms.items.map((item, at) => [item.key, at]));
  const at = ({ form, items }: Violation) => rank.get(`${form}:${items[0] ?? ''}`) ?? 0;
  return [...violations].sort((a, b) => at(a) - at(b) || (a.row ?? 0) - (b.row ?? 0));
}
