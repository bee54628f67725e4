import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { evaluationOf, evaluate, type Answers } from '../../src/lib/form-engine/evaluate';
import { settleTogether, violationsTogether } from '../../src/lib/form-engine/together';

const forms = formSet('registration');
const context = {
  case: { round: 'registration', kind: 'legalEntity', mode: 'field', areaCode: '320871001001' },
  meta: { today: '2024-04-08' }
};

const value = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '1', '2', '10', '5211', '91320891557117476Y', 'x'),
  fc.nat(5000),
  fc.constantFrom<unknown>({}, [], ['1'])
);
const key = fc.constantFrom(...forms.items.map(({ key }) => key));
const rows = fc.oneof(
  fc.array(fc.dictionary(fc.constantFrom('1', '2', '5', '10', 'q'), value), { maxLength: 3 }),
  value
);
const answers: fc.Arbitrary<Answers> = fc
  .tuple(fc.array(fc.tuple(key, value), { maxLength: 80 }), rows)
  .map(([given, establishments]) => {
    const all: Answers = { '611': { type: '1', '208': '1', '211': '10', '214': '1', bz: true } };
    for (const [place, answer] of given) {
      const [form, item] = place.split(':') as [string, string];
      all[form] = { ...all[form], [item]: answer };
    }
    all['611-1'] = { ...all['611-1'], A: establishments };
    return all;
  });

describe('submissions judged together', () => {
  it('get what each gets alone, in any company', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 5 }), (some) => {
        const states = settleTogether(
          forms,
          some.map((own) => ({ answers: own, context }))
        );
        const violations = violationsTogether(forms, states);
        const together = states.map((state, at) => evaluationOf(forms, state, violations[at]!));
        expect(together).toEqual(some.map((own) => evaluate(forms, own, context)));
      }),
      { numRuns: 100 }
    );
  });
});
