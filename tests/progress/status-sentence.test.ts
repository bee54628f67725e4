// What 孙丽 reads above a status list: how many, and whether any of them waits.
import { expect, test } from 'vitest';
import { translate } from '../../src/lib/i18n/dictionary';
import { statusSentence } from '../../src/lib/progress/status-sentence';

const said = (total: number, longestIdle: number | null) =>
  statusSentence((key, parameters) => translate('zh', key, parameters), { total, longestIdle });

test('says how long the one at rest longest has not moved', () => {
  expect(said(12, 28)).toContain('共 12 户；最久的一户已 28 天没有变动');
});

test('approved cases rest because they are done, and are not nothing', () => {
  expect(said(280, null)).toContain('共 280 户，均已审核通过');
});

test('says that none fits only where none fits', () => {
  expect(said(0, null)).toBe('没有符合条件的单位。');
});
