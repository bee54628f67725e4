import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalHash, formsFor, listEntries } from '../../src/lib/census-forms/catalogue.server';
import { packList, unpackList, type FormPackage } from '../../src/lib/census-forms/package';
import { formPackage } from '../../src/lib/census-forms/package.server';
import { codeList } from '../../src/lib/form-engine/lists';
import { load } from '../../src/lib/form-engine/load';
import { canonicalJson } from '../../src/lib/platform/canonical-json';

const registration = formPackage('registration');

describe('the package of a round', () => {
  it('has the forms of that round, the reasons for them and the lists they choose from', () => {
    expect(registration?.forms).toEqual(formsFor('registration'));
    expect(registration?.lists.map((list) => list.name)).toEqual(['industry', 'region']);
    expect(new Set(registration?.reasons.map((rule) => rule.form)).size).toBe(7);
  });

  it('is named by a hash that does not depend on the order of its members', () => {
    const { hash, ...content } = registration!;
    const reversed = Object.fromEntries(Object.entries(content).reverse());
    const text = canonicalJson(reversed);
    expect(hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(JSON.parse(text)).toEqual(content);
  });

  it.each(['frameCheck', 'registration'])(
    'of %s loads on a tablet with the lists in it alone',
    (round) => {
      const downloaded = JSON.parse(JSON.stringify(formPackage(round))) as FormPackage;
      const lists = new Map(
        downloaded.lists.map((list) => [list.name, codeList(list.name, unpackList(list))])
      );
      const loaded = load(downloaded.forms, lists);
      expect(loaded.ok ? [] : loaded.errors).toEqual([]);
    }
  );

  it('is another one for another round, and none for a round without forms', () => {
    expect(formPackage('frameCheck')?.hash).not.toBe(registration?.hash);
    expect(formPackage('nosuchround')).toBeUndefined();
  });

  it('changes its hash with any word of a form', () => {
    const form = formsFor('registration')[0]!;
    const reworded = { ...form, title: { ...form.title, zh: '单位基本状况' } };
    expect(canonicalHash(reworded)).not.toBe(canonicalHash(form));
  });

  it('finds 稻谷种植 by the first letters of its reading', () => {
    const industry = registration?.lists.find((list) => list.name === 'industry');
    const rice = industry && unpackList(industry).find((entry) => entry.code === '0111');
    expect(rice).toEqual({
      code: '0111',
      zh: '稻谷种植',
      level: 'class',
      parent: '011',
      initials: 'dgzz',
      reading: 'dao gu zhong zhi'
    });
  });
});

describe('a packed list', () => {
  it('unpacks to the entries it was made of', () => {
    const entries = listEntries('industry');
    expect(unpackList(packList('industry', entries))).toEqual(entries);
  });

  it('keeps a flat list flat', () => {
    const flat = [
      { code: '1', zh: '大型' },
      { code: '4', zh: '微型' }
    ];
    expect(unpackList(packList('size', flat))).toEqual(flat);
  });
});
