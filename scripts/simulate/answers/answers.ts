// All the answers of one respondent, by form: what an enumerator writes down who makes no mistake. They pass every
// mandatory check; a verify check fires only where the respondent really is unusual.
import type { Answers } from '../../../src/lib/form-engine/evaluate';
import { randomFrom } from '../random';
import { seedOf, type Truth } from '../truth';
import { digitalAnswers, enterpriseAnswers } from './enterprise';
import { establishmentRows } from './establishments';
import { identityAnswers, type FormAnswers } from './identity';
import { nonProfitAnswers, publicAnswers } from './institutions';

/** @param day the census day on which the forms are filled in */
export function answersOf(truth: Truth, day: string): Answers {
  const random = randomFrom(`answers ${seedOf(truth)}`);
  const answers: Record<string, FormAnswers> = { '611': identityAnswers(truth, day, random) };
  if (truth.kind === 'establishment') return answers;
  answers['611-2'] = { '01': truth.employees, '02': truth.women };
  const rows = establishmentRows(truth, random);
  if (rows.length > 0) answers['611-1'] = { A: rows };
  return { ...answers, ...moneyAnswers(truth, random.fork('money')) };
}

function moneyAnswers(
  truth: Truth,
  random: ReturnType<typeof randomFrom>
): Record<string, FormAnswers> {
  switch (truth.institution) {
    case '10':
      return { '611-3': enterpriseAnswers(truth, random), '611-8': digitalAnswers(truth, random) };
    case '55':
    case '56':
      return { '611-3': enterpriseAnswers(truth, random) };
    case '20':
    case '30':
    case '53':
    case '54':
      return { '611-6': publicAnswers(truth, random) };
    default:
      return { '611-7': nonProfitAnswers(truth, random) };
  }
}
