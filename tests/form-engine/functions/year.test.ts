// The year of a date or month (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('year', () => {
  answers([
    ['year([d])', 2024, { answers: { d: '2024-02-29', mo: '2023-07' } }],
    ['year([mo])', 2023, { answers: { d: '2024-02-29', mo: '2023-07' } }],
    ['year([d])', null],
    ['year([frame.opened])', 1998, { context: { frame: { opened: '1998-05-01' } } }],
    ['year([frame.opened])', null, { context: { frame: { opened: '1998' } } }],
    ["year('2024-01-01')", MISMATCH]
  ]);
});
