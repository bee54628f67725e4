// Whether 9 characters are a right organisation code (GB 11714) (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('orgCode', () => {
  answers([
    ["orgCode('557117476')", true],
    ["orgCode('MA1PCE0J0')", true],
    ["orgCode('MA3PAEJW7')", false],
    ["orgCode('58996994')", false],
    ["orgCode('55711747-6')", false],
    ["orgCode('550#55876')", false],
    ['orgCode([t])', null],
    ['orgCode(1)', MISMATCH]
  ]);
});
