/**
 * The act of classing an activity: what may be sent, and what it means where the activity stands. Staff never change an
 * answer: the class is a record beside it. Pure.
 */
import * as z from 'zod';
import type { Actor } from '../access/actor';
import type { CaseFacts } from '../casework/case';
import { ROUNDS } from '../casework/lifecycle';
import type { Decision } from '../casework/move';
import { caseworkProblem } from '../casework/problems';
import type { Problem } from '../platform/problem';
import { DOUBTS, type DoubtKind } from './doubt';
import { classificationProblem } from './problems';
import { synonymWord } from './synonym';

/** Why a class that was answered is another in truth. */
export const REASONS = ['activity', 'trade', 'principal', 'mistaken', 'other'] as const;
export type Reason = (typeof REASONS)[number];

const industryClass = z.string().regex(/^\d{4}$/);
const note = z.string().trim().max(200).default('');

export const classifyInput = z.object({
  activityId: z.uuid(),
  /** The submission that was looked at. */
  submissionId: z.uuid(),
  code: industryClass,
  reason: z.enum(REASONS).optional(),
  note,
  /** Proposed to the assistant as another word for the class. */
  word: synonymWord.optional()
});
export type ClassifyInput = z.infer<typeof classifyInput>;

export const settleInput = classifyInput
  .omit({ word: true, reason: true })
  .extend({ note: z.string().trim().min(2).max(200) });

export const fillQueueInput = z.object({ round: z.enum(ROUNDS) });

export const enterActivitiesInput = z.object({
  submissions: z.array(
    z.object({
      caseId: z.uuid(),
      submissionId: z.uuid(),
      activities: z.array(
        z.object({
          place: z.string().max(40),
          basis: z.string().regex(/^[0-9a-f]{64}$/),
          answered: industryClass.nullable(),
          choice: z.enum(['first', 'later', 'byHand']).nullable(),
          doubt: z.object({ kind: z.enum(DOUBTS), score: z.number().int().min(0).max(100) })
        })
      )
    })
  )
});
export type EnteredSubmission = z.infer<typeof enterActivitiesInput>['submissions'][number];

/**
 * waiting: nobody has coded it · once: coded, and drawn for a second, blind coding · differing: the two differ ·
 * decided: its class stands.
 */
export const ACTIVITY_STATES = ['waiting', 'once', 'differing', 'decided'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/** first and second are blind to each other; settled comes after both, or corrects. */
export type Pass = 'first' | 'second' | 'settled';

/** An activity as a decision about it sees it, locked. */
export type ActivityFacts = {
  id: string;
  caseId: string;
  place: string;
  submissionId: string;
  answered: string | null;
  doubt: DoubtKind;
  /** Drawn for a second coding. */
  drawn: boolean;
  state: ActivityState;
  firstCoderId: string | null;
  /** Class of the first coding; null while there is none. */
  firstCode: string | null;
  decidedCode: string | null;
};

export type ClassDecision = {
  pass: Pass;
  state: ActivityState;
  /** What stands from now on; null while two codings differ. */
  decidedCode: string | null;
};

/** What a coder's class makes of an activity: the first coding, or, of one that is drawn, the second by somebody else. */
export function decideClassification(
  activity: ActivityFacts,
  facts: CaseFacts,
  actor: Actor,
  input: ClassifyInput
): Decision<ClassDecision> {
  const problem =
    openProblem(activity, facts, input.submissionId) ?? reasonProblem(activity, input);
  if (problem) return refused(problem);
  switch (activity.state) {
    case 'waiting': {
      const state = activity.drawn ? 'once' : 'decided';
      return decided({ pass: 'first', state, decidedCode: input.code });
    }
    case 'once': {
      if (activity.firstCoderId === actor.userId)
        return refused(classificationProblem('classification.coded_by_yourself'));
      const agrees = activity.firstCode === input.code;
      return decided({
        pass: 'second',
        state: agrees ? 'decided' : 'differing',
        decidedCode: agrees ? input.code : null
      });
    }
    case 'differing':
    case 'decided':
      return refused(classificationProblem('classification.decided_meanwhile'));
    default:
      return activity.state satisfies never;
  }
}

/** What settling makes of an activity that was coded: two that differ are settled, one that stands is corrected. */
export function decideSettlement(
  activity: ActivityFacts,
  facts: CaseFacts,
  input: { submissionId: string; code: string }
): Decision<ClassDecision> {
  const problem = openProblem(activity, facts, input.submissionId);
  if (problem) return refused(problem);
  // While a blind second coding is awaited, a correction would tell it what the first said.
  if (activity.state === 'waiting' || activity.state === 'once')
    return refused(classificationProblem('classification.nothing_to_settle'));
  return decided({ pass: 'settled', state: 'decided', decidedCode: input.code });
}

function openProblem(activity: ActivityFacts, facts: CaseFacts, seen: string) {
  const current = facts.currentSubmissionId;
  if (current !== activity.submissionId || current !== seen || facts.state === 'returned')
    return classificationProblem('classification.newer_submission');
  // What is signed is what is published: from the deputy's signature on its class stands too.
  return facts.freeze === 'open' ? null : caseworkProblem('casework.org_unit_frozen');
}

function reasonProblem({ answered }: ActivityFacts, { code, reason, note }: ClassifyInput) {
  if (answered === null || answered === code) return null;
  const told = reason !== undefined && (reason !== 'other' || note !== '');
  return told ? null : classificationProblem('classification.reason_missing');
}

function refused(problem: Problem): Decision<ClassDecision> {
  return { ok: false, problem };
}

function decided(value: ClassDecision): Decision<ClassDecision> {
  return { ok: true, value };
}
