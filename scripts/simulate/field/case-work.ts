// How an enumerator fills in one case: from what the tablet shows, by the same forms and the same engine as the tablet.
import { withVisits } from '../../../src/lib/collection/context';
import type { TabletCase, TabletSubmission } from '../../../src/lib/collection/exchange';
import { valueAt } from '../../../src/lib/collection/remark-answer';
import type { RemarkAnswer, SubmitCaseOperation } from '../../../src/lib/collection/operation';
import { formsFor, formSet } from '../../../src/lib/census-forms/catalogue.server';
import { evaluate, type Answers } from '../../../src/lib/form-engine/evaluate';
import { relevantAnswers } from '../../../src/lib/form-engine/relevant-answers';
import { canonicalJson } from '../../../src/lib/platform/canonical-json';
import { answersOf } from '../answers/answers';
import { codingsOf } from '../answers/codings';
import { explainAll } from '../answers/explanations';
import {
  asFirstWritten,
  oddities,
  remarkable,
  withOddity,
  type Remarkable
} from '../answers/mistakes';
import type { Person } from '../county/people';
import { randomFrom } from '../random';
import { seedOf, truthOf, type Subject, type Truth } from '../truth';
import type { Contact } from './contacts';
import { AGENT_PHONE, SAME_WORDS, type Fault } from './faults';
import type { Story } from './story';

export type FilledForms = Pick<
  SubmitCaseOperation['submission'],
  'answers' | 'explanations' | 'remarkAnswers' | 'codings' | 'formVersions'
>;

export type Filling = {
  shown: TabletCase;
  kind: Story['kind'];
  /** Census day of the submission. */
  day: string;
  /** All contacts up to then. */
  contacts: readonly Contact[];
  fault: { kind: Fault; enumerator: Person; neighbour: TabletCase | null } | null;
};

/** The complete forms of a found respondent: every verify violation explained, every remark answered. */
export function fillForms({ shown, kind, day, contacts, fault }: Filling): FilledForms {
  const forms = formSet(shown.round);
  const truth = truthOf(subjectOf(shown));
  const random = randomFrom(`writing ${seedOf(truth)}`);
  const right = writtenAnswers(truth, kind, day, shown.remarks.length > 0);
  const written = fault ? withFault(right, fault) : right;
  const visits = contacts.map((one) => ({
    at: `${one.day}T${one.time}:00+08:00`,
    channel: one.channel
  }));
  const evaluation = evaluate(forms, written, withVisits(shown.context, visits, day));
  const answers = relevantAnswers(forms, written, evaluation) as FilledForms['answers'];
  const explanations = explainAll(forms, written, evaluation, random, truth);
  return {
    answers,
    explanations:
      fault?.kind === 'sameWords'
        ? explanations.map((explanation) => ({ ...explanation, text: SAME_WORDS }))
        : explanations,
    remarkAnswers: answerRemarks(shown, answers, truth, day),
    codings: codingsOf(answers, randomFrom(`coding ${seedOf(truth)}`)),
    formVersions: versionsOf(shown.round)
  };
}

/** Form id → version the office uses in the round. */
export function versionsOf(round: string): Record<string, string> {
  return Object.fromEntries(formsFor(round).map(({ form, version }) => [form, version]));
}

/** The answers with what only a comparison with others shows; the forms accept them. */
function withFault(
  answers: Answers,
  { kind, enumerator, neighbour }: NonNullable<Filling['fault']>
): Answers {
  const changed = (items: Record<string, unknown>) => ({
    ...answers,
    '611': { ...answers['611'], ...items }
  });
  switch (kind) {
    case 'agentTelephone':
      return changed({ '203_mobile': AGENT_PHONE });
    case 'staffTelephone':
      return changed({ declarantTel: enumerator.phone });
    case 'neighboursCode':
      return changed({ 109: neighbour?.respondent.creditCode ?? answers['611']!['109'] });
    case 'byTelephone':
    case 'elsewhere':
    case 'sameWords':
      return answers;
    default:
      return kind satisfies never;
  }
}

/** What a supervisor notices about the first submission of this case. */
export function remarkOn(shown: TabletCase, day: string): Remarkable {
  const truth = truthOf(subjectOf(shown));
  return remarkable(answersOf(truth, day), truth, randomFrom(`remark ${seedOf(truth)}`));
}

/** The beginning of the forms, as far as one gets at the first visit. */
export function beginForms(shown: TabletCase, day: string): Answers {
  const { '611': identity } = answersOf(truthOf(subjectOf(shown)), day);
  const begun = Object.entries(identity!).filter(
    ([item]) => !/^(declarant|reportDate|2\d\d$)/.test(item)
  );
  return { '611': Object.fromEntries(begun) };
}

function writtenAnswers(truth: Truth, kind: Story['kind'], day: string, again: boolean): Answers {
  const right = answersOf(truth, day);
  const random = randomFrom(`odd ${seedOf(truth)}`);
  const possible = oddities(truth);
  if (kind === 'odd' && possible.length > 0)
    return withOddity(right, random.pick(possible), truth, random);
  if (kind !== 'remarked' || again) return right;
  return asFirstWritten(right, remarkable(right, truth, randomFrom(`remark ${seedOf(truth)}`)));
}

/** A remark is answered by what was changed at its place, or by confirming what stands there. */
function answerRemarks(
  shown: TabletCase,
  written: Answers,
  truth: Truth,
  day: string
): RemarkAnswer[] {
  const known = remarkable(answersOf(truth, day), truth, randomFrom(`remark ${seedOf(truth)}`));
  const before = { answers: shown.submission?.answers ?? {}, calculated: {} };
  const now = { answers: written as TabletSubmission['answers'], calculated: {} };
  return shown.remarks
    .filter(({ answer }) => answer === null)
    .map(({ id, place }) => ({
      remarkId: id,
      kind:
        canonicalJson(valueAt(before, place)) === canonicalJson(valueAt(now, place))
          ? 'confirmed'
          : 'changed',
      text: place === known.place ? known.reply : '已与负责人和账册再次核对，按实际情况填报'
    }));
}

function subjectOf({ respondent, context }: TabletCase): Subject {
  const { kind, name, creditCode, orgCode, legalPerson, phone, address, industryCode } = respondent;
  return {
    kind,
    name,
    creditCode,
    orgCode,
    legalPerson,
    phone,
    address,
    industryCode,
    adminRevenue: (context.frame?.adminRevenue as number | undefined) ?? null,
    listedEmployees: (context.listing?.emp as number | undefined) ?? null,
    districtCode: context.case!.areaCode as string,
    parkCode: (context.case!.parkCode as string | undefined) ?? null
  };
}
