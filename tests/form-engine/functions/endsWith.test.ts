// Whether a text ends with another (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('endsWith', () => {
  answers([
    ["endsWith('某某公司', '公司')", true],
    ["endsWith('公司', '某公司')", false],
    ["endsWith([t], '公司')", null],
    ["endsWith('公司')", MISMATCH]
  ]);
});
