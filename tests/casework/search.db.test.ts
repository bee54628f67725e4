// The search of the top bar: by name, initials, code and frame number, and only within what the person answers for.
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/access/actor';
import { searchRespondents } from '../../src/lib/assembly/respondent-search.server';
import { searchText } from '../../src/lib/casework/respondent-hit';
import { chenTao, liMin, qianJing, sunLi, wangFang, wuHao, zhaoGang } from '../cast';
import { makeWorld } from '../world';

const { application } = await makeWorld();

const searched = (actor: Actor, text: string, limit = 50) =>
  searchRespondents(application, actor, text, limit);
const namesOf = async (actor: Actor, text: string) =>
  (await searched(actor, text)).hits.map(({ name }) => name);

const foods = '淮安清禾食品有限公司';
const machines = '淮安徐杨机械有限公司';

describe('finds', () => {
  test.each([
    ['part of a name', '清禾'],
    ['pinyin initials', 'qhsp'],
    ['pinyin initials in capitals', 'QHSP'],
    ['the whole credit code', '91320871MA7PRT0A0M'],
    ['the beginning of a code, in small letters', '91320871ma7prt0a'],
    ['a code typed full-width, with blanks around', '　９１３２０８７１ＭＡ７ＰＲＴ０Ａ '],
    ['a part of it with a blank before', ' 清禾食品']
  ])('%s', async (_, text) => expect(await namesOf(wangFang, text)).toEqual([foods]));

  test('the frame number', async () => {
    const [hit] = (await searched(wangFang, '清禾')).hits;
    expect(await namesOf(wangFang, hit!.frameNo)).toEqual([foods]);
  });

  test('what begins so before what only holds it', async () => {
    const names = await namesOf(wuHao, '淮安徐杨');
    expect(names[0]).toBe(machines);
    expect((await namesOf(wuHao, '淮安'))[0]!.startsWith('淮安')).toBe(true);
  });

  test('as many as asked for, and says that there are more', async () => {
    expect(await searched(wuHao, '淮安', 3)).toMatchObject({ more: true });
    expect((await searched(wuHao, '淮安', 3)).hits).toHaveLength(3);
    expect(await searched(wuHao, '清禾', 3)).toMatchObject({ more: false });
  });

  test('nothing where nothing is typed, and signs of a pattern are mere signs', async () => {
    expect(await namesOf(wuHao, ' ')).toEqual([]);
    expect(await namesOf(wuHao, '%')).toEqual([]);
    expect(await namesOf(wuHao, '_')).toEqual([]);
  });
});

describe('says how it stands', () => {
  test('with its case', async () => {
    const [hit] = (await searched(sunLi, '清禾')).hits;
    expect(hit).toMatchObject({
      case: { state: 'unassigned', enumeratorName: null },
      voidReason: null
    });
  });

  test('without a case, with the reason', async () => {
    const [hit] = (await searched(sunLi, '好味小吃')).hits;
    expect(hit).toMatchObject({ case: null, voidReason: 'household', address: null });
  });
});

describe('keeps to the scope', () => {
  test.each([
    ['王芳', wangFang],
    ['陈涛', chenTao],
    ['孙丽', sunLi],
    ['赵刚', zhaoGang]
  ])("%s finds nothing of another org unit's", async (_, actor) => {
    expect(await namesOf(actor, '徐杨机械')).toEqual([]);
    expect(await namesOf(actor, '91320871MA7PRT0GXM')).toEqual([]);
  });

  test.each([
    ['钱静', qianJing],
    ['吴昊', wuHao]
  ])('%s of the lead department finds the county', async (_, actor) =>
    expect(await namesOf(actor, '徐杨机械')).toEqual([machines])
  );

  test('李敏 has only her own cases, and no office to open them in', async () =>
    expect(await namesOf(liMin, '清禾')).toEqual([]));
});

test('what is typed is cut and smoothed before it is asked', () => {
  expect(searchText.parse('  ＡＢ　Ｃ ')).toBe('AB C');
  expect(searchText.parse('长'.repeat(200))).toHaveLength(60);
  expect(searchText.parse('   ')).toBeUndefined();
  expect(searchText.parse(undefined)).toBeUndefined();
});
