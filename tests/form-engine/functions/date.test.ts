// The day of three numbers, blank where there is none (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('date', () => {
  answers([
    ['date(2024, 2, 29)', '2024-02-29'],
    ['date(2023, 2, 29)', null],
    ['date(1, 1, 1)', '0001-01-01'],
    ['date(0, 1, 1)', null],
    ['date(9999, 12, 31)', '9999-12-31'],
    ['date(10000, 1, 1)', null],
    ['date(2024, 1.5, 1)', null],
    ['date([n], 1, 1)', null],
    ["date('2024', 1, 1)", MISMATCH]
  ]);
});
