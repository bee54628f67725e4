import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { censusForms, codeLists } from '../../src/lib/census-forms/catalogue.server';
import { evaluate, type Answers, type Evaluation } from '../../src/lib/form-engine/evaluate';
import { startSession, type AnswerPlace } from '../../src/lib/form-engine/incremental';
import { load } from '../../src/lib/form-engine/load';
import { form, loaded, section } from '../form-engine/ask';

const small = loaded(
  form(
    'F',
    [
      section('S', [
        { id: 'a', type: 'integer', required: '[b] > 1' },
        { id: 'b', type: 'integer', relevant: '[a] > 0' },
        { id: 'c', type: 'choice', relevant: '[s] > 2', options: [{ code: '1', label: { zh: '一' } }, { code: '2', label: { zh: '二' }, when: '[a] = 2' }] }, // prettier-ignore
        { id: 's', type: 'integer', calculate: 'coalesce(sum([A.x]), 0) + coalesce([b], 0)' }
      ]),
      section('A', [{ id: 'x', type: 'integer', min: 0 }, { id: 'y', type: 'integer', relevant: '[x] > [:a]', required: true }], { relevant: '[a] <> 3', repeat: { max: 2 } }), // prettier-ignore
      section('T', [{ id: 't', type: 'integer', calculate: 'countWhere(A, [x] > [:s] / 4)' }], {
        relevant: '[s] <> 4'
      })
    ],
    [
      { id: 'C1', when: '[a] is not blank', holds: '[s] > [t]', items: ['a'] },
      { id: 'C2', holds: '[x] <= sum([A.x]) / 2 or [y] = [:t]', rows: 'A', items: ['x'] },
      { id: 'C3', holds: 'all(A, [y] is blank)' }
    ]
  )
);

const value = fc.constantFrom(null, 0, 1, 2, 3, 4, '1', '2', -1, 'x');
const plain = fc.record({ form: fc.constant('F'), item: fc.constantFrom('a', 'b', 'c', 's', 'q') });
const inRow = fc.record({ form: fc.constant('F'), section: fc.constant('A'), row: fc.nat(3), item: fc.constantFrom('x', 'y', 'z') }); // prettier-ignore
const act = fc.record({ place: fc.oneof(plain, inRow) as fc.Arbitrary<AnswerPlace>, value });
const rows = fc.array(fc.record({ x: fc.nat(4), y: fc.nat(4) }, { requiredKeys: [] }), {
  maxLength: 3
});

describe('the incremental engine', () => {
  it('never differs from a full evaluation, after any act', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(act, rows), { maxLength: 25 }), (acts) => {
        const session = startSession(small, {}, {});
        for (const one of acts) {
          if (Array.isArray(one)) session.setRows('F', 'A', one);
          else session.set(one.place, one.value);
          expect(session.evaluation()).toEqual(evaluate(small, session.answers(), {}));
        }
      }),
      { numRuns: 500 }
    );
  });

  it('names every change, so that who keeps a copy has the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(act, rows), { maxLength: 25 }), (acts) => {
        const session = startSession(small, {}, {});
        let copy = session.changes().evaluation;
        for (const one of acts) {
          if (Array.isArray(one)) session.setRows('F', 'A', one);
          else session.set(one.place, one.value);
          const { items, evaluation } = session.changes();
          copy = items ? merged(copy, evaluation) : evaluation;
          expect(copy).toEqual(evaluate(small, session.answers(), {}));
        }
      }),
      { numRuns: 500 }
    );
  });

  it('never differs on the census’s own forms', () => {
    const result = load(censusForms(), codeLists());
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const forms = result.forms;
    const items = forms.items.filter((item) => !item.section.repeating && !item.calculate);
    const context = {
      case: { round: 'registration', kind: 'legalEntity', mode: 'field' },
      meta: { today: '2024-04-08' }
    };
    const answer = fc.oneof(fc.constantFrom<unknown>(null, true, false, 0, 1, 12, 500, '1', '2', '10', '5211', '91320891557117476Y'), fc.nat(100)); // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(items.length - 1), answer), { maxLength: 60 }),
        (acts) => {
          const start: Answers = {
            '611': { type: '1', '208': '1', bz: true, '211': '10', '214': '1' }
          };
          const session = startSession(forms, start, context);
          for (const [at, given] of acts) {
            const item = items[at];
            if (item) session.set({ form: item.form.id, item: item.id }, given);
          }
          expect(session.evaluation()).toEqual(evaluate(forms, session.answers(), context));
        }
      ),
      { numRuns: 100 }
    );
  });
});

function merged(known: Evaluation, news: Evaluation): Evaluation {
  return {
    relevant: { ...known.relevant, ...news.relevant },
    calculated: { ...known.calculated, ...news.calculated },
    sections: { ...known.sections, ...news.sections },
    violations: news.violations
  };
}
