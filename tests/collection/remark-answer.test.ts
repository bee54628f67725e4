import { describe, expect, it } from 'vitest';
import {
  decideRemarkAnswers,
  valueAt,
  type AnsweredForms
} from '../../src/lib/collection/remark-answer';

const before: AnsweredForms = {
  answers: { '611': { '102': '淮安示例药房' }, '611-1': { A: [{ '10': 12 }, { '10': 7 }] } },
  calculated: { '611:191': '3' }
};

describe('the value at a place', () => {
  it.each<[string, unknown]>([
    ['611:102', '淮安示例药房'],
    ['611-1:A[1].10', 7],
    ['611:191', '3'],
    ['611-1:A[2].10', null],
    ['611:201', null],
    ['611-3:301', null],
    ['no place', null]
  ])('%s', (place, expected) => {
    expect(valueAt(before, place)).toEqual(expected);
  });

  it('of the whole is all answers', () => {
    expect(valueAt(before, '')).toBe(before.answers);
  });
});

describe('answering a remark', () => {
  const decide = (
    place: string,
    answer: { kind: 'changed' | 'confirmed'; text: string; at?: string } | null,
    now: AnsweredForms
  ) =>
    decideRemarkAnswers(
      [{ id: 'r', place }],
      answer ? [{ remarkId: 'r', ...answer }] : [],
      before,
      now
    );
  const withHead = (employed: number): AnsweredForms => ({
    ...before,
    answers: { ...before.answers, '611-1': { A: [{ '10': 12 }, { '10': employed }] } }
  });

  it('with a value that changed in its row passes', () => {
    expect(decide('611-1:A[1].10', { kind: 'changed', text: '' }, withHead(9)).ok).toBe(true);
  });

  it('with a change elsewhere does not', () => {
    expect(decide('611-1:A[0].10', { kind: 'changed', text: '' }, withHead(9))).toMatchObject({
      problem: { details: { faults: [{ why: 'notChanged' }] } }
    });
  });

  describe('in a row that is elsewhere now', () => {
    const swapped = (employed: number): AnsweredForms => ({
      ...before,
      answers: { ...before.answers, '611-1': { A: [{ '10': employed }, { '10': 12 }] } }
    });
    const changed = (at: string) => ({ kind: 'changed' as const, text: '', at });
    const place = '611-1:A[1].10';

    it('with a changed value passes, and the answer keeps where that is', () => {
      expect(decide(place, changed('611-1:A[0].10'), swapped(9))).toEqual({
        ok: true,
        value: [{ remarkId: 'r', ...changed('611-1:A[0].10') }]
      });
    });

    it.each([
      ['moving the row alone', changed('611-1:A[0].10')],
      ['another item of the row', changed('611-1:A[0].11')],
      ['another form', changed('611:102')],
      ['a row that is said to be gone and is not', changed('611-1:A')]
    ])('%s does not', (_, answer) => {
      expect(decide(place, answer, swapped(7)).ok).toBe(false);
    });

    it('taking the row out passes', () => {
      const now = { ...before, answers: { ...before.answers, '611-1': { A: [{ '10': 12 }] } } };
      expect(decide(place, changed('611-1:A'), now).ok).toBe(true);
    });
  });

  it('on a calculated item passes when the result changed', () => {
    const now = { ...before, calculated: { '611:191': '4' } };
    expect(decide('611:191', { kind: 'changed', text: '' }, now).ok).toBe(true);
  });

  it('on the whole passes when anything changed', () => {
    expect(decide('', { kind: 'changed', text: '' }, withHead(9)).ok).toBe(true);
    expect(decide('', { kind: 'changed', text: '' }, before).ok).toBe(false);
  });

  it('by confirming needs a reason', () => {
    expect(decide('611:102', { kind: 'confirmed', text: '与公章一致' }, before).ok).toBe(true);
    expect(decide('611:102', { kind: 'confirmed', text: ' ' }, before)).toMatchObject({
      problem: { details: { faults: [{ why: 'noReason' }] } }
    });
  });

  it('not at all is named', () => {
    expect(decide('611:102', null, before)).toMatchObject({
      problem: { details: { faults: [{ remarkId: 'r', why: 'unanswered' }] } }
    });
  });

  it('answers to remarks that are not open are let go', () => {
    const stray = { remarkId: 'other', kind: 'confirmed', text: '没有这条意见' } as const;
    expect(decideRemarkAnswers([], [stray], before, before)).toEqual({ ok: true, value: [] });
  });
});
