// What becomes of a hit: 钱静's finding, a count, or nothing because 李敏 or 王芳 explained it.
import { describe, expect, test } from 'vitest';
import {
  addAreaHit,
  addCaseHit,
  settleConfirmed,
  type CaseHit
} from '../../../src/lib/quality/batch-checks/verdict';
import { emptyAssessment } from '../../../src/lib/quality/assessment';

const hit = (of: Partial<CaseHit> = {}): CaseHit => ({
  check: 'U-11',
  caseId: 'shop',
  submissionId: 's',
  orgUnitId: 'bochi',
  form: '611',
  items: ['203_mobile', 'declarantTel'],
  row: null,
  ...of
});
const afterHit = (of: Partial<CaseHit> = {}) => {
  const whole = emptyAssessment();
  addCaseHit(whole, hit(of));
  return whole;
};
const reason = '两家门店由同一位会计代为联系，电话是会计的';
const settled = (of: Partial<CaseHit>, place: string, text = reason, caseId = 'shop') => {
  const whole = afterHit(of);
  settleConfirmed(whole, [{ caseId, place, text }]);
  return { open: whole.findings.length, explained: whole.verifyExplained };
};

test('a verify or mandatory hit is a finding, a hint is only counted', () => {
  expect(afterHit().findings).toMatchObject([{ checkId: 'U-11', severity: 'verify' }]);
  expect(afterHit({ check: 'U-12' }).findings).toMatchObject([{ severity: 'mandatory' }]);
  const hinted = afterHit({ check: 'U-19' });
  expect(hinted.findings).toEqual([]);
  expect(hinted.hints).toEqual({ '611:U-19': 1 });
});

const thirdRow: Partial<CaseHit> = { check: 'A-07', form: '611-1', items: ['10'], row: 2 };

describe('confirmed after a return', () => {
  test('at one of its items or on the whole, it is explained', () => {
    expect(settled({}, '611:declarantTel')).toEqual({ open: 0, explained: 1 });
    expect(settled({}, '')).toEqual({ open: 0, explained: 1 });
    expect(settled(thirdRow, '611-1:A[2].10')).toEqual({ open: 0, explained: 1 });
  });

  test('elsewhere, of another case or another row, it is not', () => {
    const open = { open: 1, explained: 0 };
    expect(settled({}, '611:109')).toEqual(open);
    expect(settled({}, '', reason, 'other')).toEqual(open);
    expect(settled(thirdRow, '611-1:A[1].10')).toEqual(open);
  });

  test('by a stock phrase or too few words, it is not', () => {
    expect(settled({}, '', '核实无误，情况属实')).toEqual({ open: 1, explained: 0 });
    expect(settled({}, '', '会计的电话')).toEqual({ open: 1, explained: 0 });
  });

  test('a mandatory one stays', () => {
    expect(settled({ check: 'U-12' }, '')).toEqual({ open: 1, explained: 0 });
  });
});

describe('on an area', () => {
  const area = { areaId: 'shanyang', orgUnitId: 'bochi' };
  const outcome = (
    check: 'R-07' | 'R-09',
    figures: Record<string, number>,
    explained: Record<string, number>
  ) => {
    const whole = emptyAssessment();
    const explanation = { areaId: area.areaId, checkId: check, figures: explained };
    addAreaHit(whole, area, { check, figures }, [explanation]);
    return { open: whole.findings.length, explained: whole.verifyExplained };
  };

  test('these very figures are explained, whatever their order; others are not', () => {
    const figures = { notFound: 4, cases: 20 };
    expect(outcome('R-07', figures, { cases: 20, notFound: 4 })).toEqual({ open: 0, explained: 1 });
    expect(outcome('R-07', figures, { cases: 20, notFound: 5 })).toEqual({ open: 1, explained: 0 });
  });

  test('a mandatory one is not explained', () => {
    const figures = { undecided: 1 };
    expect(outcome('R-09', figures, figures)).toEqual({ open: 1, explained: 0 });
  });
});
