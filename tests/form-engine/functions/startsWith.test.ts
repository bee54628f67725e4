// Whether a text begins with another (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('startsWith', () => {
  answers([
    ["startsWith('91320891', '91')", true],
    ["startsWith('9', '91')", false],
    ["startsWith([t], '91')", null],
    ["startsWith('91', blank)", null],
    ["startsWith(91, '9')", MISMATCH]
  ]);
});
