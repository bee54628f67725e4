import { describe, expect, it } from 'vitest';
import { codeList } from '../../src/lib/form-engine/lists';
import { lists } from './ask';

describe('code lists', () => {
  const industry = lists.get('industry');

  it('know the level, the label and every ancestor of a code', () => {
    expect(industry?.level('5211')).toBe('class');
    expect(industry?.label('F')).toEqual({ zh: '批发和零售业', en: 'Trade' });
    expect(['section', 'division', 'group', 'class'].map((level) => industry?.parent('5211', level))).toEqual(['F', '52', '521', '5211']); // prettier-ignore
    expect([...(industry?.levels ?? [])]).toEqual(['section', 'division', 'group', 'class']);
  });

  it('have nothing to say of a code they do not have', () => {
    expect([industry?.has('99'), industry?.level('99'), industry?.label('99'), industry?.parent('99', 'section')]).toEqual([false, undefined, undefined, undefined]); // prettier-ignore
    expect(lists.get('status')?.label('1')).toEqual({ zh: '正常运营' });
  });

  it('end even where parents go in a circle or lead nowhere', () => {
    const list = codeList('odd', [
      { code: 'a', parent: 'b', level: 'x', zh: '甲' },
      { code: 'b', parent: 'a', level: 'x', zh: '乙' },
      { code: 'c', parent: 'gone', zh: '丙' }
    ]);
    expect([list.parent('a', 'y'), list.parent('c', 'x'), list.parent('b', 'x')]).toEqual([
      undefined,
      undefined,
      'b'
    ]);
  });
});
