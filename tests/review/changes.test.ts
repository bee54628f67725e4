import { describe, expect, it } from 'vitest';
import { changedAnswers } from '../../src/lib/review/changes';

describe('changedAnswers', () => {
  it('lists changed, added and removed places, rows by position', () => {
    const before = {
      '611': { '208': '1', '103_1': '零售' },
      '611-1': { A: [{ '10': 5, '4': '总店' }, { '10': 2 }] }
    };
    const after = {
      '611': { '208': '2', '102': '示例超市' },
      '611-1': { A: [{ '10': 6, '4': '总店' }] }
    };
    expect(changedAnswers(before, after)).toEqual([
      { place: '611:102', before: undefined, after: '示例超市' },
      { place: '611:208', before: '1', after: '2' },
      { place: '611-1:A[0].10', before: 5, after: 6 },
      { place: '611:103_1', before: '零售', after: undefined },
      { place: '611-1:A[1].10', before: 2, after: undefined }
    ]);
  });

  it('finds none between equal answers, choices compared as a whole', () => {
    const answers = { '611': { E02: ['1040', '1080'] } };
    expect(changedAnswers(answers, structuredClone(answers))).toEqual([]);
    expect(changedAnswers(answers, { '611': { E02: ['1040'] } })).toEqual([
      { place: '611:E02', before: ['1040', '1080'], after: ['1040'] }
    ]);
  });
});
