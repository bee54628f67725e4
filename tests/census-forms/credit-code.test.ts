import { describe, expect, it } from 'vitest';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import vectors from './credit-code-vectors.json';

const context = {
  case: { round: 'registration', kind: 'legalEntity', mode: 'field' },
  meta: { today: '2024-04-08' }
};

/** Which of the checks on codes fire when form 611 has this credit code or old organisation code. */
function checksOn(answers: { '109'?: string; '109_org'?: string }): string[] {
  const result = evaluate(formSet('registration'), { '611': { type: '1', ...answers } }, context);
  const codeChecks = ['ID-01', 'ID-02', 'ID-03', 'ID-04', 'ID-05', 'ID-06'];
  return result.violations.map((each) => each.check).filter((id) => codeChecks.includes(id));
}

describe('credit codes (GB 32100-2015)', () => {
  it.each(vectors.valid.map(({ code }) => code))('%s passes every check', (code) => {
    expect(checksOn({ '109': code })).toEqual([]);
  });

  it.each(vectors.broken.map((each) => [each.code, each.reason, each] as const))(
    '%j (%s) is caught by length and alphabet, or by its own checks',
    (code, _, { uscc_check_ok, org_check_ok }) => {
      if (code === '') expect(checksOn({ '109': code })).toEqual(['ID-01']);
      else if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) {
        expect(checksOn({ '109': code })).toEqual(['ID-02']);
      } else {
        const expected = [...(uscc_check_ok ? [] : ['ID-03']), ...(org_check_ok ? [] : ['ID-05'])];
        expect(checksOn({ '109': code })).toEqual(expected);
      }
    }
  );
});

describe('organisation codes (GB 11714-1997)', () => {
  it.each(vectors.orgValid.map(({ code }) => code))('%s passes', (code) => {
    expect(checksOn({ '109_org': code })).toEqual([]);
  });

  // Printed with a hyphen they are normalised at input; the engine wants the nine characters.
  it.each(vectors.orgBroken.map(({ code, reason }) => [code, reason] as const))(
    '%s (%s) is refused',
    (code) => {
      expect(checksOn({ '109_org': code })).toEqual(['ID-04']);
    }
  );

  it('must be characters 9–17 of the credit code where both are given', () => {
    const code = vectors.valid[0]!.code;
    expect(checksOn({ '109': code, '109_org': code.slice(8, 17) })).toEqual([]);
    expect(checksOn({ '109': code, '109_org': vectors.orgValid[0]!.code })).toEqual(['ID-06']);
  });
});
