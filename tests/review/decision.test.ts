import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../src/lib/casework/case';
import { formsFor } from '../../src/lib/census-forms/catalogue.server';
import { decideApproval, decideReturn } from '../../src/lib/review/decision';

const submitted: CaseFacts = {
  id: 'case-1',
  round: 'registration',
  frameEntryId: 'entry-1',
  orgUnitId: 'bochi',
  areaId: 'area-1',
  state: 'submitted',
  enumeratorId: 'li-min',
  epoch: 1,
  version: 5,
  currentSubmissionId: 'submission-2',
  updatedAt: '2024-04-08 06:02:00+00',
  updatedByName: '李敏',
  freeze: 'open'
};
const seen = { caseId: 'case-1', version: 5, submissionId: 'submission-2' };
const known = (facts: CaseFacts) => new Map([[facts.id, facts]]);

describe('decideApproval', () => {
  it('approves what was looked at', () => {
    const { moves, refused } = decideApproval({ cases: [seen] }, known(submitted), new Set());
    expect(refused).toEqual([]);
    expect(moves).toMatchObject([
      { transition: 'approve', to: 'approved', enumeratorAfter: 'li-min', epochAfter: 1 }
    ]);
  });

  it.each([
    [
      'a newer submission',
      seen,
      { ...submitted, currentSubmissionId: 'submission-3', version: 7 },
      'review.newer_submission'
    ],
    [
      'a colleague who was faster',
      seen,
      { ...submitted, state: 'approved' as const, version: 6 },
      'casework.changed_meanwhile'
    ],
    [
      'a frozen org unit',
      seen,
      { ...submitted, freeze: 'headSigned' as const },
      'casework.org_unit_frozen'
    ],
    [
      'a case still on the tablet',
      seen,
      { ...submitted, state: 'returned' as const },
      'casework.transition_not_possible'
    ]
  ])('refuses after %s', (_what, item, facts, code) => {
    const { moves, refused } = decideApproval({ cases: [item] }, known(facts), new Set());
    expect(moves).toEqual([]);
    expect(refused.map((one) => one.problem.code)).toEqual([code]);
  });

  it('does not approve while the signature is still on the tablet', () => {
    const { refused } = decideApproval(
      { cases: [seen] },
      known(submitted),
      new Set(['submission-2'])
    );
    expect(refused[0]!.problem.code).toBe('review.signature_not_arrived');
  });
});

describe('decideReturn', () => {
  const forms = formsFor('registration');

  const input = { ...seen, remarks: [{ place: '611-3:301', text: '请核对营业收入' }] };

  it.each(['submitted', 'approved'] as const)('returns a %s case to its enumerator', (state) => {
    const decision = decideReturn(input, { ...submitted, state }, forms);
    expect(decision).toMatchObject({
      ok: true,
      value: { to: 'returned', enumeratorAfter: 'li-min' }
    });
  });

  it('refuses a case that is not there', () => {
    expect(decideReturn(input, undefined, forms)).toMatchObject({
      ok: false,
      problem: { code: 'casework.case_not_found' }
    });
  });

  it.each(['', '611:208', '611-1:A[0].10'])('takes a remark at “%s”', (place) => {
    const decision = decideReturn(
      { ...input, remarks: [{ place, text: '请核对' }] },
      submitted,
      forms
    );
    expect(decision.ok).toBe(true);
  });

  it.each(['611:999', '699:301', '611-1:10', '611:A[0].208', 'case.kind'])(
    'knows no place “%s”',
    (place) => {
      const decision = decideReturn(
        { ...input, remarks: [{ place, text: '请核对' }] },
        submitted,
        forms
      );
      expect(decision).toEqual({
        ok: false,
        problem: { code: 'review.unknown_place', details: { place } }
      });
    }
  );
});
