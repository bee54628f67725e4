/**
 * What the office codes: each description of a main activity that stands beside an industry code, of form 611 and of the
 * rows of form 611-1. Pure; the place is that of the code's answer (`611:103_code`, `611-1:A[0].9`).
 */
import type { Coding } from '../collection/operation';

/** One activity as it was handed in. */
export type Activity = {
  place: string;
  /** Who does it: the establishment of a row; blank where it is the respondent itself. */
  name: string;
  /** Descriptions in the order of their importance, at least one. */
  texts: readonly string[];
  /** The class of four digits that the enumerator chose; null where none was. */
  answered: string | null;
};

/** How the enumerator came by the answered class; null where nothing is known of it. */
export type Choice = Coding['by'];

/** The class of a respondent's main activity, the one the census's tables are made by. */
export const MAIN_PLACE = '611:103_code';

const MAIN_TEXTS = ['103_1', '103_2', '103_3'];

type Row = Readonly<Record<string, unknown>>;
/** Of a submission's answers those that are coded: forms 611 and 611-1. */
export type CodedAnswers = Readonly<Record<string, Row | undefined>>;

/** The activities of a submission, the main one first; none of one that describes none (closed, not found). */
export function activitiesOf(answers: CodedAnswers): Activity[] {
  const main = answers['611'] ?? {};
  const establishments = rowsOf(answers['611-1']?.A);
  const found = [
    {
      place: MAIN_PLACE,
      name: '',
      texts: MAIN_TEXTS.map((item) => textOf(main[item])),
      answered: classOf(main['103_code'])
    },
    ...establishments.map((row, index) => ({
      place: `611-1:A[${index}].9`,
      name: textOf(row['4']),
      texts: [textOf(row['8'])],
      answered: classOf(row['9'])
    }))
  ];
  return found
    .map((activity) => ({ ...activity, texts: activity.texts.filter((text) => text !== '') }))
    .filter((activity) => activity.texts.length > 0);
}

/** The number of the establishment a place is of, from 1; null for the respondent itself. */
export function establishmentOf(place: string): number | null {
  const row = /\[(\d+)\]/.exec(place)?.[1];
  return row === undefined ? null : Number(row) + 1;
}

function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function classOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}$/.test(value) ? value : null;
}
