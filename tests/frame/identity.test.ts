// By what a respondent is recognised again (issue of the frame, domain §4.2).
import { describe, expect, test } from 'vitest';
import { identityKey, normaliseCode, readCode } from '../../src/lib/frame/identity';

const nothing = { creditCode: null, orgCode: null, oldNumber: null, name: '', address: null };

describe('reading a code', () => {
  test.each([
    ['91320831703841586A', 'credit', true],
    ['91320831703841586B', 'credit', false],
    ['703841586', 'org', true],
    ['703841587', 'org', false],
    ['320803NA000037X', 'old', true],
    ['3208031234567', 'old', true],
    ['110108000000016', 'old', true],
    ['110108000000017', 'old', false]
  ])('%s is a code of kind %s, its check character right: %s', (text, kind, checkIsRight) => {
    expect(readCode(text)).toEqual({ kind, code: text, checkIsRight });
  });

  test.each([
    '9132083170384158',
    '9132083170384158OA',
    '91320831703841586AA',
    '70384158',
    '12345678901234',
    'ABC',
    '320803NA00003X'
  ])('%s is malformed', (text) => expect(readCode(text)).toBeNull());

  test('full-width, lower-case and spaced spellings are the same code', () => {
    expect(normaliseCode('９１３２０８３１７０３８４１５８６ａ')).toBe('91320831703841586A');
    expect(normaliseCode(' 9132 0831 7038 4158 6A ')).toBe('91320831703841586A');
    expect(normaliseCode('70384158-6')).toBe('703841586');
  });
});

describe('the key', () => {
  const all = {
    creditCode: '91320831703841586A',
    orgCode: '703841586',
    oldNumber: '3208031234567'
  };
  const place = { name: '淮安市隆达玩具', address: '淮海南路７３号' };

  test('is the credit code, else the organisation code, else the old number', () => {
    expect(identityKey({ ...all, ...place })).toBe('uscc:91320831703841586A');
    expect(identityKey({ ...all, ...place, creditCode: null })).toBe('org:703841586');
    expect(identityKey({ ...nothing, ...place, oldNumber: '3208031234567' })).toBe(
      'old:3208031234567'
    );
  });

  test('is name with address where there is no code, however they are typed', () => {
    const key = identityKey({ ...nothing, ...place });
    expect(key).toBe('name:淮安市隆达玩具|淮海南路73号');
    expect(identityKey({ ...nothing, name: ' 淮安市 隆达玩具', address: '淮海南路 73号' })).toBe(
      key
    );
  });

  test('does not exist for a bare name', () => {
    expect(identityKey({ ...nothing, name: '淮安市隆达玩具' })).toBeNull();
  });
});
