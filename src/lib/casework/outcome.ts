/**
 * Outcomes of a visit to a respondent (核查结果, domain §4.4) and the facts each requires. Only code 5 is
 * documented nationally; the other numbers are this platform's. `answersForms`: the forms are filled in.
 */
import type { Problem } from '../platform/problem';
import type { Round } from './lifecycle';
import { caseworkOutcomeProblem } from './outcome-problems';

export const OUTCOMES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'N'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes an enumerator may choose in registration: 1–7 and A (8, 9 and N belong to the frame check). */
export const REGISTRATION_OUTCOMES = ['1', '2', '3', '4', '5', '6', '7', 'A'] as const;
export type RegistrationOutcome = (typeof REGISTRATION_OUTCOMES)[number];

/** Text facts by outcome; each listed one is required. */
export const OUTCOME_FACTS = {
  '1': [],
  '2': ['duplicateOf'],
  '3': ['movedTo'],
  '4': ['movedTo', 'source'],
  '5': ['statement'],
  '6': ['closedOn', 'source'],
  '7': ['reason'],
  A: ['refusedBy', 'remindedOn']
} as const satisfies Record<RegistrationOutcome, readonly string[]>;

export type OutcomeFact = (typeof OUTCOME_FACTS)[RegistrationOutcome][number];
export type OutcomeFacts = Partial<Record<OutcomeFact, string>>;

/** What the process has recorded about a case so far. */
export type VisitRecord = { visitDays: number; callAttempts: number };

/** What may be found in a round; none in rounds that have no forms of their own. */
export function outcomesOf(round: Round): readonly Outcome[] {
  switch (round) {
    case 'frameCheck':
      return OUTCOMES;
    case 'registration':
      return REGISTRATION_OUTCOMES;
    case 'reinterview':
    case 'postEnumeration':
    case 'training':
      return [];
    default:
      return round satisfies never;
  }
}

/**
 * Whether forms come with an outcome. The frame check's own form begins with the outcome and its facts, so it is always
 * filled in: how far, its sections say.
 */
export function fillsForms(outcome: Outcome, round: Round): boolean {
  return outcome === '1' || round === 'frameCheck';
}

/** Registration is signed by the declarant; the frame check is the census's own note (domain §4.3, §4.8). */
export function isSigned(outcome: Outcome, round: Round): boolean {
  return fillsForms(outcome, round) && round !== 'frameCheck';
}

/** The facts that are asked beside the forms; in the frame check the form itself asks them. */
export function factsOf(outcome: Outcome, round: Round): readonly OutcomeFact[] {
  const isRegistration = (one: Outcome): one is RegistrationOutcome => one in OUTCOME_FACTS;
  return round !== 'frameCheck' && isRegistration(outcome) ? OUTCOME_FACTS[outcome] : [];
}

/** Facts whose value is a census day. */
export function isDayFact(fact: OutcomeFact): boolean {
  return fact === 'closedOn' || fact === 'remindedOn';
}

/**
 * Whether an outcome may be handed in: one of its round, every fact given, two visits on different days and two calls
 * for "not found" (rule R-02), two visits for a refusal (§8.4).
 */
export function decideOutcome(
  outcome: Outcome,
  facts: OutcomeFacts,
  visits: VisitRecord,
  round: Round
): Problem | null {
  if (!outcomesOf(round).includes(outcome))
    return caseworkOutcomeProblem('casework.outcome_not_of_round', { outcome, round });
  const needed = factsOf(outcome, round);
  const missing = needed.filter((fact) => !(facts[fact] ?? '').trim());
  if (missing.length > 0)
    return caseworkOutcomeProblem('casework.outcome_facts_missing', { missing: [...missing] });
  for (const fact of needed) {
    const value = facts[fact] ?? '';
    if (isDayFact(fact) && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      return caseworkOutcomeProblem('casework.outcome_day_malformed', { fact });
    }
  }
  if (outcome === '5' && (visits.visitDays < 2 || visits.callAttempts < 2)) {
    return caseworkOutcomeProblem('casework.not_found_needs_visits', { ...visits });
  }
  if (outcome === 'A' && visits.visitDays < 2) {
    return caseworkOutcomeProblem('casework.refusal_needs_visits', { ...visits });
  }
  return null;
}
