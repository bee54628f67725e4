// Words for the assistant: what is proposed from a description, and what is a word at all.
import { expect, test } from 'vitest';
import { synonymWord, wordOf } from '../../src/lib/classification/synonym';

test.each([
  ['an activity gives the thing it names', ['三防漆制造'], '三防漆'],
  ['of several the first counts', ['石磨面粉加工、销售', '运输'], '石磨面粉'],
  ['what is said of everybody is left out', ['提供商务代理服务'], '商务'],
  ['a verb alone names no thing', ['维修'], ''],
  ['a long description is no word', ['为各类企业提供全方位一站式数字化转型升级支持'], ''],
  ['nothing gives nothing', [''], '']
])('%s', (_situation, texts, word) => expect(wordOf(texts)).toBe(word));

test('a word has two to twelve letters and no blank', () => {
  const isWord = (text: string) => synonymWord.safeParse(text).success;
  expect(isWord('三防漆')).toBe(true);
  expect(isWord(' 5G基站 ')).toBe(false);
  expect(isWord('LED灯')).toBe(true);
  expect(isWord('漆')).toBe(false);
  expect(isWord('三防 漆')).toBe(false);
  expect(isWord('一二三四五六七八九十一二三')).toBe(false);
});
