// A small form with a check of each severity, and what stands in the way of submitting it.
import { explainedValues, openViolations } from '../../src/lib/form-engine/completeness';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import type { Explanation } from '../../src/lib/form-engine/explanation';
import { form, loaded, section } from './ask';

type Own = Record<string, unknown>;

export function completeness() {
  const forms = loaded(
    form(
      'F',
      [
        section('S', [
          { id: 'staff', type: 'integer', required: true },
          { id: 'revenue', type: 'money' },
          { id: 'note', type: 'text' },
          { id: 'double', type: 'integer', calculate: '[staff] * 2' }
        ]),
        section('A', [{ id: 'x', type: 'integer' }], { repeat: {} })
      ],
      [
        { id: 'MUST', holds: '[staff] >= 0', items: ['staff'] },
        { id: 'HINT', holds: 'false', severity: 'hint' },
        { id: 'ASK', holds: '[revenue] > 0', severity: 'verify', items: ['revenue', 'double'] },
        { id: 'ROW', holds: '[x] < 5', severity: 'verify', rows: 'A', items: ['x'] },
        { id: 'COLUMN', holds: 'count([A.x]) < 9', severity: 'verify', items: ['x'] }
      ]
    )
  );
  return {
    open: (own: Own, explanations: Explanation[] = []) => {
      const answers = { F: own };
      return openViolations(forms, answers, evaluate(forms, answers, {}), explanations).map(
        ({ check, row }) => (row === undefined ? check : `${check}@${row}`)
      );
    },
    values: (own: Own, check: string) => {
      const answers = { F: own };
      return explainedValues(forms, answers, evaluate(forms, answers, {}), { form: 'F', check });
    }
  };
}
