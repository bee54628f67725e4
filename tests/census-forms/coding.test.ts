/** Everyday descriptions, made up here, must lead to their class among the first five, without network and fast. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codingData, type CodingPack } from '../../src/lib/census-forms/coding-pack';
import { codingPack } from '../../src/lib/census-forms/coding-pack.server';
import { actFit, actOfClass, actsIn, actsOfName } from '../../src/lib/census-forms/coding/act';
import { itemsOf } from '../../src/lib/census-forms/coding/description';
import { buildCodingIndex, suggestClasses } from '../../src/lib/census-forms/coding/suggest';
import { buildWordList, wordsIn } from '../../src/lib/census-forms/coding/word-list';

// As on the tablet: from the download alone.
const downloaded = JSON.parse(JSON.stringify(codingPack())) as CodingPack;
const index = buildCodingIndex(codingData(downloaded));

const suggest = (activity: string, name?: string) =>
  suggestClasses(index, { activities: [activity], ...(name === undefined ? {} : { name }) }, 5);
const codes = (activity: string, name?: string) => suggest(activity, name).map(({ code }) => code);

describe('an everyday description', () => {
  it.each([
    ['种水稻', '0111'],
    ['大棚草莓采摘和销售', '0159'],
    ['养猪', '0313'],
    ['蛋鸡养殖', '0321'],
    ['小龙虾养殖', '0412'],
    ['农机作业，给人收割水稻', '0512'],
    ['大米加工', '1311'],
    ['做豆腐、千张', '1392'],
    ['生产饲料', '1329'],
    ['酿造白酒', '1512'],
    ['毛巾生产', '1772'],
    ['服装来料加工', '1819'],
    ['家具厂，生产办公桌椅', '2110'],
    ['纸箱加工', '2231'],
    ['名片、包装盒印刷', '2319'],
    ['有机肥生产', '2625'],
    ['PE管、PVC管材生产', '2922'],
    ['注塑件加工', '2929'],
    ['商品混凝土生产', '3021'],
    ['红砖烧制生产', '3031'],
    ['铝合金门窗制作安装', '3312'],
    ['螺丝螺栓制造', '3482'],
    ['模具加工', '3525'],
    ['汽车配件制造', '3670'],
    ['配电箱开关柜组装', '3823'],
    ['电线电缆生产', '3831'],
    ['线路板生产', '3982'],
    ['自来水供应', '4610'],
    ['盖厂房、盖楼房施工', '4790'],
    ['修公路', '4812'],
    ['水电安装', '4910'],
    ['家庭装修', '5012'],
    ['拆房子，房屋拆除', '5021'],
    ['批发水果蔬菜', '5123'],
    ['卖化肥农药', '5166'],
    ['钢材批发', '5164'],
    ['收废品', '5191'],
    ['小超市，卖日用品零食', '5213'],
    ['手机专卖和维修', '5274'],
    ['卖童装', '5232'],
    ['药店', '5251'],
    ['网上开淘宝店卖土特产', '5292'],
    ['跑货运，大货车拉货', '5431'],
    ['快递收发网点', '6020'],
    ['开旅馆', '6129'],
    ['火锅店', '6210'],
    ['早点、包子铺', '6291'],
    ['奶茶店', '6239'],
    ['网站建设和软件开发', '6513'],
    ['小区物业管理', '7020'],
    ['二手房中介', '7030'],
    ['代理记账', '7241'],
    ['劳务派遣', '7263'],
    ['广告牌制作', '7259'],
    ['旅行社', '7291'],
    ['工程监理', '7482'],
    ['理发', '8040'],
    ['足疗店', '8052'],
    ['汽车修理、洗车、补胎', '8111'],
    ['保洁、外墙清洗', '8211'],
    ['幼儿园', '8310'],
    ['驾校', '8391'],
    ['舞蹈培训', '8393'],
    ['口腔诊所', '8425'],
    ['养老院', '8514'],
    ['健身房', '8930'],
    ['KTV', '9011'],
    ['棋牌室', '9019'],
    ['村民委员会', '9620'],
    ['卖手机', '5274'],
    ['修电动车', '8114'],
    ['修收割机', '4330'],
    ['养鸽子', '0329'],
    ['收粮食', '5111'],
    ['做鞋子', '1951'],
    ['开挖掘机', '5030'],
    ['工地包工头', '4790']
  ])('%s → %s', (activity, code) => {
    expect(codes(activity)).toContain(code);
  });
});

describe('what is done with a thing decides', () => {
  it.each([
    ['服装制造', '1819'],
    ['服装批发', '5132'],
    ['服装零售', '5232'],
    ['水泵制造、销售', '3441'],
    ['水泵批发', '5179'],
    ['零售汽油、柴油，销售润滑油', '5265'],
    ['房屋租赁', '7040'],
    ['挖掘机出租，工程机械租赁', '7113']
  ])('%s is first of all %s', (activity, code) => {
    expect(codes(activity)[0]).toBe(code);
  });

  it('goods known by their making are offered under the trade that sells and the class that repairs them', () => {
    expect(codes('齿轮销售')).toContain('5179');
    expect(codes('空调修理')).toContain('8132');
    expect(codes('种子零售')[0]).toBe('5112');
  });

  it('where 销售 leaves it open, the name settles between the trades', () => {
    expect(codes('鞋帽销售', '某县步步高鞋店')[0]).toBe('5233');
    expect(codes('鞋帽销售', '某县步步高贸易有限公司')[0]).toBe('5133');
  });

  it('fits no more than what was said', () => {
    expect(actsIn('玩具制造、销售')).toEqual(['make', 'wholesale', 'retail']);
    expect(actOfClass('7040')).toBe('rent');
    expect(actFit('2459', ['make'], [])).toBe(1);
    expect(actFit('5149', ['make', 'wholesale', 'retail'], [])).toBeLessThan(
      actFit('2459', ['make', 'wholesale', 'retail'], [])
    );
    expect(actsOfName('某镇大酒店')).not.toContain('retail');
  });
});

describe('a business scope', () => {
  const scope =
    '许可经营项目：道路普通货物运输（凭许可证经营）。一般经营项目：塑料管材、管件制造、销售；五金交电销售；' +
    '自营和代理各类商品及技术的进出口业务（国家限定企业经营或禁止进出口的商品除外）；（依法须经批准的项目，经相关部门批准后方可开展经营活动）';

  it('is taken apart without its licence remarks and export formulas', () => {
    expect(itemsOf([scope]).map(({ text }) => text)).toEqual([
      '道路普通货物运输',
      '塑料管材',
      '管件制造',
      '五金交电销售'
    ]);
  });

  it('gives a verb to the whole list before or behind it', () => {
    expect(itemsOf(['零售烟酒、糖果']).map(({ acts }) => acts)).toEqual([['retail'], ['retail']]);
    const [toys, shoes] = itemsOf(['玩具、鞋帽制造、销售']);
    expect(toys!.acts).toContain('make');
    expect(shoes!.acts).toEqual(expect.arrayContaining(['make', 'retail']));
  });

  it('weighs its first clause most', () => {
    const weights = itemsOf([scope]).map(({ weight }) => weight);
    expect(weights[0]).toBe(1);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(codes('白酒生产；日用百货销售；普通货运')[0]).toBe('1512');
  });

  it('that is nothing but the export formula is that of a trader in everything', () => {
    expect(codes('自营和代理各类商品及技术的进出口业务')).toContain('5199');
  });

  it('takes the name as a second witness', () => {
    expect(codes('成品油经营', '某石化公司城东加油站')[0]).toBe('5265');
    expect(codes('为成员提供技术指导、信息咨询服务', '某县芡实种植专业合作社')).toContain('0141');
  });

  it('may come as several activities, the first most important', () => {
    const [first] = suggestClasses(index, { activities: ['面粉加工', '挂面销售'] }, 5);
    expect(first?.code).toBe('1312');
  });
});

describe('a suggestion', () => {
  it('says which words spoke for it, the parents from the section on, and the note', () => {
    const [rice] = suggest('大米加工');
    expect(rice).toMatchObject({
      code: '1311',
      words: ['大米'],
      note: expect.stringContaining('去壳')
    });
    expect(rice!.parents.map(({ code }) => code)).toEqual(['C', '13', '131']);
  });

  it('has its parent’s note where the standard gives the class none', () => {
    const egg = suggest('蛋鸡养殖').find(({ code }) => code === '0321');
    expect(egg).toBeDefined();
    expect(downloaded.remarks['0321']).toBeUndefined();
    expect([
      undefined,
      downloaded.remarks['032'],
      downloaded.remarks['03'],
      downloaded.remarks['A']
    ]).toContain(egg!.note);
  });

  it('is always a class of four digits, and none comes twice', () => {
    const all = suggestClasses(
      index,
      { activities: ['日用百货、五金、服装、电脑、饲料销售，餐饮服务'] },
      50
    );
    expect(all.every(({ code }) => /^\d{4}$/.test(code))).toBe(true);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(all.map(({ score }) => score)).toEqual(
      all.map(({ score }) => score).toSorted((a, b) => b - a)
    );
  });

  it('learns the words that coders confirmed', () => {
    const plain = codes('做三防漆活');
    const taught = buildCodingIndex(codingData(codingPack([{ words: '三防漆', codes: '2641' }])));
    expect(suggestClasses(taught, { activities: ['做三防漆活'] }, 1)[0]?.code).toBe('2641');
    expect(plain[0]).not.toBe('2641');
  });
});

describe('odd input', () => {
  it.each(['', '   ', '无', '；；。、', '!!!???', '12345', '🚜🚜', '（（（', '）】', '\u0000'])(
    '%j gives no suggestion and no error',
    (text) => {
      expect(suggestClasses(index, { activities: [text] }, 5)).toEqual([]);
    }
  );

  it('no activity at all gives none, a name alone still speaks', () => {
    expect(suggestClasses(index, { activities: [] }, 5)).toEqual([]);
    expect(suggestClasses(index, { activities: [], name: '某县好又多超市' }, 5)[0]?.code).toBe(
      '5212'
    );
  });

  it('full-width characters mean the same', () => {
    expect(codes('ＰＥ管　生产')).toEqual(codes('PE管 生产'));
  });

  it('very long texts cost no more than their beginning', () => {
    const long = '塑料制品生产、销售、'.repeat(20_000);
    const start = performance.now();
    expect(codes(long)[0]).toBe('2929');
    expect(codes('（'.repeat(100_000))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('known words', () => {
  it('are found longest first and do not overlap', () => {
    const list = buildWordList([{ words: '塑料 塑料管 管件', codes: '2922' }], []);
    expect(wordsIn(list, '塑料管件厂').map(({ word }) => word)).toEqual(['塑料管']);
    expect(wordsIn(list, '塑料、管件').map(({ word }) => word)).toEqual(['塑料', '管件']);
  });

  it('stand for classes there are', () => {
    const classes = new Set(
      codingData(downloaded).industry.flatMap(({ code, level }) => (level === 'class' ? code : []))
    );
    const named = [
      ...downloaded.synonyms.flatMap(({ codes: list }) => list.split(' ')),
      ...downloaded.afterMaking.flatMap(({ sold }) => sold.split(' '))
    ];
    expect(named.filter((code) => !classes.has(code))).toEqual([]);
  });
});

describe('the download', () => {
  it('has all code lists and stays below 300 kB gzipped', () => {
    expect(downloaded.lists.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['industry', 'region', 'registration_category'])
    );
    expect(gzipSync(JSON.stringify(downloaded)).length).toBeLessThan(300_000);
  });

  it('is named by a hash of its content', () => {
    expect(downloaded.hash).toBe(codingPack().hash);
    expect(codingPack([{ words: '三防漆', codes: '2641' }]).hash).not.toBe(downloaded.hash);
  });

  it('answers within 10 ms, so that a slow tablet does within 50', () => {
    const texts = downloaded.synonyms.map(
      ({ words }) => `${words.replaceAll(' ', '、')}生产、销售；普通货运；百货零售`
    );
    for (const text of texts.slice(0, 100)) suggest(text);
    const times = texts.map((text) => {
      const start = performance.now();
      suggest(text, '某县某某贸易有限公司');
      return performance.now() - start;
    });
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
    console.log(`coding: p95 ${p95.toFixed(2)} ms over ${times.length} descriptions`);
    expect(p95).toBeLessThan(25);
  });
});
