import { describe, expect, it } from 'vitest';
import { formsFor } from '../../src/lib/census-forms/catalogue.server';
import {
  caseColumns,
  cellOf,
  establishmentColumns,
  withoutFormula
} from '../../src/lib/publication/export';
import type { ItemDefinition } from '../../src/lib/form-engine/definition';

const forms = formsFor('registration');
const noLabels = () => undefined;

function item(form: string, id: string): ItemDefinition {
  return [...caseColumns(forms), ...establishmentColumns(forms)].find(
    (column) => column.form === form && column.item.id === id
  )!.item;
}

describe('columns', () => {
  it('has one column an item outside repeating sections, evidence left out', () => {
    const places = caseColumns(forms).map((column) => `${column.form}:${column.item.id}`);
    expect(places).toContain('611-3:301');
    expect(places).toContain('611:191');
    expect(places).not.toContain('611:signature');
    expect(places.some((place) => place.startsWith('611-1:'))).toBe(false);
    expect(new Set(places).size).toBe(places.length);
  });

  it('puts the rows of 611-1 into the second file', () => {
    expect(establishmentColumns(forms).map((column) => column.item.id)).toContain('10');
  });
});

describe('cellOf', () => {
  it('writes codes with their labels and numbers plain', () => {
    expect(cellOf(item('611', '208'), '1', noLabels)).toBe('1 正常运营');
    expect(cellOf(item('611-3', '323'), -1200, noLabels)).toBe('-1200');
    expect(cellOf(item('611', '103_code'), '5211', () => '百货零售')).toBe('5211 百货零售');
    expect(cellOf(item('611', 'bz'), true, noLabels)).toBe('是');
    expect(cellOf(item('611', '102'), undefined, noLabels)).toBe('');
  });

  it('lets no text become a formula', () => {
    expect(cellOf(item('611', '102'), '=HYPERLINK("x")', noLabels)).toBe(`'=HYPERLINK("x")`);
    expect(withoutFormula('-5')).toBe("'-5");
    expect(withoutFormula('示例公司')).toBe('示例公司');
  });
});
