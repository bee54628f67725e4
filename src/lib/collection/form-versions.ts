/**
 * What was written on older versions of the forms, where it stands in the current ones (form-engine/migration.ts). A
 * submitted revision is only read for this: a draft or a comparison is made of it, and it stays as it was. Pure.
 */
import { parsePlace } from '../census-forms/label';
import type { FormDefinition } from '../form-engine/definition';
import { migrateAnswers, type FormVersions } from '../form-engine/migration';
import type { Answers } from '../form-engine/state';
import { rowKey } from '../form-engine/evaluate';

export type VersionMove = {
  /** No form has another version than it was written on. */
  isIdle: boolean;
  /** What the answers belong to by now; a form without a way to its current version keeps the old one. */
  versions: FormVersions;
  answers(given: Answers): Answers;
  /** Where a place is now; null where its item was dropped. */
  place(place: string): string | null;
};

/** @param from form id → version; forms that are not named are taken for current */
export function moveToCurrent(
  definitions: readonly FormDefinition[],
  from: FormVersions
): VersionMove {
  const isIdle = definitions.every(({ form, version }) => (from[form] ?? version) === version);
  const migrate = (given: Answers) => migrateAnswers(definitions, from, given).answers;
  return {
    isIdle,
    versions: {
      ...currentVersions(definitions),
      ...migrateAnswers(definitions, from, {}).versions
    },
    answers: (given) => (isIdle ? given : migrate(given)),
    place: (place) => (isIdle ? place : movedPlace(place, migrate))
  };
}

export function currentVersions(definitions: readonly FormDefinition[]): Record<string, string> {
  return Object.fromEntries(definitions.map(({ form, version }) => [form, version]));
}

/** Nothing recodes it. */
const MARK = '\u0000';

/** Sends a mark from the place along the way of an answer, and looks where it comes out. */
function movedPlace(place: string, migrate: (given: Answers) => Answers): string | null {
  const parsed = parsePlace(place);
  if (!parsed) return place;
  const { form, section, row, item } = parsed;
  const marked = { [item]: MARK };
  const moved = migrate({ [form]: section === undefined ? marked : { [section]: [marked] } });
  for (const [key, value] of Object.entries(moved[form] ?? {})) {
    if (value === MARK) return `${form}:${key}`;
    const [first] = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
    const found = Object.keys(first ?? {}).find((id) => first?.[id] === MARK);
    if (found !== undefined) return rowKey(form, key, row ?? 0, found);
  }
  return null;
}
