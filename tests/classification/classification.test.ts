// What coding an activity means where it stands: 陈涛 codes first, 钱静 second, and only a third act unites two.
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../src/lib/casework/case';
import {
  decideClassification,
  decideSettlement,
  type ActivityFacts,
  type ClassifyInput
} from '../../src/lib/classification/classification';
import { bochi, chenTao, liMin, qianJing } from '../cast';

const handedIn: CaseFacts = {
  id: 'case',
  round: 'registration',
  frameEntryId: 'entry',
  orgUnitId: bochi.id,
  areaId: 'area',
  state: 'submitted',
  enumeratorId: liMin.userId,
  epoch: 1,
  version: 3,
  currentSubmissionId: 'second revision',
  updatedAt: '2024-04-08T02:00:00Z',
  updatedByName: '李敏',
  freeze: 'open'
};
const bakery: ActivityFacts = {
  id: 'activity',
  caseId: 'case',
  place: '611:103_code',
  submissionId: 'second revision',
  answered: '1411',
  doubt: 'later',
  drawn: false,
  state: 'waiting',
  firstCoderId: null,
  firstCode: null,
  decidedCode: null
};
const codedOnce: ActivityFacts = {
  ...bakery,
  drawn: true,
  state: 'once',
  firstCoderId: chenTao.userId,
  firstCode: '5221'
};
const confirming: ClassifyInput = {
  activityId: 'activity',
  submissionId: 'second revision',
  code: '1411',
  note: ''
};
const changing: ClassifyInput = { ...confirming, code: '5221', reason: 'trade' };
const problem = (code: string) => ({ ok: false, problem: { code } });
const becomes = (value: object) => ({ ok: true, value });

describe('coding', () => {
  test('confirms what was answered, without a reason', () =>
    expect(decideClassification(bakery, handedIn, chenTao, confirming)).toEqual(
      becomes({ pass: 'first', state: 'decided', decidedCode: '1411' })
    ));

  test('changes it with a reason; "other" needs a word more', () => {
    const decide = (input: ClassifyInput) => decideClassification(bakery, handedIn, chenTao, input);
    const missing = problem('classification.reason_missing');
    const { reason: _none, ...silent } = changing;
    expect(decide(changing)).toMatchObject(becomes({ decidedCode: '5221' }));
    expect(decide(silent)).toMatchObject(missing);
    expect(decide({ ...changing, reason: 'other' })).toMatchObject(missing);
    expect(decide({ ...changing, reason: 'other', note: '前店后坊' }).ok).toBe(true);
  });

  test('gives a class where none was answered, without a reason', () => {
    const { reason: _none, ...silent } = changing;
    const blank = { ...bakery, answered: null };
    expect(decideClassification(blank, handedIn, chenTao, silent).ok).toBe(true);
  });

  test('of one that is drawn stands, and waits for the second', () =>
    expect(decideClassification({ ...bakery, drawn: true }, handedIn, chenTao, changing)).toEqual(
      becomes({ pass: 'first', state: 'once', decidedCode: '5221' })
    ));

  test('by somebody else is the second: the same class stands, another leaves none', () => {
    expect(decideClassification(codedOnce, handedIn, qianJing, changing)).toEqual(
      becomes({ pass: 'second', state: 'decided', decidedCode: '5221' })
    );
    expect(decideClassification(codedOnce, handedIn, qianJing, confirming)).toEqual(
      becomes({ pass: 'second', state: 'differing', decidedCode: null })
    );
  });

  test('is not done twice by one, nor over what is decided', () => {
    expect(decideClassification(codedOnce, handedIn, chenTao, changing)).toMatchObject(
      problem('classification.coded_by_yourself')
    );
    const decided = { ...codedOnce, state: 'decided' as const };
    expect(decideClassification(decided, handedIn, qianJing, changing)).toMatchObject(
      problem('classification.decided_meanwhile')
    );
  });

  test.each([
    ['a newer revision', { ...handedIn, currentSubmissionId: 'third revision' }],
    ['a return', { ...handedIn, state: 'returned' as const }]
  ])('of what was looked at before %s is refused', (_what, facts) =>
    expect(decideClassification(bakery, facts, chenTao, confirming)).toMatchObject(
      problem('classification.newer_submission')
    )
  );

  test('is over once the org unit is being signed off', () => {
    const signed = { ...handedIn, freeze: 'deputySigned' as const };
    expect(decideClassification(bakery, signed, chenTao, confirming)).toMatchObject(
      problem('casework.org_unit_frozen')
    );
  });
});

describe('settling', () => {
  const settle = (activity: ActivityFacts) =>
    decideSettlement(activity, handedIn, { submissionId: 'second revision', code: '5221' });

  test('ends a difference, and corrects what stands', () => {
    const stands = becomes({ pass: 'settled', state: 'decided', decidedCode: '5221' });
    expect(settle({ ...codedOnce, state: 'differing' })).toEqual(stands);
    expect(settle({ ...bakery, state: 'decided', decidedCode: '1411' })).toEqual(stands);
  });

  test('does not come before the codings: a second one would not be blind any more', () => {
    expect(settle(bakery)).toMatchObject(problem('classification.nothing_to_settle'));
    expect(settle(codedOnce)).toMatchObject(problem('classification.nothing_to_settle'));
  });
});
