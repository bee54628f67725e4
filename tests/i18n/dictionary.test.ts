import { describe, expect, it } from 'vitest';
import { dictionary, translate } from '../../src/lib/i18n/dictionary';
import { placeholdersOf, type Message } from '../../src/lib/i18n/message';
import { problemText } from '../../src/lib/i18n/problem-text';
import { tabletDictionary } from '../../src/lib/i18n/tablet-dictionary';

const entries: [string, Message][] = Object.entries(dictionary);
const hanCharacter = /\p{Script=Han}/u;

function keysWhere(wrong: (message: Message) => boolean) {
  return entries.filter(([, message]) => wrong(message)).map(([key]) => key);
}

describe('every message', () => {
  it('has both languages', () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(keysWhere(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('is Chinese in Chinese and English in English', () => {
    const withoutWords = (text: string) =>
      text.replace(/\{[^}]*\}/g, '').match(/\p{L}{2,}/u) === null;
    const looksForeign = ({ zh }: Message) => !hanCharacter.test(zh) && !withoutWords(zh);
    expect(keysWhere(looksForeign)).toEqual([]);
    // A Chinese term may be named in an English text, but never make it up alone.
    expect(keysWhere(({ en }) => hanCharacter.test(en) && !/[a-z]{3}/i.test(en))).toEqual([]);
  });

  it('takes the same parameters in both languages', () => {
    const differs = ({ zh, en }: Message) =>
      placeholdersOf(zh).join() !== placeholdersOf(en).join();
    expect(keysWhere(differs)).toEqual([]);
  });

  it('has no brace that is not a placeholder', () => {
    const stray = (text: string) => /[{}]/.test(text.replace(/\{\w+(\|[^|{}]*\|[^|{}]*)?\}/g, ''));
    expect(keysWhere(({ zh, en }) => stray(zh) || stray(en))).toEqual([]);
  });

  it('has a key that begins with its domain', () => {
    expect(
      entries.map(([key]) => key).filter((key) => !/^[a-z][A-Za-z]*\.[\w.]+$/.test(key))
    ).toEqual([]);
  });
});

describe('the dictionary of the tablet', () => {
  it('says the same as the one of the offices', () => {
    for (const [key, message] of Object.entries(tabletDictionary)) {
      expect(dictionary).toHaveProperty([key], message);
    }
  });

  it('leaves the words of the offices at the office', () => {
    expect(Object.keys(tabletDictionary).some((key) => key.startsWith('signoff.'))).toBe(false);
  });
});

describe('translate', () => {
  it('fills in names and writes numbers with separated thousands', () => {
    expect(translate('zh', 'ui.hits', { count: 8210 })).toBe('共 8,210 条');
    expect(translate('en', 'ui.hits', { count: 8210 })).toBe('8,210 entries');
  });

  it('knows the English singular', () => {
    expect(translate('en', 'ui.hits', { count: 1 })).toBe('1 entry');
    expect(translate('en', 'ui.hits', { count: 0 })).toBe('0 entries');
  });

  it('shows a parameter that was forgotten instead of hiding it', () => {
    expect(translate('zh', 'ui.sortBy')).toBe('按“{name}”排序');
  });
});

describe('the text of a problem', () => {
  it('tells who was faster and when', () => {
    const t = translate.bind(null, 'zh');
    const problem = {
      code: 'casework.changed_meanwhile',
      details: { by: '王芳', at: '2024-04-08T06:02:11Z', caseIds: ['a', 'b'] }
    };
    expect(problemText(t, problem)).toBe('王芳 已于 2024-04-08 14:02 改动，请核对后再操作');
  });
});
