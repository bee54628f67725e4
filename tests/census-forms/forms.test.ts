import { describe, expect, it } from 'vitest';
import {
  censusForms,
  codeLists,
  formSet,
  formsFor
} from '../../src/lib/census-forms/catalogue.server';
import { load } from '../../src/lib/form-engine/load';

/** As printed by the transcription: form, sections, items, checks. */
const transcribed = [
  ['621', 3, 46, 26],
  ['622', 2, 31, 21],
  ['611', 6, 100, 55],
  ['611-1', 1, 12, 10],
  ['611-2', 1, 11, 9],
  ['611-3', 4, 40, 51],
  ['611-6', 2, 36, 12],
  ['611-7', 1, 29, 6],
  ['611-8', 1, 2, 0]
] as const;

const itemsOf = (form: ReturnType<typeof censusForms>[number]) =>
  form.sections.flatMap((section) => section.items);

describe("the census's forms", () => {
  it('have the sections, items and checks that were transcribed', () => {
    const counts = censusForms().map((form) => [
      form.form,
      form.sections.length,
      itemsOf(form).length,
      form.checks.length
    ]);
    expect(counts).toEqual(transcribed);
  });

  it.each(['frameCheck', 'registration'])('of the round %s load without an error', (round) => {
    const loaded = load(formsFor(round), codeLists());
    expect(loaded.ok ? [] : loaded.errors).toEqual([]);
    expect(formSet(round)).toBe(formSet(round));
  });

  it('belong to two rounds: the frame check and the registration', () => {
    expect(formsFor('frameCheck').map((form) => form.form)).toEqual(['621', '622']);
    expect(formsFor('registration')).toHaveLength(7);
    expect(formsFor('training')).toEqual([]);
  });

  it.each(censusForms().map((form) => [form.form, form] as const))(
    '%s has each item id, section id and check id once',
    (_, form) => {
      for (const ids of [
        itemsOf(form).map((item) => item.id),
        form.sections.map((section) => section.id),
        form.checks.map((check) => check.id)
      ]) {
        expect(ids).toEqual([...new Set(ids)]);
      }
    }
  );

  it.each(censusForms().map((form) => [form.form, form] as const))(
    '%s says everything in Chinese and English',
    (_, form) => {
      const texts = [
        form.title,
        ...form.sections.map((section) => section.title),
        ...itemsOf(form).flatMap((item) => [
          item.label,
          ...(item.help ? [item.help] : []),
          ...(item.options ?? []).map((option) => option.label)
        ]),
        ...form.checks.map((check) => check.message)
      ];
      for (const text of texts) {
        expect(text.zh).toMatch(/\p{Script=Han}|[A-Z]/u);
        expect(text.en, text.zh).toBeTruthy();
      }
    }
  );

  it('offer options wherever something is chosen, and a list wherever a code is', () => {
    for (const item of censusForms().flatMap(itemsOf)) {
      if (item.type === 'choice' || item.type === 'choices') {
        expect(item.options?.length, item.id).toBeGreaterThan(1);
      }
      if (item.type === 'code') expect(item.list, item.id).toBeTruthy();
    }
  });

  it('begin every section of the registration at the round or at an answer of form 611', () => {
    for (const section of formsFor('registration').flatMap((form) => form.sections)) {
      expect(section.relevant, section.id).toMatch(
        /\[case\.round\]|\[(611:)?(type|208|bz|214|finForm)\]/
      );
    }
  });
});
