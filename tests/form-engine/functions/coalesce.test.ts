// The first value that is not blank (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('coalesce', () => {
  answers([
    ['coalesce(blank, 2, 3)', 2],
    ['coalesce([n], 0)', 0],
    ['coalesce([n], 0)', 7.5, { answers: { n: 7.5 } }],
    ['coalesce(false, true)', false],
    ['coalesce(blank)', null],
    ['coalesce([t], [u])', null],
    ['coalesce([frame.staff], 0)', 12, { context: { frame: { staff: 12 } } }],
    ['coalesce([frame.staff], 0)', 0, { context: { frame: { staff: '12' } } }],
    ["coalesce(1, 'a')", MISMATCH],
    ['coalesce([photo], [photo])', MISMATCH]
  ]);
});
