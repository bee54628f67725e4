/**
 * A draft begun on an older version of the forms, opened in the current one: answers go where the newer form has them,
 * and with them what names their places. What was explained is explained anew where its item is another. Pure.
 */
import { moveToCurrent } from '../collection/form-versions';
import { withCoding } from '../collection/coding';
import type { Coding, DraftContent } from '../collection/operation';
import type { FormDefinition } from '../form-engine/definition';
import { answerAt, rowPlace, type Answers } from './answers';

/** The draft itself, but for its versions, where nothing has another version. */
export function draftInCurrentForms(
  draft: DraftContent,
  definitions: readonly FormDefinition[]
): DraftContent {
  const move = moveToCurrent(definitions, draft.formVersions ?? {});
  const formVersions = { ...move.versions };
  // Drafts of an earlier program have no codings.
  const codings = draft.codings ?? [];
  if (move.isIdle) return { ...draft, codings, formVersions };
  const answers = move.answers(draft.answers) as Answers;
  return {
    ...draft,
    formVersions,
    answers,
    prefilled: draft.prefilled.flatMap((place) => move.place(place) ?? []),
    codings: codings.reduce<Coding[]>((known, coding) => {
      const place = move.place(placeOf(coding, draft.answers));
      // A code that was recoded was chosen by nobody.
      const stands = place !== null && answerAt(answers, place) === coding.code;
      return stands ? withCoding(known, place, coding) : known;
    }, [])
  };
}

/** A coding names no section: the one whose row holds its code. */
function placeOf({ form, item, row, code }: Coding, answers: Answers): string {
  if (row === undefined) return `${form}:${item}`;
  const section = Object.keys(answers[form] ?? {}).find(
    (id) => answerAt(answers, rowPlace(form, id, row, item)) === code
  );
  return rowPlace(form, section ?? '', row, item);
}
