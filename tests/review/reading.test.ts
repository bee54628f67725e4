// How a submission is read: by the factory's forms, as 王芳 sees them.
import { describe, expect, it } from 'vitest';
import { formSet, formsFor } from '../../src/lib/census-forms/catalogue.server';
import { evaluate, type Violation } from '../../src/lib/form-engine/evaluate';
import { translate, type Translate } from '../../src/lib/i18n/dictionary';
import { readSubmission, type ReadingParts } from '../../src/lib/review/reading';
import { factoryAnswers, withAnswers } from '../collection/field-world';

const t: Translate = (key, parameters) => translate('zh', key, parameters);

function read(more: Partial<ReadingParts> = {}) {
  const answers = more.answers ?? factoryAnswers;
  const context = {
    case: { round: 'registration', kind: 'legalEntity', mode: 'field' },
    meta: { today: '2024-04-08' }
  };
  const { relevant, calculated } = evaluate(formSet('registration'), answers, context);
  const reading = readSubmission({
    forms: formsFor('registration'),
    relevant,
    answers,
    calculated,
    previousAnswers: null,
    violations: [],
    explanations: [],
    codings: [],
    noteOn: () => ({ facts: [], rule: '' }),
    codeName: (list, code) => (list === 'industry' ? `行业${code}` : undefined),
    t,
    language: 'zh',
    ...more
  });
  const items = reading.sections.flatMap((section) => section.items);
  return { ...reading, item: (place: string) => items.find((one) => one.place === place) };
}

describe('readSubmission', () => {
  it('shows what is relevant in the order of the forms, and nothing else', () => {
    const { sections, item } = read();
    const forms = [...new Set(sections.map(({ form }) => form))];
    expect(forms[0]).toBe('611');
    expect(forms).not.toContain('611-6');
    expect(item('611:208')).toMatchObject({
      code: '208',
      answer: expect.stringMatching(/^1 /),
      violations: []
    });
    expect(item('611:208')).not.toHaveProperty('before');
  });

  it('leads to a photo, by its hash, and to none where there is none', () => {
    const sealPhoto = 'f'.repeat(64);
    const answers = withAnswers('611', { sealPhoto });
    expect(read({ answers }).item('611:sealPhoto')).toMatchObject({ photo: sealPhoto });
    expect(read().item('611:sealPhoto')).not.toHaveProperty('photo');
  });

  it('says beside an industry code how it was chosen, and nothing where nobody chose', () => {
    const coding = { form: '611', item: '103_code', code: '3484', by: 'later' } as const;
    const { item } = read({ codings: [coding, { ...coding, code: '3484', item: '208' }] });
    expect(item('611:103_code')).toMatchObject({
      answer: expect.stringContaining('3484'),
      chosenBy: 'later'
    });
    expect(item('611:208')).not.toHaveProperty('chosenBy');
    expect(read().item('611:103_code')).not.toHaveProperty('chosenBy');
  });

  it('marks a change with what stood there before, and lists it', () => {
    const { item, changes } = read({ previousAnswers: withAnswers('611', { '208': '2' }) });
    expect(changes.map(({ place }) => place)).toEqual(['611:208']);
    expect(item('611:208')!.before).toMatch(/^2 /);
    expect(item('611:208')!.answer).toMatch(/^1 /);
  });

  it('tells a row put in as one, at the row and in the list, and its answers not as changes', () => {
    const [head, branch] = [
      { '1': '1', '4': '总厂', '10': 5 },
      { '1': '2', '4': '分厂', '10': 2 }
    ];
    const chain = withAnswers('611', { '209': '1', '210': '2', '214a': false, '214': '1' });
    const withRows = (...rows: object[]) => ({ ...chain, '611-1': { A: rows } });
    const { sections, changes } = read({
      answers: withRows(branch, head),
      previousAnswers: withRows(head)
    });
    expect(changes).toMatchObject([
      {
        kind: 'rowAdded',
        place: 'section-611-1:A[0]',
        label: expect.stringMatching(/ 第 1 行$/),
        before: null,
        after: expect.stringContaining('分厂')
      }
    ]);
    const rows = sections.filter(({ form }) => form === '611-1');
    expect(rows.map(({ since }) => since)).toEqual(['added', undefined]);
    expect(rows.flatMap(({ items }) => items).some((item) => 'before' in item)).toBe(false);
  });

  it('tells a row moved by where it stood, and one taken out by what it said', () => {
    const [head, east, west] = ['总厂', '东厂', '西厂'].map((name) => ({ '4': name, '10': 5 }));
    const withRows = (...rows: object[]) => ({ ...factoryAnswers, '611-1': { A: rows } });
    const { changes } = read({
      answers: withRows(west!, head!),
      previousAnswers: withRows(head!, east!, west!)
    });
    expect(changes).toMatchObject([
      { kind: 'rowMoved', before: expect.any(String), after: expect.any(String) },
      { kind: 'rowRemoved', before: expect.stringContaining('东厂'), after: null }
    ]);
  });

  it('shows what is gone beside what replaced it', () => {
    const { item, changes } = read({
      answers: withAnswers('611', { '204_url': undefined }),
      previousAnswers: withAnswers('611', { '204_url': 'example.cn' })
    });
    for (const { place, before, after } of changes) {
      expect(before).not.toBe(after);
      expect(item(place)?.before ?? null).toBe(before);
    }
  });

  it('puts a violation at its first item, with the others named and the explanation under it', () => {
    const violation: Violation = {
      check: 'U-47',
      severity: 'verify',
      form: '611',
      items: ['205', '206']
    };
    const explanation = {
      check: 'U-47',
      form: '611',
      cause: 'natureOfBusiness' as const,
      text: '国有企业二〇二二年收购了百分之六十的股份',
      values: {}
    };
    const { item } = read({ violations: [violation], explanations: [explanation] });
    expect(item('611:205')!.violations).toMatchObject([
      { check: 'U-47', others: ['206'], explanation: { cause: '业务性质', text: explanation.text } }
    ]);
    expect(item('611:206')!.violations).toEqual([]);
  });

  it('shows a violation even where its item is not relevant', () => {
    const violation: Violation = {
      check: 'required:301',
      severity: 'mandatory',
      form: '611-6',
      items: ['301']
    };
    const place = formsFor('registration').find(({ form }) => form === '611-6')!.sections[0]!
      .items[0]!.id;
    const { item } = read({
      violations: [{ ...violation, check: `required:${place}`, items: [place] }]
    });
    expect(item(`611-6:${place}`)!.violations).toHaveLength(1);
  });
});
