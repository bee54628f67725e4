// 李敏 reads why 淮安运河五金有限公司's revenue is doubted: the rule, and the figure it is compared with.
import { beforeAll, describe, expect, it } from 'vitest';
import { formPackage } from '../../src/lib/census-forms/package.server';
import type { Violation } from '../../src/lib/form-engine/evaluate';
import { factsOf, ruleOf } from '../../src/lib/tablet/form/check-words';
import { loadExplainer } from '../../src/lib/tablet/form/explainer.svelte';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';

const downloaded = formPackage('registration')!;
const forms = loadForms(downloaded) as LoadedForms;
const taxRevenue: Violation = {
  check: 'E-25',
  severity: 'verify',
  form: '611-3',
  items: ['301']
};

beforeAll(loadExplainer);

describe('under a doubtful value', () => {
  it('stands what it is compared with, in the words and measures of the census', () => {
    const capture = { forms, context: { frame: { adminRevenue: 12_340 } } };
    expect(factsOf(capture, taxRevenue, 'zh')).toEqual([
      { term: '部门登记的营业收入', value: '12,340 千元 = 1,234 万元' }
    ]);
    expect(factsOf(capture, taxRevenue, 'en')).toEqual([
      { term: 'Revenue in administrative data', value: '12,340 thousand yuan = 12.34 million yuan' }
    ]);
  });

  it('a text stands as it is', () => {
    const household: Violation = { check: 'U-01', severity: 'mandatory', form: '611', items: [] };
    const capture = {
      forms,
      context: { case: { kind: 'household' }, frame: { name: '运河五金' } }
    };
    const said = forms.set
      .form('611')!
      .checks.map(({ id }) => factsOf(capture, { ...household, check: id }, 'zh'));
    expect(said.flat()).toContainEqual({ term: '底册单位名称', value: '运河五金' });
  });

  it.each(['zh', 'en'] as const)(
    'every check has its rule from the package alone: %s',
    (language) => {
      const rules = forms.set.forms.flatMap((form) =>
        form.checks.map((check) =>
          ruleOf(forms, { ...taxRevenue, form: form.id, check: check.id }, language)
        )
      );
      expect(rules.length).toBeGreaterThan(140);
      const sources = /\b(case|frame|listing|meta|previous)\.\w/;
      expect(rules.filter((rule) => rule === '' || sources.test(rule))).toEqual([]);
    }
  );

  it('a built-in violation needs no rule', () => {
    expect(ruleOf(forms, { ...taxRevenue, check: 'required:301' }, 'zh')).toBe('');
  });

  it('a package of an older office has no vocabulary, and its checks are read all the same', () => {
    const { vocabulary: _, ...older } = downloaded;
    const loaded = loadForms(older) as LoadedForms;
    expect(ruleOf(loaded, taxRevenue, 'zh')).toContain('营业收入');
  });
});
