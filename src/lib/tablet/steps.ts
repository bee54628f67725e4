/**
 * The sections an enumerator goes through, of all forms that apply, in order, each with what is left in it. Pure.
 * Signatures are given at the end, so they are not asked in a section.
 */
import { parsePlace } from '../census-forms/label';
import type { ItemDefinition, Severity } from '../form-engine/definition';
import { rowKey, type Evaluation, type Violation } from '../form-engine/evaluate';
import type { FormSet, Item, Section } from '../form-engine/form';
import { isBlankAnswer, rowPlace, rowsOf, type Answers } from './answers';

export type Step = {
  readonly form: string;
  readonly section: Section;
  readonly asked: number;
  readonly answered: number;
  /** Open violations by severity; an explained one is not open. */
  readonly open: Record<Severity, number>;
};

export function stepPath(step: { form: string; section: { id: string } }): string {
  return `${step.form}/${step.section.id}`;
}

export function isAskedInSection({ type, calculate }: ItemDefinition): boolean {
  return calculate === undefined && type !== 'signature';
}

export function hasQuestion(section: Section): boolean {
  return section.items.some((item) => isAskedInSection(item.definition));
}

/** How many items of a section are asked now, rows included, and how many of them are filled in. */
export function answeredIn(
  section: Section,
  evaluation: Pick<Evaluation, 'relevant'>,
  answers: Answers
): { asked: number; answered: number } {
  const { form, id, repeating } = section;
  const records = repeating ? rowsOf(answers, form.id, id) : [answers[form.id] ?? {}];
  let [asked, answered] = [0, 0];
  records.forEach((record, row) => {
    for (const [item, place] of askedPlaces(section, row)) {
      if (evaluation.relevant[place] !== true) continue;
      asked += 1;
      if (!isBlankAnswer(record[item])) answered += 1;
    }
  });
  return { asked, answered };
}

type AskedPlaces = (readonly [item: string, place: string])[];
const placesByRow = new WeakMap<Section, AskedPlaces[]>();

/** Made once: they are counted at each key, and to write the name of a place costs more than to look there. */
function askedPlaces(section: Section, row: number): AskedPlaces {
  const known = placesByRow.get(section) ?? [];
  placesByRow.set(section, known);
  return (known[row] ??= section.items
    .filter((item) => isAskedInSection(item.definition))
    .map(({ id, key }) => [
      id,
      section.repeating ? rowKey(section.form.id, section.id, row, id) : key
    ]));
}

/** Those of the places that lie in a section, rows included. */
export function placesIn(section: Section, places: readonly string[]): string[] {
  return places.filter((place) => {
    const parsed = parsePlace(place);
    if (parsed?.form !== section.form.id) return false;
    if (section.repeating) return parsed.section === section.id;
    return section.items.some((item) => item.key === place);
  });
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
