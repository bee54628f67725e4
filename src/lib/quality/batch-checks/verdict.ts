/**
 * What becomes of a hit: a finding, a hint that is counted, or nothing, because somebody explained it. A verify hit on a
 * case is explained where the enumerator confirmed the value after a return, with a reason that §6.1 accepts; one on an
 * area where the org unit explained these very figures. Mandatory ones are never explained.
 */
import { explanationFaults } from '../../form-engine/explanation';
import { canonicalJson } from '../../platform/canonical-json';
import type { Assessment } from '../assessment';
import type { AreaFigures, CaseFinding } from '../run';
import type { AreaViolation } from './areas';
import { AREA_FORM, BATCH_CHECKS, type BatchCheckId } from './check';

export type CaseHit = Pick<
  CaseFinding,
  'caseId' | 'submissionId' | 'orgUnitId' | 'form' | 'items' | 'row'
> & { check: BatchCheckId };

/** Adds in place, as `addAssessment` does. */
export function addCaseHit(whole: Assessment, hit: CaseHit): void {
  const { severity } = BATCH_CHECKS[hit.check];
  const { caseId, submissionId, orgUnitId, form, items, row } = hit;
  if (severity === 'hint') {
    const key = `${form}:${hit.check}`;
    whole.hints[key] = (whole.hints[key] ?? 0) + 1;
    return;
  }
  const subject = { caseId, submissionId, orgUnitId };
  whole.findings.push({ ...subject, form, checkId: hit.check, row, severity, items });
}

type AreaExplained = { areaId: string; checkId: string; figures: AreaFigures };

export function addAreaHit(
  whole: Assessment,
  { areaId, orgUnitId }: { areaId: string; orgUnitId: string },
  { check, figures }: AreaViolation,
  explained: readonly AreaExplained[]
): void {
  const { severity } = BATCH_CHECKS[check];
  if (severity === 'hint') return;
  const isExplained = explained.some(
    (one) =>
      one.areaId === areaId &&
      one.checkId === check &&
      canonicalJson(one.figures) === canonicalJson(figures)
  );
  if (severity === 'verify' && isExplained) whole.verifyExplained += 1;
  else {
    whole.findings.push({ areaId, orgUnitId, form: AREA_FORM, checkId: check, severity, figures });
  }
}

/** Takes the findings that were confirmed out of the whole and counts them as explained. */
export function settleConfirmed(
  whole: Assessment,
  confirmations: readonly { caseId: string; place: string; text: string }[]
): void {
  const accepted = confirmations.filter(
    // A confirmation has no cause of the list to choose; its text is held to the same rule.
    ({ text }) => explanationFaults({ cause: 'other', text }).length === 0
  );
  const placesOf = new Map<string, Set<string>>();
  for (const { caseId, place } of accepted) {
    placesOf.set(caseId, (placesOf.get(caseId) ?? new Set()).add(place));
  }
  const isConfirmed = (finding: Assessment['findings'][number]) =>
    'caseId' in finding &&
    finding.severity === 'verify' &&
    ['', ...placesIn(finding)].some((place) => placesOf.get(finding.caseId)?.has(place));
  const open = whole.findings.filter((finding) => !isConfirmed(finding));
  whole.verifyExplained += whole.findings.length - open.length;
  whole.findings = open;
}

/** Where a remark on a finding stands. Only form 611-1 has rows, in its section A. */
function placesIn({ form, items, row }: CaseFinding): string[] {
  return items.map((item) => (row === null ? `${form}:${item}` : `${form}:A[${row}].${item}`));
}
