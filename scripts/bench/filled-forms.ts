/** Filled forms as the demo's enumerators write them, with their context and explanations, for the bench to repeat. */
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { caseContext, withVisits } from '../../src/lib/collection/context';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import { relevantAnswers } from '../../src/lib/form-engine/relevant-answers';
import { answersOf } from '../simulate/answers/answers';
import { explainAll } from '../simulate/answers/explanations';
import { inventedCode } from '../simulate/county/codes';
import { TRADES } from '../simulate/county/trades';
import { randomFrom } from '../simulate/random';
import { truthOf, type Subject } from '../simulate/truth';

export type FilledForms = {
  number: number;
  answers: object;
  context: object;
  explanations: object[];
};

const DAY = '2024-04-08';

/** `count` respondents of all trades; every twentieth lacks an answer that is mandatory. */
export function filledForms(count: number): FilledForms[] {
  const forms = formSet('registration');
  return Array.from({ length: count }, (_, number) => {
    const subject = subjectOf(number);
    const truth = truthOf(subject);
    const context = contextOf(subject, number);
    const written = answersOf(truth, DAY);
    const evaluation = evaluate(forms, written, context);
    const explanations = explainAll(
      forms,
      written,
      evaluation,
      randomFrom(`bench ${number}`),
      truth
    );
    const answers = relevantAnswers(forms, written, evaluation);
    if (number % 20 === 0) delete answers['611']!['208'];
    return { number, answers, context, explanations };
  });
}

function subjectOf(number: number): Subject {
  const { industry } = TRADES[number % TRADES.length]!;
  return {
    kind: number % 9 === 8 ? 'establishment' : 'legalEntity',
    name: `淮安示例第${number}有限公司`,
    creditCode: inventedCode('91', number),
    orgCode: null,
    legalPerson: '张示例',
    phone: '13900000000',
    address: `示例路${number}号`,
    industryCode: industry,
    adminRevenue: 1_000 + 37 * number,
    listedEmployees: 3 + (number % 60),
    districtCode: '320871001001',
    parkCode: null
  };
}

function contextOf(subject: Subject, number: number) {
  const parts = {
    ...subject,
    round: 'registration',
    mode: 'field',
    areaCode: '320871001001001',
    enumeratorName: '普查员',
    supervisorName: '指导员',
    frameNo: String(number).padStart(8, '0'),
    building: '0001',
    specialty: null,
    employees: subject.listedEmployees
  };
  return withVisits(caseContext(parts), [{ at: `${DAY}T09:00:00+08:00`, channel: 'door' }], DAY);
}
