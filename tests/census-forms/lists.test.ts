import { describe, expect, it } from 'vitest';
import { codeLists, listEntries } from '../../src/lib/census-forms/catalogue.server';

function list(name: string) {
  const found = codeLists().get(name);
  if (!found) throw new Error(`no list ${name}`);
  return found;
}

describe('the industry list', () => {
  it.each([
    ['section', 20],
    ['division', 97],
    ['group', 473],
    ['class', 1381]
  ])('has each %s of GB/T 4754-2017', (level, count) => {
    expect(listEntries('industry').filter((entry) => entry.level === level)).toHaveLength(count);
  });

  it('leads from a class to its section', () => {
    expect(list('industry').parent('3484', 'section')).toBe('C');
    expect(list('industry').parent('0111', 'division')).toBe('01');
    expect(list('industry').label('5211')?.zh).toBe('百货零售');
  });

  it('keeps leading zeros apart from numbers', () => {
    expect(list('industry').level('0111')).toBe('class');
    expect(list('industry').level('111')).toBe('group');
    expect(list('industry').has('1')).toBe(false);
  });
});

describe('the region list of the demo', () => {
  it('has county 320871 with ten towns and 66 villages', () => {
    const levels = listEntries('region').map((entry) => entry.level);
    expect(levels.filter((level) => level === 'county')).toHaveLength(1);
    expect(levels.filter((level) => level === 'town')).toHaveLength(10);
    expect(levels.filter((level) => level === 'village')).toHaveLength(66);
  });

  it('leads from a village to its town and county', () => {
    expect(list('region').parent('320871001001', 'town')).toBe('320871001000');
    expect(list('region').parent('320871001001', 'county')).toBe('320871000000');
  });
});

describe('all lists', () => {
  it.each([...codeLists().keys()])('%s has every code once, and every parent', (name) => {
    const entries = listEntries(name);
    const codes = new Set(entries.map((entry) => entry.code));
    expect(codes.size).toBe(entries.length);
    for (const entry of entries) {
      expect(entry.zh).not.toBe('');
      if (entry.parent) expect(codes, entry.code).toContain(entry.parent);
    }
  });
});
