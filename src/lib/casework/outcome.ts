/**
 * Outcomes of a visit to a respondent (核查结果, domain §4.4) and the facts each requires. Only code 5 is
 * documented nationally; the other numbers are this platform's. `answersForms`: the forms are filled in.
 */
import type { Problem } from '../platform/problem';
import { caseworkOutcomeProblem } from './outcome-problems';

export const OUTCOMES = ['1', '2', '3', '4', '5', '6', '7', '8', 'A'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes an enumerator may choose in registration: 1–7 and A (8 and N belong to the frame check). */
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

export function fillsForms(outcome: RegistrationOutcome): boolean {
  return outcome === '1';
}

/** Facts whose value is a census day. */
export function isDayFact(fact: OutcomeFact): boolean {
  return fact === 'closedOn' || fact === 'remindedOn';
}

/**
 * Whether an outcome may be handed in: every fact given, two visits on different days and two calls for
 * "not found" (rule R-02), two visits for a refusal (§8.4).
 */
export function decideOutcome(
  outcome: RegistrationOutcome,
  facts: OutcomeFacts,
  visits: VisitRecord
): Problem | null {
  const missing = OUTCOME_FACTS[outcome].filter(
    (fact) => !(facts[fact as OutcomeFact] ?? '').trim()
  );
  if (missing.length > 0)
    return caseworkOutcomeProblem('casework.outcome_facts_missing', { missing: [...missing] });
  for (const fact of OUTCOME_FACTS[outcome]) {
    const value = facts[fact as OutcomeFact] ?? '';
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
