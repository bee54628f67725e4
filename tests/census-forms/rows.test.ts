// How rows are shown is data beside the forms: it names what there is, and the sums say what the forms' checks say.
import { describe, expect, it } from 'vitest';
import { formSet, formsFor, rowPresentations } from '../../src/lib/census-forms/catalogue.server';
import { itemAt } from '../../src/lib/census-forms/label';
import { rowPresentation } from '../../src/lib/census-forms/row-presentation';
import { rowSums, type RowFigures } from '../../src/lib/census-forms/row-sums';
import { evaluate } from '../../src/lib/form-engine/evaluate';

const forms = formsFor('registration');
const presentation = rowPresentations()[0]!;

describe('the data', () => {
  it('shows every repeating section', () => {
    const repeating = forms.flatMap((form) =>
      form.sections.filter((one) => one.repeat).map((one) => `${form.form}/${one.id}`)
    );
    expect(rowPresentations().map((one) => `${one.form}/${one.section}`)).toEqual(repeating);
  });

  it.each(rowPresentations())('of $form names items, places and checks that are there', (one) => {
    const form = forms.find((candidate) => candidate.form === one.form)!;
    const items = form.sections.find((candidate) => candidate.id === one.section)!.items;
    const ids = items.map((item) => item.id);
    const { summary, own, sums, count } = one;
    expect(ids).toEqual(
      expect.arrayContaining([
        summary.name,
        ...summary.facts,
        ...own,
        ...sums.map((sum) => sum.item)
      ])
    );
    for (const place of [...sums, ...(count ? [count] : [])].flatMap((sum) => sum.against))
      expect(itemAt(forms, place), place).toMatchObject({
        type: expect.stringMatching(/integer|money/)
      });
    for (const sum of sums)
      for (const id of sum.checks)
        expect(form.checks.find((check) => check.id === id)?.items, id).toContain(sum.item);
    for (const id of count?.checks ?? [])
      expect(form.checks.map((check) => check.id)).toContain(id);
  });

  it('is refused with a word that means nothing', () => {
    expect(rowPresentation.safeParse({ ...presentation, tolerance: 1 }).success).toBe(false);
  });
});

describe('the sums of a retailer with two shops', () => {
  const context = { case: { round: 'registration', kind: 'legalEntity', mode: 'field' } };
  const rows = [
    { '1': '1', '4': '本部', '10': 5, '11': 400 },
    { '1': '2', '4': '一店', '10': 3, '11': 300 }
  ];

  function sumsWith(more: Record<string, Record<string, unknown>>) {
    const answers = {
      ...more,
      '611': { type: '1', '208': '1', '211': '10', '209': '1', '214': '1', '214_n': 2 },
      '611-1': { A: rows }
    };
    const { violations, relevant } = evaluate(formSet('registration'), answers, context);
    const figures: RowFigures = {
      rows,
      violations,
      valueAt: (place) => {
        const [form = '', item = ''] = place.split(':');
        return (answers as Record<string, Record<string, unknown>>)[form]?.[item];
      },
      isAsked: (place) => relevant[place] === true
    };
    return rowSums(presentation, forms, figures).map(({ item, total, against, state }) => ({
      item: item?.id,
      total,
      against: against && `${against.form}:${against.item.id} ${String(against.value)}`,
      state
    }));
  }

  it('agree where the checks are content', () => {
    expect(sumsWith({ '611-2': { '01': 8 }, '611-3': { '301': 705 } })).toEqual([
      { item: undefined, total: 2, against: '611:214_n 2', state: 'agrees' },
      { item: '10', total: 8, against: '611-2:01 8', state: 'agrees' },
      { item: '11', total: 700, against: '611-3:301 705', state: 'agrees' },
      { item: '12', total: null, against: null, state: 'open' }
    ]);
  });

  it('differ as severely as the checks say', () => {
    const [, persons, income] = sumsWith({ '611-2': { '01': 9 }, '611-3': { '301': 900 } });
    expect([persons?.state, income?.state]).toEqual(['mandatory', 'verify']);
  });

  it('wait while the other form has no number yet', () => {
    const [, persons, income] = sumsWith({});
    expect([persons?.against, persons?.state]).toEqual(['611-2:01 null', 'open']);
    expect(income?.state).toBe('open');
  });
});
