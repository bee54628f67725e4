/** What the examination of a round's rules says (rule-report.server.ts). */
import type { RuleWarning } from '../form-engine/rule-set';

export type RuleReport = {
  round: string;
  /** How many checks were looked at together. */
  checks: number;
  warnings: readonly RuleWarning[];
  /** Of work, pauses aside. */
  milliseconds: number;
};
