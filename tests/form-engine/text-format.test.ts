// M3: text is stored NFC and trimmed, codes and numbers in half-width; and each kind of text without what people put
// into it to read it more easily.
import { describe, expect, it } from 'vitest';
import { storedText } from '../../src/lib/form-engine/text-format';

describe('M3 text as it is stored', () => {
  it.each([
    [undefined, '  淮安运河五金 有限公司 ', '淮安运河五金 有限公司'],
    [undefined, '深圳路\t10 号\n二楼', '深圳路 10 号 二楼'],
    [undefined, 'ＡＢＣ（中国）', 'ＡＢＣ（中国）'],
    [undefined, 'cafe\u0301', 'caf\u00e9'],
    [undefined, ' \u3000', ''],
    ['creditCode', '９１３２０８７１ｍａ７ｐｒｔ０ｂ９ｊ', '91320871MA7PRT0B9J'],
    ['creditCode', '91320871 MA7PRT0B9 J', '91320871MA7PRT0B9J'],
    ['orgCode', 'ma7prt0b-9', 'MA7PRT0B9'],
    ['mobile', '139-0000-9530', '13900009530'],
    ['mobile', '１３９ ００００ ９５３０', '13900009530'],
    ['mobile', '+86 139 0000 9530', '13900009530'],
    ['mobile', '0086-13900009530', '13900009530'],
    ['mobile', '86 13900009530', '13900009530'],
    ['telephone', '（0517）8390—1234', '051783901234'],
    ['telephone', '0517-83901234', '051783901234'],
    ['landline', '8390 1234', '83901234'],
    ['landline', '8390·1234', '83901234'],
    ['dialCode', '（０５１７）', '0517'],
    ['postcode', '223 001', '223001'],
    ['regionCode', '320871-001-001', '320871001001'],
    ['email', 'ｚｈａｎｇ＠example。com', 'zhang@example.com'],
    ['email', 'zhang @ example.com', 'zhang@example.com'],
    ['web', 'ｗｗｗ．example．com', 'www.example.com'],
    ['code', 'Ａ-００１', 'A-001']
  ] as const)('%s %j becomes %j', (format, typed, stored) => {
    expect(storedText(typed, format)).toBe(stored);
  });

  it('does not guess: a landline that begins with 86 keeps it, letters stay letters', () => {
    expect(storedText('86123456', 'telephone')).toBe('86123456');
    expect(storedText('1390000953O', 'mobile')).toBe('1390000953O');
  });

  it('is stable: what is stored is stored again as it stands', () => {
    for (const text of ['91320871MA7PRT0B9J', '13900009530', 'zhang@example.com'])
      for (const format of ['creditCode', 'mobile', 'email', undefined] as const) {
        const once = storedText(text, format);
        expect(storedText(once, format)).toBe(once);
      }
  });
});
