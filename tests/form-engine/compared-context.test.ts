// A message names what of the context its check compares with: the tax revenue, the persons at the frame check.
import { describe, expect, it } from 'vitest';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { comparedContext } from '../../src/lib/form-engine/compared-context';

const forms = formSet('registration');
const context = {
  case: { mode: 'field', kind: 'legalEntity', areaCode: '320871001001' },
  frame: { adminRevenue: 12_340, name: '' },
  listing: { revEst: 9_000 },
  meta: { today: '2024-04-08' }
};

describe('what a check of the census compares with', () => {
  it.each([
    ['611-3', 'E-25', [{ name: 'frame.adminRevenue', value: 12_340 }]],
    ['611-3', 'E-24', [{ name: 'listing.revEst', value: 9_000 }]]
  ])('%s %s', (form, check, compared) => {
    expect(comparedContext(forms, form, check, context)).toEqual(compared);
  });

  it('is not what only says for whom the check is', () => {
    const check = forms.form('611-2')?.checks.find(({ id }) => id === 'S-06');
    expect(check?.definition.when).toContain('[case.mode]');
    expect(comparedContext(forms, '611-2', 'S-06', context)).toEqual([]);
  });

  it('is left out where it is blank', () => {
    expect(comparedContext(forms, '611-3', 'E-25', {})).toEqual([]);
    expect(comparedContext(forms, '611', 'ID-15', context)).toEqual([]);
  });

  it('is nothing for a built-in violation or an unknown check', () => {
    expect(comparedContext(forms, '611-3', 'required:301', context)).toEqual([]);
    expect(comparedContext(forms, '999', 'E-25', context)).toEqual([]);
  });
});
