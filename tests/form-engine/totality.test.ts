import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Answers, type Context } from '../../src/lib/form-engine/evaluate';
import type { FormSet } from '../../src/lib/form-engine/form';
import { initialAnswers } from '../../src/lib/form-engine/initial-answers';
import { parse } from '../../src/lib/form-engine/parse';
import { relevantAnswers } from '../../src/lib/form-engine/relevant-answers';
import { settleTogether, violationsTogether } from '../../src/lib/form-engine/together';
import { ask, ASKED, form, loaded, section } from './ask';

const every = form(
  'F',
  [
    ...ASKED.sections,
    section('T', [
      { id: '__proto__', type: 'text' },
      { id: 'constructor', type: 'integer', relevant: '[p]' },
      {
        id: 'n1',
        type: 'decimal',
        calculate: 'coalesce([n], 0) / [m] + sum([A.x]) * mod([n], [m])'
      },
      { id: 't1', type: 'text', calculate: 'concat([t], [frame.x], substring([u], [n], [m]))' },
      { id: 'd1', type: 'date', calculate: 'coalesce([d], date([n], [m], [previous.m]))' },
      {
        id: 'b1',
        type: 'yesno',
        calculate: 'any(A, [k] < [:t] or [x] > [frame.x]) implies [frame.x] = [frame.y]'
      },
      { id: 's1', type: 'text', initial: '[frame.x]', pattern: '(a+)+b', maxLength: 9 }
    ])
  ],
  [
    {
      id: 'C1',
      holds: "matches([t], '(.*)*x') or creditCode([u]) or daysBetween([d], [meta.today]) > 3"
    },
    { id: 'C2', holds: '[x] > sumWhere(A, [y], [k] is not blank)', rows: 'A' },
    { id: 'C3', holds: "selected([c], 'x') and [photo] is blank" }
  ]
);
const forms = loaded(every);

const key = fc.oneof(
  fc.constantFrom('F', 'A', 'n', 'm', 't', 'u', 'd', 'p', 'c', 'k', 'x', 'y', 'photo', '__proto__', 'constructor', 'frame', 'meta', 'today', 'toString'), // prettier-ignore
  fc.string({ maxLength: 4 })
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, '', ' ', 0, -0, 1e308, -1e308, 5e-324, NaN, Infinity, 2 ** 53, '2024-02-29', '𠮷', '\ud800'), // prettier-ignore
    fc.double(),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('json')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries))
  )
}));

/** As a quality run judges it. */
const judged = (set: FormSet, answers: Answers, context: Context) =>
  violationsTogether(set, settleTogether(set, [{ answers, context }]))[0];

describe('evaluation is total', () => {
  it('whatever JSON comes as answers and context', () => {
    fc.assert(
      fc.property(json, json, json, (own, anything, context) => {
        for (const answers of [{ F: own }, anything] as Answers[]) {
          const evaluation = evaluate(forms, answers, context as Context);
          expect(judged(forms, answers, context as Context)).toEqual(evaluation.violations);
          for (const value of Object.values(evaluation.calculated)) {
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          }
          if (typeof answers === 'object' && answers !== null) {
            relevantAnswers(forms, answers, evaluation);
            initialAnswers(forms, answers, context as Context);
          }
        }
      }),
      { numRuns: 1000 }
    );
  });

  it('names of the language’s own objects are names like others', () => {
    const answers = JSON.parse(
      '{"F": {"__proto__": "a", "toString": 1, "constructor": 5}, "__proto__": {"F": {"n": 1}}}'
    );
    const { relevant, violations } = evaluate(
      forms,
      answers,
      JSON.parse('{"__proto__": {"frame": {"x": 1}}}')
    );
    expect(relevant['F:__proto__']).toBe(true);
    expect(violations.map(({ check }) => check)).toEqual(['unknown:toString']);
    const kept = relevantAnswers(forms, answers, evaluate(forms, answers, {}));
    expect(JSON.stringify(kept)).toBe('{"F":{"__proto__":"a"}}');
  });

  it('rows that read whole columns stay one step each', () => {
    const shares = loaded(
      form(
        'F',
        [
          section('A', [{ id: 'x', type: 'integer' }, { id: 'share', type: 'decimal', calculate: '[x] / sum([A.x])' }], { repeat: {} }) // prettier-ignore
        ],
        [{ id: 'C', holds: 'countWhere(A, [x] = 1) > 0 and any(A, all(A, [x] > 0))', rows: 'A' }]
      )
    );
    const rows = Array.from({ length: 50_000 }, () => ({ x: 1 }));
    const before = performance.now();
    expect(judged(shares, { F: { A: rows } }, {})).toEqual([]);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('JSON nested a hundred thousand deep is a wrong value like another', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = level % 2 ? [deep] : { F: deep };
    expect(evaluate(forms, { F: { n: deep, A: deep, c: [deep] } }, { frame: { x: deep } } as Context).violations.length).toBeGreaterThan(2); // prettier-ignore
  });
});

describe('loading is total', () => {
  const word = fc.constantFrom('1', '[n]', '[t]', '[A.x]', 'any(A, ', 'sum(', '(', ')', ',', 'not', 'and', 'or', 'implies', 'in', 'between', 'is', 'blank', '-', '*', '=', "'a'", "'", '[', 'if(', "matches([t], '(')", '𠮷', '"'); // prettier-ignore

  it('any text parses or is refused, and what loads evaluates', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((words) => words.join(' '))
        ),
        (source) => {
          const parsed = parse(source);
          if (parsed.ok) ask(source);
          else expect(['syntax', 'too_deep']).toContain(parsed.error.code);
        }
      ),
      { numRuns: 2000 }
    );
  });
});
