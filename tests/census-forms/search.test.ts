/** Looking up a code as people type it: by code, Chinese, pinyin, initials, with one wrong character, and at once. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeListEntry } from '../../src/lib/form-engine/lists';
import { codingPack } from '../../src/lib/census-forms/coding-pack.server';
import { unpackList, type SearchableCode } from '../../src/lib/census-forms/package';
import { nearMatch } from '../../src/lib/census-forms/search/near-match';
import {
  buildSearchIndex,
  searchList,
  type SearchIndex
} from '../../src/lib/census-forms/search/search-list';
import { spelled } from '../../src/lib/census-forms/search/syllables';

let industry: SearchableCode[];
let index: SearchIndex;

beforeAll(() => {
  industry = listNamed('industry');
  index = buildSearchIndex(industry);
});

const listNamed = (name: string) =>
  unpackList(codingPack().lists.find((list) => list.name === name)!);
const found = (query: string, limit = 10) =>
  searchList(index, query, limit).map(({ code }) => code);
const first = (query: string) => searchList(index, query, 1)[0];

describe('a query finds its entry first', () => {
  it.each([
    ['0111', '0111', 'code'],
    ['C', 'C', 'code'],
    ['稻谷种植', '0111', 'zh'],
    ['超级市场', '5212', 'zh'],
    ['daoguzhongzhi', '0111', 'pinyin'],
    ['dgzz', '0111', 'initials'],
    ['daogzz', '0111', 'pinyin'],
    ['ＤＧＺＺ', '0111', 'initials'],
    ['５２１２', '5212', 'code'],
    [' 稻谷 种植 ', '0111', 'zh']
  ])('%j → %s by %s', (query, code, field) => {
    expect(first(query)).toMatchObject({ code, matched: [{ field }] });
  });
});

describe('a code', () => {
  it('finds all that begin with it, itself first', () => {
    expect(found('011', 5)).toEqual(['011', '0111', '0112', '0113', '0119']);
  });

  it('says where it matched', () => {
    expect(first('5212')?.matched).toEqual([{ field: 'code', from: 0, to: 4 }]);
  });
});

describe('Chinese', () => {
  it('finds parts of names and characters in their order', () => {
    expect(found('葡萄')).toContain('0152');
    expect(found('汽新零售')).toContain('5261');
    expect(found('售零车汽')).not.toContain('5261');
  });

  it('puts names that begin with the query before those that contain it', () => {
    const codes = found('水产品', 20);
    expect(codes.indexOf('1361')).toBeGreaterThanOrEqual(0);
    expect(codes.indexOf('5124')).toBeGreaterThan(codes.indexOf('1361'));
  });

  it('says where it matched', () => {
    const retail = searchList(index, '零售', 500).find(({ code }) => code === '5211');
    expect(retail?.matched).toEqual([{ field: 'zh', from: 2, to: 4 }]);
  });
});

describe('sound', () => {
  it('may begin at any syllable and leave punctuation out', () => {
    expect(found('putao')).toContain('0152');
    expect(first('dxdlzz')?.code).toBe('3831');
  });

  it('points at the characters of the name', () => {
    expect(searchList(index, 'zhongzhi', 500).find(({ code }) => code === '0111')?.matched).toEqual(
      [{ field: 'pinyin', from: 2, to: 4 }]
    );
  });

  it('takes v and ü for ü', () => {
    expect(found('lvyelian', 30)).toEqual(found('lüyelian', 30));
    expect(found('lvyelian')).toContain('3216');
  });

  it('tries shorter parts of a syllable where the longest leads nowhere', () => {
    expect(spelled(['xian', 'an'], 'xianan')).toEqual({ from: 0, to: 2 });
    expect(spelled(['xi', 'an'], 'xian')).toEqual({ from: 0, to: 2 });
    expect(spelled(['gan', 'ning'], 'gaing')).toBeUndefined();
    expect(spelled(['zhi', 'hui'], 'zhhui')).toEqual({ from: 0, to: 2 });
  });
});

describe('one wrong character', () => {
  it.each([
    ['0171x', '0171'],
    ['01111', '0111'],
    ['9111', '0111'],
    ['稻谷种值', '0111'],
    ['稻谷的种植', '0111'],
    ['到谷种植', '0111'],
    ['超级市长零售', '5212'],
    ['daoguzhonzhi', '0111'],
    ['daoguzhonggzhi', '0111'],
    ['daohuzhongzhi', '0111'],
    ['cjscls', '5212'],
    ['cjsxls', '5212']
  ])('%s still finds %s', (query, code) => {
    expect(found(query, 20)).toContain(code);
  });

  it('ranks behind right ones', () => {
    const results = searchList(index, '豆类种植', 10);
    expect(results[0]?.code).toBe('0121');
    const near = results.find(({ code }) => code === '0123');
    expect(near?.score).toBeLessThan(results[0]!.score - 20);
  });

  it('two wrong characters are too many', () => {
    expect(found('daohuzhangzhi', 50)).not.toContain('0111');
    expect(nearMatch('稻谷种植', '到古种植')).toBeUndefined();
  });

  it.each([
    ['abcdef', 'bcd', { from: 1, to: 4 }],
    ['abcdef', 'bxd', { from: 1, to: 4 }],
    ['abcdef', 'bde', { from: 1, to: 5 }],
    ['abcdef', 'bcxd', { from: 1, to: 4 }],
    ['abc', 'abcd', { from: 0, to: 3 }],
    ['', 'abc', undefined]
  ])('in %j the query %j is %j', (text, query, span) => {
    expect(nearMatch(text, query)).toEqual(span);
  });
});

describe('several parts', () => {
  it('must all fit, each in its way', () => {
    expect(found('51 种子')).toEqual(['5112']);
    expect(found('种子 pf')[0]).toBe('5112');
    expect(found('52 种子')).toEqual([]);
  });
});

describe('odd queries', () => {
  it.each(['', '   ', '!!', '🚜', '（）'])('%j finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('long ones are cut, none takes long', () => {
    const start = performance.now();
    for (const query of ['a'.repeat(100_000), '稻'.repeat(100_000), 'x1稻'.repeat(1000)])
      expect(found(query)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('the limit holds, and an empty list has nothing', () => {
    expect(searchList(index, '零售', 7)).toHaveLength(7);
    expect(searchList(buildSearchIndex([]), '零售', 7)).toEqual([]);
  });
});

describe('other lists', () => {
  it('regions by name, code and initials', () => {
    const region = buildSearchIndex(listNamed('region'));
    const village = listNamed('region').find((entry: CodeListEntry) => entry.level === 'village')!;
    for (const query of [village.zh, village.code]) {
      expect(searchList(region, query, 5)[0]?.code).toBe(village.code);
    }
  });

  it('registration categories by their sound', () => {
    const categories = listNamed('registration_category');
    const wanted = categories.find(({ zh }) => zh.includes('股份合作'))!;
    const codes = searchList(buildSearchIndex(categories), 'gufenhezuo', 5).map(({ code }) => code);
    expect(codes).toContain(wanted.code);
  });

  it('lists whose readings did not come are searched by initials', () => {
    const old = buildSearchIndex([
      { code: '1', zh: '大型', initials: 'dx' },
      { code: '4', zh: '微型' }
    ]);
    expect(searchList(old, 'dx', 5)[0]?.code).toBe('1');
    expect(searchList(old, '微型', 5)[0]?.code).toBe('4');
  });

  it('every reading has a syllable for each character', () => {
    for (const entry of codingPack().lists.flatMap(unpackList)) {
      expect(entry.reading?.split(' ').length, entry.zh).toBe([...entry.zh].length);
    }
  });
});

it('answers within 10 ms over the 1,971 entries, so that a slow tablet does within 50', () => {
  const queries = industry
    .filter((_, position) => position % 7 === 0)
    .flatMap(({ code, zh, reading = '', initials = '' }) => [
      code,
      code.slice(0, 2),
      zh.slice(0, 2),
      zh,
      `${zh.slice(0, 2)}错`,
      reading.replaceAll(' ', ''),
      initials.slice(0, 3),
      `${initials.slice(0, 4)}q`,
      initials[0]!
    ]);
  for (const query of queries.slice(0, 200)) searchList(index, query, 20);
  const times = queries.map((query) => {
    const start = performance.now();
    searchList(index, query, 20);
    return performance.now() - start;
  });
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
  console.log(`search: p95 ${p95.toFixed(2)} ms over ${times.length} queries`);
  expect(p95).toBeLessThan(25);
});
