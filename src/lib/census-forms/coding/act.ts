/**
 * What is done with a thing: made, sold, built, repaired. GB/T 4754 divides by that first (制造 C, 施工 E, 批发 51,
 * 零售 52), so the verb of a description decides which of the classes that name the same thing comes first.
 */

export type Act =
  | 'grow'
  | 'mine'
  | 'make'
  | 'supply'
  | 'build'
  | 'wholesale'
  | 'retail'
  | 'move'
  | 'lodge'
  | 'rent'
  | 'repair'
  | 'serve';

/** Acts whose classes are told apart by the thing they deal with; all others name the activity itself. */
const actsOnGoods: ReadonlySet<Act> = new Set(['grow', 'mine', 'make', 'wholesale', 'retail']);

// 销售 says nothing about to whom, so it stands for both; the name or the order of the codes decides.
const verbs: readonly (readonly [RegExp, readonly Act[]])[] = [
  [
    /制造|生产|加工|制作|织造|酿造|冶炼|铸造|锻造|印刷|印制|组装|装配|研制|屠宰|压延|自产|压制|炼制|缝制|定制|来料|漂染|染整|印染|^做|^造(?![纸船型价])/,
    ['make']
  ],
  [
    /种植|养殖|饲养|培育|栽培|繁育|繁殖|捕捞|散养|^种(?![子苗业鸡猪畜禽])|^养(?![老生护])/,
    ['grow']
  ],
  [/开采|采选|采挖/, ['mine']],
  [/批发|购销|收购|采购|进出口|贸易|^收(?![割音银纳])/, ['wholesale']],
  [/零售|门市|卖/, ['retail']],
  [/销售|经销|代销|出售|经营|买卖|销/, ['wholesale', 'retail']],
  [/施工|承包|安装|敷设|铺设|装修|装潢|装璜|修建|建造|承建/, ['build']],
  [/修理|维修|保养|修配|检修|^修(?![脚正])/, ['repair']],
  [/租赁|出租|^租/, ['rent']],
  [/运输|货运|客运|配送|装卸|仓储/, ['move']],
  [/服务|咨询|设计|开发|研发|监理|检测|代理|培训|管理|策划|中介|评估|推广/, ['serve']]
];

const anyVerb = new RegExp(verbs.map(([pattern]) => pattern.source).join('|'), 'g');

/** Endings and parts of a name that tell what its owner does where the description is silent; the first that fits. */
const nameActs: readonly (readonly [RegExp, readonly Act[]])[] = [
  [/门市|(?<![酒饭])店[)）]?$|超市|商场|商店|商城|零售|经营部|小卖/, ['retail']],
  [/贸易|商贸|物资|经贸|工贸|物贸|供销公司|销售|批发|商行/, ['wholesale']],
  [/建设|建筑|工程|装饰|安装|装潢|装璜|建工/, ['build']],
  [/养殖|种植|家庭农场|合作社|农场|园艺/, ['grow']],
  [/修理|维修|汽修/, ['repair']],
  [/运输|航运|水运|物流|货运/, ['move']],
  [/厂|制造|制品|机械|食品|药业|化工|纺织|塑料|米业|木业|铸造|电缆|器材|新材料/, ['make']],
  [/服务|咨询|管理|中介|事务所|设计|科技/, ['serve']]
];

const actsByDivision: readonly (readonly [last: number, act: Act])[] = [
  [5, 'grow'],
  [12, 'mine'],
  [42, 'make'],
  [43, 'repair'],
  [46, 'supply'],
  [50, 'build'],
  [51, 'wholesale'],
  [52, 'retail'],
  [60, 'move'],
  [62, 'lodge'],
  [70, 'serve'],
  [71, 'rent'],
  [80, 'serve'],
  [81, 'repair']
];

/** The act of a class, from its first two digits; 房地产租赁 is the one class of division 70 that lets. */
export function actOfClass(code: string): Act {
  if (code === '7040') return 'rent';
  const division = Number(code.slice(0, 2));
  return actsByDivision.find(([last]) => division <= last)?.[1] ?? 'serve';
}

/** The acts the verbs of a text name, each once. */
export function actsIn(text: string): Act[] {
  return [...new Set(verbs.flatMap(([pattern, acts]) => (pattern.test(text) ? acts : [])))];
}

/** The text without its verbs: what is left is the thing. */
export function withoutVerbs(text: string): string {
  return text.replace(anyVerb, '');
}

export function actsOfName(name: string): readonly Act[] {
  return nameActs.find(([pattern]) => pattern.test(name))?.[1] ?? [];
}

/**
 * How well a class fits what is done, 0 to 1. `acts` are those said of the thing, `fallback` those of the name, used
 * where nothing was said and to settle what 销售 leaves open. Who makes and sells is classed by making.
 */
export function actFit(code: string, acts: readonly Act[], fallback: readonly Act[]): number {
  const act = actOfClass(code);
  if (acts.length === 0) return unsaidFit(act, fallback);
  if (!acts.includes(act)) return actsOnGoods.has(act) ? mismatch(act, acts) : otherFit(act, acts);
  if (!actsOnGoods.has(act)) return 1;
  const sells = act === 'wholesale' || act === 'retail';
  if (sells && (acts.includes('make') || acts.includes('grow'))) return 0.4;
  if (sells && acts.includes('wholesale') && acts.includes('retail'))
    return openSaleFit(act, fallback);
  return 1;
}

function unsaidFit(act: Act, fallback: readonly Act[]): number {
  if (fallback.includes(act)) return 1;
  if (!actsOnGoods.has(act)) return 0.85;
  if (!fallback.includes('wholesale') && !fallback.includes('retail')) return 0.6;
  return act === 'retail' || act === 'wholesale' ? 0.8 : 0.35;
}

/** Classes that name an activity suffer less from another verb: it often stands beside (物业管理、租赁). */
function otherFit(act: Act, acts: readonly Act[]): number {
  if (acts.every((said) => actsOnGoods.has(said))) return 0.7;
  return act === 'build' ? 0.6 : 0.9;
}

function mismatch(act: Act, acts: readonly Act[]): number {
  if (act === 'wholesale' && acts.includes('retail')) return 0.55;
  if (act === 'retail' && acts.includes('wholesale')) return 0.5;
  if (act === 'make' && acts.includes('grow')) return 0.4;
  return 0.2;
}

function openSaleFit(act: 'wholesale' | 'retail', fallback: readonly Act[]): number {
  if (fallback.includes('retail')) return act === 'retail' ? 1 : 0.75;
  return act === 'wholesale' ? 0.95 : 0.85;
}
