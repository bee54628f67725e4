import { describe } from 'vitest';
import { answers } from './ask';

const LARGE = '9007199254740991';
const GROWING = Array.from({ length: 25 }, () => LARGE).join(' * ');

describe('M2 numbers are doubles, and what is not finite is blank', () => {
  answers([
    ['0.1 + 0.2 = 0.3', false],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 2', 5],
    ['2 - -3', 5],
    ['5 / 0', null],
    ['0 / 0', null],
    ['0 = -0', true],
    [`${GROWING} is blank`, true],
    [`${GROWING} * 0`, null],
    [LARGE, 9007199254740991],
    ['9007199254740992', { errors: ['syntax'] }],
    ['9007199254740991.5', { errors: ['syntax'] }],
    ['1e5', { errors: ['syntax'] }],
    ['.5', { errors: ['syntax'] }],
    ['5.', { errors: ['syntax'] }]
  ]);
});

describe('M2 nothing converts implicitly', () => {
  const mismatch = { errors: ['type_mismatch'] };
  answers([
    ["'12' + 1", mismatch],
    ['1 = true', mismatch],
    ["[n] = '5'", mismatch],
    ["[d] = '2024-01-01'", mismatch],
    ['[d] = [mo]', mismatch],
    ['true < false', mismatch],
    ['[c] = [c]', mismatch],
    ['[photo] = [photo]', mismatch],
    ['not 1', mismatch],
    ['1 and true', mismatch]
  ]);
});
