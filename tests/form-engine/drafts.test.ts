import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import { initialAnswers } from '../../src/lib/form-engine/initial-answers';
import { optionsOf } from '../../src/lib/form-engine/offered-options';
import { applicableForms, relevantAnswers } from '../../src/lib/form-engine/relevant-answers';
import { form, loaded, section } from './ask';

const forms = loaded(
  form('611', [
    section('S', [
      { id: 'name', type: 'text', initial: '[frame.name]' },
      { id: 'kind', type: 'choice', initial: '[frame.kind]', options: [{ code: '1', label: { zh: '企业' } }, { code: '2', label: { zh: '机关' } }] }, // prettier-ignore
      { id: 'class', type: 'choice', relevant: "[kind] = '1'", options: [{ code: 'a', label: { zh: '甲' } }, { code: 'b', label: { zh: '乙' }, when: '[staff] > 9' }] }, // prettier-ignore
      { id: 'staff', type: 'integer', relevant: "[kind] = '1'", initial: '[frame.staff]', max: 99 },
      { id: 'half', type: 'decimal', calculate: '[staff] / 2', initial: '5' }
    ])
  ]),
  form('611-1', [
    section('A', [{ id: 'x', type: 'text', initial: '[611:name]' }, { id: 'y', type: 'choice', options: [{ code: '1', label: { zh: '一' }, when: "[x] = 'go'" }] }], { relevant: "[611:kind] = '1'", repeat: {} }) // prettier-ignore
  ])
);

describe('what a draft begins with', () => {
  const context = { frame: { name: '清江食品厂', kind: '1', staff: 12 } };

  it('initial values of what is relevant, blank and asked; a prefilled gate opens the next', () => {
    expect(initialAnswers(forms, {}, context)).toEqual([
      { form: '611', item: 'name', value: '清江食品厂' },
      { form: '611', item: 'kind', value: '1' },
      { form: '611', item: 'staff', value: 12 }
    ]);
  });

  it('never over an answer, nor where the value would be wrong', () => {
    expect(initialAnswers(forms, { '611': { kind: '2', name: 'x' } }, context)).toEqual([]);
    const wrong = { frame: { kind: '1', staff: 100 } };
    expect(initialAnswers(forms, {}, wrong).map(({ item }) => item)).toEqual(['kind']);
  });

  it('in the rows there are', () => {
    const answers = {
      '611': { kind: '1', name: 'x', staff: 1 },
      '611-1': { A: [{ x: 'own' }, {}] }
    };
    expect(initialAnswers(forms, answers, {})).toEqual([
      { form: '611-1', item: 'x', section: 'A', row: 1, value: 'x' }
    ]);
  });
});

describe('options offered now', () => {
  const codes = (
    answers: Record<string, Record<string, unknown>>,
    place: { form: string; item: string; row?: number }
  ) => optionsOf(forms, answers, {}, place).map(({ code }) => code);

  it('follow the answers', () => {
    expect(codes({ '611': { kind: '1', staff: 9 } }, { form: '611', item: 'class' })).toEqual([
      'a'
    ]);
    expect(codes({ '611': { kind: '1', staff: 10 } }, { form: '611', item: 'class' })).toEqual([
      'a',
      'b'
    ]);
  });

  it('follow their row', () => {
    const answers = { '611': { kind: '1' }, '611-1': { A: [{ x: 'stay' }, { x: 'go' }] } };
    expect(codes(answers, { form: '611-1', item: 'y', row: 0 })).toEqual([]);
    expect(codes(answers, { form: '611-1', item: 'y', row: 1 })).toEqual(['1']);
    expect(codes(answers, { form: '611', item: 'nothing' })).toEqual([]);
  });
});

describe('what a submission keeps', () => {
  it('M5 relevant answers that are neither blank nor calculated, rows in their place', () => {
    const answers = {
      '611': { kind: '1', name: '', class: null, staff: 'many', half: 3, unknown: 1 },
      '611-1': { A: [{}, { x: 'a', z: 1 }, null] },
      other: { a: 1 }
    };
    expect(relevantAnswers(forms, answers, evaluate(forms, answers, {}))).toEqual({
      '611': { kind: '1', staff: 'many' },
      '611-1': { A: [{}, { x: 'a' }, {}] }
    });
    const closed = { ...answers, '611': { ...answers['611'], kind: '2' } };
    expect(relevantAnswers(forms, closed, evaluate(forms, closed, {}))).toEqual({
      '611': { kind: '2' }
    });
  });

  it('a form applies when one of its sections is relevant', () => {
    const applies = (kind: string) =>
      applicableForms(forms, evaluate(forms, { '611': { kind } }, {}));
    expect([applies('1'), applies('2')]).toEqual([['611', '611-1'], ['611']]);
  });
});
