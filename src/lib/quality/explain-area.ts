/** What an org unit says to a finding on one of its areas: held to the rule for explanations (domain §6.1). */
import * as z from 'zod';
import { CAUSES, explanationFaults } from '../form-engine/explanation';
import type { Problem } from '../platform/problem';
import { qualityProblem } from './problems';

export const areaExplanation = z.object({
  findingId: z.uuid(),
  cause: z.enum(CAUSES),
  text: z.string().trim().max(1_000)
});

export type AreaExplanation = z.infer<typeof areaExplanation>;

/** null when it is accepted. @param finding null where there is none on an area */
export function decideAreaExplanation(
  finding: { severity: 'mandatory' | 'verify' } | null,
  explanation: Pick<AreaExplanation, 'cause' | 'text'>
): Problem | null {
  if (!finding) return qualityProblem('quality.area_finding_not_found');
  if (finding.severity === 'mandatory') return qualityProblem('quality.mandatory_not_explained');
  const faults = explanationFaults(explanation);
  return faults.length > 0 ? qualityProblem('quality.explanation_not_accepted', { faults }) : null;
}
