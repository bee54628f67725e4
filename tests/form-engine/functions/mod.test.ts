// The remainder, with the sign of the first (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('mod', () => {
  answers([
    ['mod(7, 3)', 1],
    ['mod(-7, 3)', -1],
    ['mod(7, -3)', 1],
    ['mod(5.5, 2)', 1.5],
    ['mod(5, 0)', null],
    ['mod([n], 2)', null],
    ["mod(5, '2')", MISMATCH]
  ]);
});
