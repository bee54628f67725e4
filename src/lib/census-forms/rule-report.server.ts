/**
 * What is wrong with the rules of a round's forms taken together (form-engine/rule-set.ts): looked for once per process,
 * beside its other work, and told in the log and on the page of forms. Warnings stop nothing: the forms do evaluate.
 */
import { setImmediate as pause } from 'node:timers/promises';
import { examinationOf } from '../form-engine/rule-set';
import { censusForms, formSet, formsFor } from './catalogue.server';
import type { RuleReport } from './rule-report';

const reports = new Map<string, Promise<RuleReport>>();

/** The report on a round's forms, begun when it is first asked for. */
export function ruleReport(round: string): Promise<RuleReport> {
  const known = reports.get(round) ?? examine(round);
  reports.set(round, known);
  return known;
}

/** Of all rounds that have forms, in their order. */
export async function ruleReports(): Promise<RuleReport[]> {
  const rounds = [...new Set(censusForms().map(({ round }) => round))];
  const made: RuleReport[] = [];
  for (const round of rounds) made.push(await ruleReport(round));
  return made;
}

async function examine(round: string): Promise<RuleReport> {
  const examination = examinationOf(formSet(round));
  const checks = formsFor(round).reduce((sum, form) => sum + form.checks.length, 0);
  let milliseconds = 0;
  for (;;) {
    const began = performance.now();
    const { done, value } = examination.next();
    milliseconds += performance.now() - began;
    if (done) return { round, checks, warnings: value, milliseconds: Math.round(milliseconds) };
    await pause();
  }
}
