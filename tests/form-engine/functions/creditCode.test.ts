// Whether 18 characters are a right credit code (GB 32100) (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('creditCode', () => {
  answers([
    ["creditCode('91320891557117476Y')", true],
    ["creditCode('91320802199451412M')", false],
    ["creditCode('91320891557117476y')", false],
    ["creditCode('9132089155711747')", false],
    ["creditCode('91320830MAONJB2F9B')", false],
    ["creditCode('IOSVZ0000000000000')", false],
    ['creditCode([t])', null],
    ['creditCode(91)', MISMATCH]
  ]);
});
