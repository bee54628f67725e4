// The census's forms on paper: each item once, nothing of our own with an official look, and what was answered in place.
import { describe, expect, it } from 'vitest';
import {
  censusForms,
  formSet,
  formsFor,
  paperLayout
} from '../../src/lib/census-forms/catalogue.server';
import paperData from '../../src/lib/census-forms/data/paper.json' with { type: 'json' };
import { itemAt } from '../../src/lib/census-forms/label';
import { paperForm, type PaperForm } from '../../src/lib/census-forms/paper/paper';
import type { PaperField } from '../../src/lib/census-forms/paper/paper-field';
import type { FormDefinition } from '../../src/lib/form-engine/definition';
import { evaluate, type Answers } from '../../src/lib/form-engine/evaluate';
import { factoryAnswers, withAnswers } from '../collection/field-world';

const forms = censusForms();
const named = forms.map((form) => [form.form, form] as const);
const definitionOf = (name: string) => forms.find(({ form }) => form === name)!;

function empty(name: string): PaperForm {
  const form = definitionOf(name);
  return paperForm(form, paperLayout(form));
}

/** A form of the small private factory, as handed in. */
function filled(name: string, answers: Answers = factoryAnswers): PaperForm {
  const context = {
    case: { round: 'registration', kind: 'legalEntity', mode: 'field', enumerator: '李敏' },
    meta: { today: '2024-04-08' }
  };
  const { relevant, calculated } = evaluate(formSet('registration'), answers, context);
  const form = definitionOf(name);
  return paperForm(form, paperLayout(form), { answers, calculated, relevant });
}

/** Everything that is printed in the order of the blocks; columns of rows by their ids. */
function printed(paper: PaperForm): { id: string; code: string; field?: PaperField }[] {
  return paper.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'questions':
        return block.parts
          .flatMap(({ lines }) => lines.flat())
          .flatMap(({ code, fields }) => fields.map((field) => ({ id: field.id, code, field })));
      case 'figures':
        return [0, 1]
          .flatMap((group) => block.rows.map((row) => row[group]))
          .flatMap((entry) =>
            entry && 'field' in entry
              ? [{ id: entry.field.id, code: entry.code, field: entry.field }]
              : []
          );
      case 'rows':
        return block.columns.map(({ id }) => ({ id, code: id }));
    }
  });
}

function field(paper: PaperForm, id: string): PaperField {
  const found = printed(paper).find((one) => one.id === id)?.field;
  if (!found) throw new Error(`${id} is not printed on ${paper.form}`);
  return found;
}

const chosen = (paper: PaperForm, id: string) =>
  field(paper, id)
    .options!.filter((option) => option.chosen)
    .map(({ code }) => code);

function itemsOf(form: FormDefinition, signing?: string) {
  return form.sections.filter(({ id }) => id !== signing).flatMap(({ items }) => items);
}

describe('an empty form', () => {
  it.each(named)('%s has every item once, in the order it is asked', (name, form) => {
    const { signing, unprinted } = paperLayout(form);
    const asked = itemsOf(form, signing).map(({ id }) => id);
    expect(printed(empty(name)).map(({ id }) => id)).toEqual(
      asked.filter((id) => !unprinted.includes(id))
    );
  });

  it.each(named)('%s leaves out only working values and what the tablet takes', (_, form) => {
    const left = itemsOf(form).filter(({ id }) => paperLayout(form).unprinted.includes(id));
    expect(
      left.filter(
        ({ calculate, type }) => calculate === undefined && !['photo', 'position'].includes(type)
      )
    ).toEqual([]);
  });

  it.each(named)('%s holds no value and no tick', (name) => {
    const paper = empty(name);
    const fields = printed(paper).flatMap((one) => one.field ?? []);
    expect(fields.filter(({ value }) => value !== '')).toEqual([]);
    expect(fields.flatMap(({ options }) => options ?? []).some((one) => one.chosen)).toBe(false);
    expect(paper.signatures.map(({ name: person }) => person).join('')).toBe('');
    expect(paper.reportDate).toBe('');
  });

  it('carries the marks that are documented for 2023', () => {
    const { form, authorities, period, measure } = empty('611-3');
    expect({ form, authorities, period, measure }).toEqual({
      form: '611-3',
      authorities: ['国家统计局', '国务院经普办'],
      period: '2023 年',
      measure: '千元'
    });
  });

  it('has the respondent in its head, but where its items ask for them', () => {
    expect(empty('611-2').identity).toEqual({ code: '', name: '' });
    expect(['611', '621', '622'].map((name) => empty(name).identity)).toEqual([null, null, null]);
  });

  it('prints official numbers as codes, never keys of our own', () => {
    const codes = new Map(printed(empty('611-3')).map(({ id, code }) => [id, code]));
    expect(['301', '04', '04a', '10n', 'rd1', 'en1'].map((id) => codes.get(id))).toEqual([
      ...['301', '04'],
      ...['', '', '', '']
    ]);
    const basic = new Map(printed(empty('611')).map(({ id, code }) => [id, code]));
    expect(['203_mobile', '214a_code', 'type'].map((id) => basic.get(id))).toEqual([
      ...['203', '214'],
      ''
    ]);
    expect(printed(empty('621')).every(({ code }) => code === '')).toBe(true);
  });

  it('measures 611-2 in persons, which all its figures share', () => {
    expect(empty('611-2').measure).toBe('人');
  });
});

describe('the lines of a form', () => {
  it.each([
    ['611-3', 2],
    ['611-6', 2],
    ['611-7', 2],
    ['611-2', 1],
    ['611-8', 1]
  ])('%s has its figures in %i group(s) of columns, and no heading ends one', (name, groups) => {
    const block = empty(name).blocks.find(({ kind }) => kind === 'figures');
    if (block?.kind !== 'figures') throw new Error('no figures');
    expect(block.groups).toBe(groups);
    for (let group = 0; group < groups; group++) {
      const entries = block.rows.flatMap((row) => row[group] ?? []);
      expect(entries.at(-1)).toHaveProperty('field');
    }
  });

  it('parts 611-3 where trade begins, since that is near the middle', () => {
    const block = empty('611-3').blocks[0]!;
    if (block.kind !== 'figures') throw new Error('no figures');
    expect(block.rows[0]).toEqual([{ heading: '一、财务状况' }, { heading: '二、批发和零售业' }]);
  });

  it('puts what belongs to one number, or to one matter, into one line', () => {
    const [block] = empty('611').blocks;
    if (block?.kind !== 'questions') throw new Error('no questions');
    const lines = block.parts.flatMap(({ lines: rows }) => rows.flat());
    expect(lines.find(({ code }) => code === '203')).toMatchObject({ title: '联系方式' });
    expect(lines.find(({ code }) => code === '203')!.fields).toHaveLength(8);
    const opened = lines.find(({ code }) => code === '202')!;
    expect(opened.title).toBe('开业（成立）时间');
    expect(opened.fields.map(({ name, nameAfter }) => [name, nameAfter])).toEqual([
      ['年', true],
      ['月', true]
    ]);
  });

  it('leaves enough rows on 611-1 to write in', () => {
    const [block] = empty('611-1').blocks;
    if (block?.kind !== 'rows') throw new Error('no rows');
    expect(block.rows).toHaveLength(10);
    expect(block.rows.flat().join('')).toBe('');
    expect(block.columns[0]).toMatchObject({ notes: ['1 法人单位本部', '2 分支机构'] });
    expect(empty('611-1').landscape).toBe(true);
  });
});

describe('the form of the factory', () => {
  it('ticks what was chosen', () => {
    expect(chosen(filled('611'), '208')).toEqual(['1']);
    expect(chosen(filled('611'), '211')).toEqual(['10']);
    expect(chosen(filled('611', withAnswers('611', { quasi: false })), 'quasi')).toEqual(['2']);
  });

  it('spreads its credit code over 18 boxes, in the head of the other forms too', () => {
    const code = factoryAnswers['611']!['109'];
    expect(field(filled('611'), '109')).toMatchObject({ boxes: 18, value: code });
    expect(filled('611-3').identity).toEqual({ code, name: factoryAnswers['611']!['102'] });
  });

  it('gives a code that is too long a box for each of its characters', () => {
    const long = '9132089100000000000X';
    expect(field(filled('611', withAnswers('611', { '109': long })), '109').boxes).toBe(20);
  });

  it('writes months with two digits, amounts with separated thousands, 省 only once', () => {
    const answers = {
      ...withAnswers('611', { '202_month': 3, '105_province': '江苏省' }),
      '611-3': { ...factoryAnswers['611-3'], '301': 1234567 }
    };
    expect(field(filled('611', answers), '202_month').value).toBe('03');
    expect(field(filled('611', answers), '105_province').value).toBe('江苏');
    expect(field(filled('611-3', answers), '301').value).toBe('1,234,567');
  });

  it('prints empty what is not relevant, also an answer kept from before', () => {
    const paper = filled('611', withAnswers('611', { '216': ['1'], ES1b: '老字号', bz: false }));
    expect(chosen(paper, '216')).toEqual([]);
    expect(field(paper, 'ES1b').value).toBe('');
  });

  it('marks what the census office makes as not to be filled in, and prints it', () => {
    const paper = filled('611');
    expect(field(paper, '192')).toMatchObject({ calculated: true });
    expect(field(paper, '192').value).toBe(String(factoryAnswers['611-2']!['01']));
    expect(field(paper, '102').calculated).toBe(false);
    expect([paper.hasCalculated, filled('611-3').hasCalculated]).toEqual([true, false]);
  });

  it('is signed on each form by who signed the basic one', () => {
    const head = '韩德海';
    const answers = withAnswers('611', { head, reportDate: '2024-04-07' });
    expect(filled('611-3', answers).signatures[0]).toEqual({ title: '单位负责人', name: head });
    expect(filled('611-3', answers).reportDate).toBe('2024-04-07');
    expect(filled('611', answers).signatures).toContainEqual({ title: '普查员', name: '李敏' });
  });

  it('has a row for each of twelve establishments', () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({
      '1': index === 0 ? '1' : '2',
      '4': `分厂${index}`
    }));
    const answers = { ...withAnswers('611', { '214': '1', '214_n': 12 }), '611-1': { A: rows } };
    const [block] = filled('611-1', answers).blocks;
    if (block?.kind !== 'rows') throw new Error('no rows');
    expect(block.rows).toHaveLength(12);
    expect(block.rows[11]!.slice(0, 4)).toEqual(['2', '', '', '分厂11']);
  });
});

describe('the data of the paper tables', () => {
  it.each(Object.keys(paperData.forms))('names only what %s has', (name) => {
    const form = definitionOf(name);
    const ids = itemsOf(form).map(({ id }) => id);
    const { boxes, wide, unprinted, codes, widths, signing, groups } = paperLayout(form);
    const items = [...Object.keys({ ...boxes, ...codes, ...widths }), ...wide, ...unprinted];
    expect(items.filter((id) => !ids.includes(id))).toEqual([]);
    const numbers = ids.map((id) => id.split('_')[0]);
    expect(Object.keys(groups).filter((code) => !numbers.includes(code))).toEqual([]);
    expect(signing === undefined || form.sections.some(({ id }) => id === signing)).toBe(true);
  });

  it('names places that the registration asks for', () => {
    const signers = Object.values(paperData.signatures).flat() as { place?: string }[];
    const { code, name } = paperData.identity;
    const places = [
      code,
      name,
      paperData.reportDate,
      ...signers.flatMap(({ place }) => place ?? [])
    ];
    expect(places.filter((place) => !itemAt(formsFor('registration'), place))).toEqual([]);
  });
});
