// What is coded of a submission: the respondent's main activity, and those of its establishments.
import { describe, expect, test } from 'vitest';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { activitiesOf, establishmentOf, MAIN_PLACE } from '../../src/lib/classification/activity';
import { activitiesToWeigh } from '../../src/lib/classification/filling';

const bakery = { '103_1': '糕点零售', '103_2': ' ', '103_3': '面包制作', '103_code': '5221' };
const row = (name: string, text: string, code?: string) => ({ '4': name, '8': text, '9': code });

describe('activities of a submission', () => {
  test('the main one with its descriptions in order, blank ones left out', () => {
    expect(activitiesOf({ '611': bakery })).toEqual([
      { place: MAIN_PLACE, name: '', texts: ['糕点零售', '面包制作'], answered: '5221' }
    ]);
  });

  test('each establishment under its own name and place', () => {
    const found = activitiesOf({
      '611': bakery,
      '611-1': { A: [row('本店', '糕点零售', '5221'), row('工场', '面包制作')] }
    });
    expect(found.map(({ place, name, answered }) => [place, name, answered])).toEqual([
      [MAIN_PLACE, '', '5221'],
      ['611-1:A[0].9', '本店', '5221'],
      ['611-1:A[1].9', '工场', null]
    ]);
  });

  test('none where nothing is described: closed this year, not found', () => {
    expect(activitiesOf({ '611': { '208': '6' } })).toEqual([]);
    expect(activitiesOf({})).toEqual([]);
  });

  test('an answer that is no class of four digits counts as none', () => {
    const [found] = activitiesOf({ '611': { ...bakery, '103_code': '52' } });
    expect(found!.answered).toBeNull();
  });

  test('establishments count from one, the respondent has no number', () => {
    expect(establishmentOf('611-1:A[2].9')).toBe(3);
    expect(establishmentOf(MAIN_PLACE)).toBeNull();
  });
});

describe('how the enumerator came by the class', () => {
  const forms = formSet('registration');
  const weigh = (code: string) =>
    activitiesToWeigh(forms, {
      answers: { '611': bakery, '611-1': { A: [row('工场', '面包制作', '1411')] } },
      codings: [
        { form: '611', item: '103_code', code, by: 'later' },
        { form: '611-1', item: '9', row: 0, code: '1411', by: 'byHand' }
      ]
    }).map(({ choice }) => choice);

  test('is known from what the tablet noted beside each code', () =>
    expect(weigh('5221')).toEqual(['later', 'byHand']));

  test('is not known of a code that was changed since', () =>
    expect(weigh('1411')).toEqual([null, 'byHand']));
});
