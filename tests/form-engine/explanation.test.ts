import { describe, expect, it } from 'vitest';
import { explanationFaults } from '../../src/lib/form-engine/explanation';
import { completeness } from './completeness-world';

describe('what explanation is accepted', () => {
  it.each([
    ['因设备大修停产三个月收入下降', 'seasonOrStoppage', []],
    ['  因设备大修停产三个月  ', 'seasonOrStoppage', []],
    ['设备大修，停产三个月', 'seasonOrStoppage', ['tooShort']],
    ['abcdefghijklmnop', 'other', ['tooShort']],
    ['', 'other', ['tooShort']],
    ['核实无误', 'other', ['stockPhrase']],
    ['核实无误。', 'other', ['stockPhrase']],
    ['核实无误，情况属实，正常，同上', 'other', ['stockPhrase']],
    ['因设备大修停产三个月收入下降', 'because', ['unknownCause']],
    ['属实', '', ['stockPhrase', 'unknownCause']]
  ])('%s with cause %s has the faults %j', (text, cause, faults) => {
    expect(explanationFaults({ text, cause })).toEqual(faults);
  });
});

describe('when a submission is complete', () => {
  const text = '因设备大修停产三个月收入下降';
  const { open, values } = completeness();

  it('no mandatory violation may be left; hints never count', () => {
    expect(open({ staff: 3 })).toEqual([]);
    expect(open({ staff: -3 })).toEqual(['MUST']);
    expect(open({})).toEqual(['required:staff']);
  });

  it('a verify violation needs an accepted explanation of that check and row', () => {
    const answers = { staff: 3, revenue: 0 };
    const right = {
      check: 'ASK',
      form: 'F',
      cause: 'seasonOrStoppage' as const,
      text,
      values: values(answers, 'ASK')
    };
    expect(open(answers)).toEqual(['ASK']);
    expect(open(answers, [right])).toEqual([]);
    expect(open(answers, [{ ...right, text: '核实无误' }])).toEqual(['ASK']);
    expect(open(answers, [{ ...right, check: 'ROW' }])).toEqual(['ASK']);
    expect(open(answers, [{ ...right, row: 0 }])).toEqual(['ASK']);
  });

  it('an explanation is void when a value it explained changes, calculated ones too, and no other', () => {
    const before = { staff: 3, revenue: 0, note: 'a' };
    const given = {
      check: 'ASK',
      form: 'F',
      cause: 'other' as const,
      text,
      values: values(before, 'ASK')
    };
    expect(given.values).toEqual({ revenue: 0, double: 6 });
    expect(open({ ...before, note: 'b' }, [given])).toEqual([]);
    expect(open({ ...before, revenue: -1 }, [given])).toEqual(['ASK']);
    expect(open({ ...before, staff: 4 }, [given])).toEqual(['ASK']);
    expect(open(before, [JSON.parse(JSON.stringify(given))])).toEqual([]);
  });

  it('in rows each row has its own; a check over the rows explains the whole column', () => {
    const answers = { staff: 3, A: [{ x: 1 }, { x: 9 }, { x: 8 }] };
    const row = {
      check: 'ROW',
      form: 'F',
      row: 1,
      cause: 'other' as const,
      text,
      values: { x: 9 }
    };
    expect(open(answers, [row])).toEqual(['ROW@2']);
    expect(open(answers, [row, { ...row, row: 2 }])).toEqual(['ROW@2']);
    expect(open(answers, [row, { ...row, row: 2, values: { x: 8 } }])).toEqual([]);
    expect(values(answers, 'COLUMN')).toEqual({ x: [1, 9, 8] });
  });
});
