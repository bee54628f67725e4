// What 王芳 is told has changed since the last revision: answers by place, and rows as what happened to them.
import { describe, expect, it } from 'vitest';
import { changesSince, type Change } from '../../src/lib/review/changes';
import type { Answers } from '../../src/lib/form-engine/state';

type Row = Record<string, unknown>;

const HEAD: Row = { '1': '1', '4': '总店', '8': '零售', '10': 9, '11': 2300 };
const EAST: Row = { '1': '2', '4': '枚皋路店', '8': '零售', '10': 7, '11': 1700 };
const WEST: Row = { '1': '2', '4': '福州路店', '8': '零售', '10': 5, '11': 1200 };
const NORTH: Row = { '1': '2', '4': '北京路店', '8': '仓储', '10': 2, '11': 0 };

const withRows = (...rows: Row[]): Answers => ({ '611-1': { A: rows } });
const between = (before: Row[], after: Row[]) =>
  changesSince(withRows(...before), withRows(...after));
const cell = (place: string, before: unknown, after: unknown): Change => ({
  kind: 'answer',
  place,
  before,
  after
});
const rowIs = (kind: 'rowAdded' | 'rowRemoved', row: number, cells: Row): Change => ({
  kind,
  form: '611-1',
  section: 'A',
  row,
  cells
});
const moved = (from: number, row: number): Change => ({
  kind: 'rowMoved',
  form: '611-1',
  section: 'A',
  from,
  row
});

describe('changesSince', () => {
  it('lists changed and added answers, then those that are gone', () => {
    const before = { '611': { '208': '1', '103_1': '零售' } };
    const after = { '611': { '208': '2', '102': '示例超市' } };
    expect(changesSince(before, after)).toEqual([
      cell('611:102', undefined, '示例超市'),
      cell('611:208', '1', '2'),
      cell('611:103_1', '零售', undefined)
    ]);
  });

  it('finds none between equal answers, choices compared as a whole', () => {
    const answers = { '611': { E02: ['1040', '1080'] } };
    expect(changesSince(answers, structuredClone(answers))).toEqual([]);
    expect(changesSince(answers, { '611': { E02: ['1040'] } })).toEqual([
      cell('611:E02', ['1040', '1080'], ['1040'])
    ]);
  });
});

describe('rows of changesSince', () => {
  it('a row put in between is one change, and those after it none', () => {
    expect(between([HEAD, EAST, WEST], [HEAD, NORTH, EAST, WEST])).toEqual([
      rowIs('rowAdded', 1, NORTH)
    ]);
  });

  it('a row taken out is one change, told by where it stood', () => {
    expect(between([HEAD, EAST, WEST], [HEAD, WEST])).toEqual([rowIs('rowRemoved', 1, EAST)]);
  });

  it('a row moved is one change: those it passed stand as they were', () => {
    expect(between([HEAD, EAST, WEST, NORTH], [NORTH, HEAD, EAST, WEST])).toEqual([moved(3, 0)]);
    expect(between([EAST, HEAD], [HEAD, EAST])).toEqual([moved(0, 1)]);
  });

  it('an answer changed in a row that moved down stands beside what it was', () => {
    expect(between([HEAD, WEST], [HEAD, NORTH, { ...WEST, '10': 6 }])).toEqual([
      rowIs('rowAdded', 1, NORTH),
      cell('611-1:A[2].10', 5, 6)
    ]);
  });

  it('an answer changed in the row that moved is told besides', () => {
    expect(between([HEAD, EAST, WEST], [{ ...WEST, '11': 1300 }, HEAD, EAST])).toEqual([
      moved(2, 0),
      cell('611-1:A[0].11', 1200, 1300)
    ]);
  });

  it('a row of which nearly all was corrected is still that row, where none was added or removed', () => {
    expect(
      between([HEAD, EAST], [HEAD, { '1': '2', '4': '新名店', '8': '批发', '10': 3 }])
    ).toEqual([
      cell('611-1:A[1].4', '枚皋路店', '新名店'),
      cell('611-1:A[1].8', '零售', '批发'),
      cell('611-1:A[1].10', 7, 3),
      cell('611-1:A[1].11', 1700, undefined)
    ]);
  });

  it('a copy of a row is the added one, whichever stands first', () => {
    expect(between([HEAD, EAST], [HEAD, EAST, EAST])).toEqual([rowIs('rowAdded', 2, EAST)]);
  });

  it('takes the row that is most alike, not the first that is somewhat', () => {
    const eastNow = { ...EAST, '10': 8 };
    expect(between([WEST, EAST], [eastNow])).toEqual([
      cell('611-1:A[0].10', 7, 8),
      rowIs('rowRemoved', 0, WEST)
    ]);
  });

  it('the first rows and the last ones come and go as rows', () => {
    expect(changesSince({}, withRows(HEAD))).toEqual([rowIs('rowAdded', 0, HEAD)]);
    expect(changesSince(withRows(HEAD), { '611-1': { A: [] } })).toEqual([
      rowIs('rowRemoved', 0, HEAD)
    ]);
  });

  it('says of rows without answers that they came, and of blank cells nothing', () => {
    expect(between([HEAD], [HEAD, {}])).toEqual([rowIs('rowAdded', 1, {})]);
    expect(between([HEAD], [{ ...HEAD, '12': undefined }])).toEqual([]);
  });
});
