// A text without spaces at its ends, by Unicode (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('trim', () => {
  answers([
    ["trim(' a b ')", 'a b'],
    ["trim('　淮安　')", '淮安'],
    ["trim('  ')", null],
    ['trim(blank)', null],
    ['trim(1)', MISMATCH]
  ]);
});
