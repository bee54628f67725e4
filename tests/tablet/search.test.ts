import { describe, expect, test } from 'vitest';
import { indexCases, searchCases } from '../../src/lib/tablet/store/search';
import { aCase } from './cast';

const hardware = aCase('淮安运河五金有限公司');
const bistro = aCase('淮安青梅餐饮店');
bistro.respondent = {
  ...bistro.respondent,
  initials: 'haqmcyd',
  address: '深圳路 12 号',
  creditCode: '91320871MA7PRT0C7D'
};
const canal = aCase('运河咖啡店');
canal.respondent = {
  ...canal.respondent,
  initials: 'yhkfd',
  address: '山阳路 5 号',
  creditCode: null,
  frameNo: '00000077'
};
const index = indexCases([hardware, bistro, canal]);
const found = (query: string) => searchCases(index, query);

describe('search on the tablet', () => {
  test.each([
    ['a part of the name', '五金', hardware],
    ['initials', 'haqm', bistro],
    ['the end of a credit code', '0C7D', bistro],
    ['a code in full-width capitals', '９１３２０８７１ＭＡ７ＰＲＴ０Ｃ７Ｄ', bistro],
    ['an address', '山阳路', canal],
    ['a frame number', '00000077', canal]
  ])('finds by %s', (_, query, expected) => {
    expect(found(query)).toEqual([expected.id]);
  });

  test('every word must occur', () => {
    expect(found('深圳路 餐饮')).toEqual([bistro.id]);
    expect(found('深圳路 咖啡')).toEqual([]);
  });

  test('names that begin with it come first', () => {
    expect(found('运河')).toEqual([canal.id, hardware.id]);
  });

  test('one wrong character of a name is forgiven where nothing else fits', () => {
    expect(found('青海餐饮')).toEqual([bistro.id]);
    expect(found('深圳路 青海餐饮')).toEqual([bistro.id]);
    expect(found('运河')).not.toContain(bistro.id);
  });

  test('two wrong characters, a word too short, and a code are not forgiven', () => {
    expect(found('青海饭饮')).toEqual([]);
    expect(found('运何')).toEqual([]);
    expect(found('0C8D')).toEqual([]);
    expect(found('00000078')).toEqual([]);
  });

  test('a blank query keeps all, in their order', () => {
    expect(found('  ')).toEqual([hardware.id, bistro.id, canal.id]);
  });
});
