// The mix of businesses in the demo's county: classes of GB/T 4754-2017 with a weight, what such a business is called,
// and its main activity as form 611 wants it (verb and noun, four to ten characters, trade split into 批发 and 零售).

export type Trade = {
  industry: string;
  weight: number;
  /** What stands between the business's own name and its legal form. */
  words: readonly string[];
  activity: string;
};

function trade(industry: string, weight: number, words: string, activity: string): Trade {
  return { industry, weight, words: words.split(' '), activity };
}

export const TRADES: readonly Trade[] = [
  trade('0519', 1, '农业服务 农事服务', '提供农业机械服务'),
  trade('1353', 2, '食品 肉制品', '加工肉制品'),
  trade('1411', 2, '食品 烘焙食品', '制作糕点面包'),
  trade('1819', 2, '服装 制衣', '加工机织服装'),
  trade('2110', 2, '家具 家居', '制作木质家具'),
  trade('2231', 2, '包装 纸制品', '加工纸箱纸盒'),
  trade('2319', 1, '印务 印刷', '印刷包装装潢'),
  trade('2926', 2, '塑料制品 塑业', '加工塑料包装箱'),
  trade('3311', 3, '金属制品 钢结构', '加工金属结构'),
  trade('3484', 5, '机械 精密机械', '加工机械零部件'),
  trade('3824', 2, '电子 电气', '组装电力电子元件'),
  trade('3872', 2, '照明 光电', '组装照明灯具'),
  trade('3982', 3, '电子 电子科技', '加工电子电路板'),
  trade('4790', 4, '建筑工程 建设工程', '承包房屋建筑施工'),
  trade('4910', 3, '机电安装 机电工程', '安装电气设备'),
  trade('5011', 3, '装饰工程 建筑装饰', '承接公共建筑装修'),
  trade('5012', 4, '家居装饰 装饰', '承接住宅装修'),
  trade('5127', 3, '酒业 茶业', '批发酒类饮料'),
  trade('5149', 2, '文体用品 办公用品', '批发文体用品'),
  trade('5165', 7, '建材 新型建材', '批发建筑材料'),
  trade('5174', 6, '五金 五金机电', '批发五金产品'),
  trade('5179', 6, '机电设备 电子设备', '批发机电设备'),
  trade('5199', 4, '商贸 贸易', '批发日用商品'),
  trade('5212', 5, '超市 便民超市', '零售超市商品'),
  trade('5226', 3, '烟酒商贸 名酒', '零售烟酒饮料'),
  trade('5232', 5, '服饰 时装', '零售服装鞋帽'),
  trade('5251', 4, '大药房 医药连锁', '零售西药'),
  trade('5273', 4, '数码科技 电脑', '零售计算机设备'),
  trade('5283', 3, '家居 家具', '零售家具'),
  trade('5292', 7, '电子商务 网络科技', '网上零售日用百货'),
  trade('5299', 3, '商贸 百货', '零售日用百货'),
  trade('5431', 9, '物流 运输', '承运普通货物'),
  trade('5910', 2, '装卸服务 仓储装卸', '提供装卸搬运'),
  trade('6020', 2, '速递 快递', '提供快递服务'),
  trade('6121', 2, '连锁酒店 快捷酒店', '提供住宿服务'),
  trade('6129', 2, '宾馆 旅馆', '提供住宿服务'),
  trade('6210', 7, '餐饮管理 酒楼', '提供正餐餐饮服务'),
  trade('6220', 4, '餐饮 快餐', '提供快餐餐饮服务'),
  trade('6513', 6, '软件 信息技术', '开发应用软件'),
  trade('6531', 3, '信息工程 智能科技', '集成信息系统'),
  trade('7020', 4, '物业 物业服务', '管理住宅物业'),
  trade('7030', 4, '房产经纪 置业', '提供房屋中介服务'),
  trade('7119', 3, '设备租赁 机械租赁', '租赁机械设备'),
  trade('7231', 2, '法律服务 法务咨询', '提供法律咨询'),
  trade('7241', 4, '会计服务 财税咨询', '代理企业记账'),
  trade('7259', 6, '广告传媒 文化传播', '设计发布广告'),
  trade('7263', 4, '人力资源 劳务服务', '派遣劳务人员'),
  trade('7271', 1, '保安服务 安保', '提供保安服务'),
  trade('7299', 6, '企业管理 商务服务', '提供商务代理服务'),
  trade('7482', 2, '工程咨询 监理', '监理建设工程'),
  trade('7484', 2, '建筑设计 工程设计', '设计建筑工程'),
  trade('7519', 5, '科技 新技术', '推广新技术'),
  trade('7840', 2, '园林绿化 景观', '养护城市绿化'),
  trade('8010', 2, '家政服务 家庭服务', '提供家政服务'),
  trade('8040', 3, '美容美发 形象设计', '提供美容美发'),
  trade('8111', 5, '汽车服务 汽修', '修理保养汽车'),
  trade('8219', 3, '保洁服务 清洁服务', '提供保洁服务'),
  trade('8391', 2, '职业培训 技能培训', '培训职业技能'),
  trade('8393', 3, '艺术培训 文化艺术', '培训文化艺术'),
  trade('8425', 2, '口腔门诊 诊所', '提供门诊医疗'),
  trade('8930', 2, '健身 体育发展', '提供健身服务'),
  trade('9030', 1, '休闲农庄 休闲', '提供休闲观光')
];

/** What is no enterprise: register of its credit code, class, name, activity. */
export type Institution = Trade & { register: string; ending: string };

function institution(register: string, ending: string, base: Trade): Institution {
  return { register, ending, ...base };
}

export const INSTITUTIONS: readonly Institution[] = [
  institution('11', '管理局', trade('9224', 2, '市政事务 社会事务', '管理社会事务')),
  institution('12', '服务中心', trade('8421', 3, '社区卫生 基层卫生', '提供社区医疗')),
  institution('12', '小学', trade('8321', 2, '实验 中心', '实施小学教育')),
  institution('51', '协会', trade('9522', 4, '商贸流通 物流 电子商务', '服务行业会员')),
  institution('52', '幼儿园', trade('8310', 4, '双语 艺术', '实施学前教育')),
  institution('52', '养老服务中心', trade('8514', 2, '颐养 康乐', '照料老年人')),
  institution('53', '基金会', trade('9530', 1, '教育发展 慈善', '资助公益项目')),
  institution('71', '寺', trade('9542', 1, '古 东', '管理宗教活动场所')),
  institution('93', '农机专业合作社', trade('0519', 4, '惠民 兴农', '提供农业机械服务')),
  institution('N2', '经济合作社', trade('7299', 2, '股份 集体', '管理集体资产'))
];

/** Divisions 01–04: on the frame, but no case of this census. */
export const FARMS: readonly Trade[] = [
  trade('0111', 2, '种植 粮食种植', '种植稻谷'),
  trade('0141', 2, '蔬菜种植 生态农业', '种植蔬菜'),
  trade('0412', 1, '水产养殖 渔业', '养殖淡水鱼')
];

const ACTIVITIES = new Map(
  [...INSTITUTIONS, ...TRADES].map(({ industry, activity }) => [industry, activity])
);

/** The main activity of a class as written in form 611. */
export function activityOf(industryCode: string | null): string {
  return ACTIVITIES.get(industryCode ?? '') ?? '提供其他商务服务';
}
