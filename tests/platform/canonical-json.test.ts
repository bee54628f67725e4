import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/lib/platform/canonical-json';

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of RFC 8785 §3.2.2 as §3.2.3 says', () => {
    // The RFC's text as it stands: parsing it is part of the example.
    const given = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as object;
    expect(canonicalJson(given)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    );
  });

  it('sorts keys by UTF-16 code units, not by code points', () => {
    expect(canonicalJson({ '\ufb33': 1, '😀': 2, 机构: 3, '1': 4, '\r': 5 })).toBe(
      '{"\\r":5,"1":4,"机构":3,"😀":2,"\ufb33":1}'
    );
  });

  it('does not depend on the order in which answers were given', () => {
    const first = {
      '611': { '208': '1', '109': 'x' },
      '611-1': { A: [{ '10': 12, '9': '3484' }] }
    };
    const second = {
      '611-1': { A: [{ '9': '3484', '10': 12 }] },
      '611': { '109': 'x', '208': '1' }
    };
    expect(canonicalJson(first)).toBe(canonicalJson(second));
  });

  it('writes minus zero as 0 and leaves undefined members out', () => {
    expect(canonicalJson({ a: -0, b: undefined })).toBe('{"a":0}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', undefined, [undefined]])(
    'refuses %s, which JSON cannot say',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  );
});
