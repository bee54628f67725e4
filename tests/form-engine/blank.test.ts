import { describe } from 'vitest';
import { answers } from './ask';

describe('M1 blank spreads through arithmetic, comparison and functions', () => {
  answers([
    ['1 + blank', null],
    ['blank * 0', null],
    ['-[n]', null],
    ['[n] = [n]', null],
    ['[n] <> 1', null],
    ['blank between 1 and 2', null],
    ['length([t]) > 3', null],
    ["concat('a', [t])", null]
  ]);
});

describe('M1 and, or, not and implies are Kleene’s', () => {
  answers([
    ['blank and false', false],
    ['blank and true', null],
    ['blank or true', true],
    ['blank or false', null],
    ['not blank', null],
    ['blank implies true', true],
    ['blank implies false', null],
    ['false implies blank', true],
    ['true implies blank', null],
    ['true and true and blank and false', false]
  ]);
});

describe('M1 in is a chain of = with or, between one of >= and <= with and', () => {
  answers([
    ['1 in (1, blank)', true],
    ['2 in (1, blank)', null],
    ['2 not in (1, blank)', null],
    ['blank in (1)', null],
    ['2 not in (1, 3)', true],
    ['5 between blank and 3', false],
    ['5 between blank and 9', null],
    ['5 between 6 and 4', false]
  ]);
});

describe('M1 is blank always answers true or false', () => {
  answers([
    ['[n] is blank', true],
    ['[n] is not blank', false],
    ['(1 / 0) is blank', true],
    ["'' is blank", true],
    ["' ' is blank", false],
    ['[t] is blank', true, { answers: { t: '' } }],
    ['[c] is blank', true, { answers: { c: [] } }],
    ['[photo] is blank', false, { answers: { photo: 'a'.repeat(64) } }],
    ['false is blank', false]
  ]);
});

describe('M1 context is looked at when it is used, and of another kind it is blank', () => {
  answers([
    ['[frame.staff] + 1', 4, { context: { frame: { staff: 3 } } }],
    ['[frame.staff] + 1', null, { context: { frame: { staff: '3' } } }],
    ['[frame.a] = [frame.b]', null, { context: { frame: { a: 1, b: '1' } } }],
    ['[frame.a] = [frame.b]', true, { context: { frame: { a: 'x', b: 'x' } } }],
    ['[frame.a] < [frame.b]', null, { context: { frame: { a: true, b: true } } }],
    ['[frame.a] < [frame.b]', true, { context: { frame: { a: 'a', b: 'b' } } }],
    ["[frame.a] in ('1', [frame.b])", null, { context: { frame: { a: '2', b: 2 } } }],
    ['[previous.n] + 1', 3, { context: { previous: { n: 2 } } }],
    ['[previous.n] + 1', null, { context: { previous: { n: 'two' } } }],
    ['[frame.a] is blank', true, { context: { frame: { a: Number.NaN } } }],
    ['[frame.a] = [frame.b]', null, { context: { frame: { a: { x: 1 }, b: { x: 1 } } } }],
    ['[frame.flag] and true', null, { context: { frame: { flag: 'yes' } } }],
    ['[meta.today] is blank', true, { context: { meta: { today: '2024-02-30' } } }]
  ]);
});
