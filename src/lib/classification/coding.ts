/** The office's coding as its screens show it. */
import type { ActivityState, Pass, Reason } from './classification';
import type { Choice } from './activity';
import type { DoubtKind } from './doubt';

/** What waits for this coder, what is done, what two coders differ on. */
export type CodingFigures = {
  waiting: number;
  /** Those waiting, by their doubt. */
  byDoubt: Readonly<Record<DoubtKind, number>>;
  done: number;
  differing: number;
  /** Submissions that were handed in meanwhile and are not entered yet. */
  unentered: number;
};

/** A line of the queue: no answers, which stand on the activity's own page. */
export type QueueLine = {
  id: string;
  /** The respondent's. */
  name: string;
  /** Number of the establishment, from 1; null for the respondent itself. */
  establishment: number | null;
  orgUnitName: string;
  areaName: string;
  doubt: DoubtKind;
  choice: Choice | null;
  /** As this coder sees it: an activity that awaits their blind second coding is waiting. */
  state: ActivityState;
  receivedAt: string;
};

export type DifferenceLine = {
  id: string;
  name: string;
  establishment: number | null;
  orgUnitName: string;
  first: { code: string; by: string };
  second: { code: string; by: string };
};

export type ClassView = {
  code: string;
  zh: string;
  /** Section, division, group, outermost first. */
  parents: readonly { code: string; zh: string }[];
  note?: string;
};

export type SuggestedClass = ClassView & { words: readonly string[] };

/** One coding that may be seen: what is still blind is left out. */
export type CodingLine = {
  pass: Pass;
  code: string;
  zh: string;
  reason: Reason | null;
  note: string;
  byName: string;
  at: string;
};

export type CodingPage = {
  id: string;
  caseId: string;
  submissionId: string;
  name: string;
  establishment: number | null;
  establishmentName: string;
  orgUnitName: string;
  areaName: string;
  texts: readonly string[];
  answered: ClassView | null;
  choice: Choice | null;
  /** The class on the frame, which the form was prefilled with. */
  frame: ClassView | null;
  doubt: DoubtKind;
  state: ActivityState;
  suggestions: readonly SuggestedClass[];
  codings: readonly CodingLine[];
  /** A word to teach the assistant, where it did not put the class first. */
  word: string;
};

export type QueuePlace = {
  position: number;
  total: number;
  previous: string | null;
  next: string | null;
};
