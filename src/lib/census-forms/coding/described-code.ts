/**
 * Which items hold an industry code, and which describe it: activities in the order of their importance, and the name
 * as a second witness (data/coding/described-codes.json). All of one form, and in a row where the code is in one.
 */
import type { Answers } from '../../form-engine/state';

export type DescribedCode = {
  form: string;
  item: string;
  activities: readonly string[];
  name: string;
};

export type Description = { activities: string[]; name: string };

type Given = Readonly<Record<string, unknown>>;

/** A code at an item, outside rows or in one of them. */
export type AnsweredCode = { form: string; item: string; row?: number; code: string };

/** What a form, or a row of it, says of the activity; null where no activity is described. */
export function descriptionIn(of: DescribedCode, given: Given): Description | null {
  const texts = of.activities.map((item) => textOf(given[item])).filter((text) => text !== '');
  return texts.length > 0 ? { activities: texts, name: textOf(given[of.name]) } : null;
}

/** The codes that are answered, each with its description; those without one are left out. */
export function answeredCodes(
  described: readonly DescribedCode[],
  answers: Answers
): (AnsweredCode & { description: Description })[] {
  return described.flatMap((of) => {
    const { form, item } = of;
    return givenIn(answers[form] ?? {}).flatMap(({ given, row }) => {
      const code = textOf(given[item]);
      const description = descriptionIn(of, given);
      if (code === '' || !description) return [];
      return [{ form, item, ...(row === undefined ? {} : { row }), code, description }];
    });
  });
}

/** The form's own answers, and those of each of its rows. */
function givenIn(answers: Given): { given: Given; row?: number }[] {
  const rows = Object.values(answers).filter(Array.isArray).flatMap(rowsIn);
  return [{ given: answers }, ...rows];
}

function rowsIn(section: readonly unknown[]): { given: Given; row: number }[] {
  return section.flatMap((given, row) =>
    typeof given === 'object' && given !== null ? [{ given: given as Given, row }] : []
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
