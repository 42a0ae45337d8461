import type { Random } from './random.js';

/*
 * Names and sentences are put together from these; nobody and nothing in them exists. Surnames are the common ones, given
 * names two characters out of a hundred and more.
 */

const chars = (text: string): readonly string[] => [...text];
const words = (text: string): readonly string[] => text.split(' ');

const SURNAMES = chars('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕');
const GIVEN = chars(
  '安邦宝彬冰波博才昌超辰成诚春达丹德东栋恩帆芳飞峰凤福刚歌光广贵国海涵瀚航浩和恒红宏虹华欢辉慧佳嘉建健江杰洁金津锦京晶静军俊凯康科坤兰乐磊莉力立丽良林琳玲龙璐梅美萌敏明铭娜楠宁培鹏平萍奇琪启强琴青清庆泉然仁荣蓉瑞珊尚胜诗石舒爽顺思松涛天田庭伟文武希熙霞翔晓欣新鑫兴雄秀旭雪雅岩艳阳洋耀业怡毅银英颖永勇宇雨玉元源月云泽展哲振正志智中忠舟竹卓子',
);
const PLACE_CHARS = chars(
  '东西南北上下安宁平和长永兴泰临河江湖山岭石沙泉溪洲港桥林柳松竹梅桃云龙凤金银玉清明福寿康乐新高大',
);
const BRAND_CHARS = chars('泰禾隆盛鼎恒汇丰瑞祥信诚德润泽源通达远航星辰天宇海川华锦嘉美康健力强创新科智联合广利');
const PRODUCTS = words(
  '轴承 钢管 蔬菜 大蒜 苹果 棉花 小麦 玉米 牛肉 羊肉 水产 食用菌 花卉 茶叶 药材 纺织 服装 地毯 家具 陶瓷 玻璃 纸张 化肥 农机 电机 铝材 铜材 电缆 电池 光伏 风电 芯片 软件 物流 冷链 旅游 养老 医疗 教育 文创 阀门 模具 涂料 橡胶 塑料 木材 饲料 奶业 葡萄 樱桃 草莓 辣椒 生姜 黄金 石材 船舶 汽车 机床 仪器 家电',
);
const DEEDS = words(
  '出口 加工 种植 养殖 研发 销售 检测 追溯 补贴 融资 保险 用地 用工 培训 招商 环保 节能 改造 升级 品牌 标准 质量 安全 监管 储运 电商 展销 合作 创新 转型 普查 治理 振兴 扶持 推广 保护 利用 人才 科普 服务 统计 规划 审批 收购 直播 认证 防疫 灌溉 育种 回收 供应 需求 价格 税收 信用 数据 试点 联盟 园区 集群 链条',
);
const FUNCTIONS = words(
  '农业农村局 商务局 财政局 教育局 科学技术局 工业和信息化局 民政局 司法局 自然资源局 生态环境局 住房和城乡建设局 交通运输局 水利局 文化和旅游局 卫生健康局 应急管理局 审计局 统计局 市场监督管理局 医疗保障局 城市管理局 行政审批服务局 大数据局 投资促进中心 气象局 粮食和物资储备局 林业局 体育局 信访局 退役军人事务局',
);
const OTHER_BODIES = words('农民专业合作社 商会 行业协会 职业学院 实验中学 研究院 医院 产业园 开发区管委会 物流中心');
const EVENTS = words('座谈会 推进会 协商会议 发布会 现场会 展览会 培训班 签约仪式 调研活动 对接会 启动仪式 博览会');
const DOCUMENTS = words('若干措施 实施意见 行动方案 管理办法 工作规划 通知 调研报告 指导意见');
const INITIATIVES = words('行动 工程 平台 计划 专项 示范区 服务站 直通车');
export const TITLES = words(
  '局长 副局长 主任 副主任 科长 董事长 总经理 副总经理 会长 秘书长 校长 院长 委员 理事 工程师 技术员 负责人 经理',
);
const CUES = words('说 表示 介绍 建议 回应说 答复说 指出 强调 承诺 告诉记者');
const VERBS = words('推动 加快 支持 完善 建设 扩大 提升 优化 落实 培育 打造 整合 延伸 稳定 规范 引导');
const OBJECTS = words(
  '产业链条 服务体系 公共平台 冷链设施 检测中心 示范基地 营商环境 技术标准 销售渠道 仓储能力 人才队伍 品牌形象 融资渠道 审批流程 信息系统 补贴政策 合作机制 应急预案 质量追溯 生产能力',
);
const LINKS = words('同时 此外 下一步 在此基础上 按照要求 从目前看 与往年相比 经过努力');
const ENDS = words(
  '让更多农户受益 取得了明显成效 为企业解决实际困难 形成可以复制的经验 争取年内见到成效 确保各项任务落到实处 提高群众的满意度 带动周边乡镇共同发展',
);

/** One or two characters of a given name, mostly two. */
export function personName(random: Random): string {
  const given = random.chance(0.85) ? 2 : 1;
  return random.pick(SURNAMES) + Array.from({ length: given }, () => random.pick(GIVEN)).join('');
}

export function placeStem(random: Random): string {
  return random.pick(PLACE_CHARS) + random.pick(PLACE_CHARS);
}

export function brand(random: Random): string {
  return Array.from({ length: random.chance(0.6) ? 3 : 2 }, () => random.pick(BRAND_CHARS)).join('');
}

export const product = (random: Random): string => random.pick(PRODUCTS);
export const publicBody = (random: Random): string => random.pick(FUNCTIONS);
export const otherBody = (random: Random): string => random.pick(OTHER_BODIES);
export const eventForm = (random: Random): string => random.pick(EVENTS);
export const documentForm = (random: Random): string => random.pick(DOCUMENTS);
export const initiativeForm = (random: Random): string => random.pick(INITIATIVES);
export const title = (random: Random): string => random.pick(TITLES);
export const cue = (random: Random): string => random.pick(CUES);

/** The `index`-th topic; each has another name. */
export function topicName(index: number): string {
  const deed = DEEDS[index % DEEDS.length];
  const round = Math.floor(index / DEEDS.length);
  // Each round goes on with other products, so that neighbours by number are not alike.
  const product = PRODUCTS[(round + index * 7) % PRODUCTS.length];
  const again = Math.floor(round / PRODUCTS.length);
  return `${product}${deed}${again === 0 ? '' : DEEDS[(again - 1) % DEEDS.length]}${again > DEEDS.length ? again : ''}`;
}

/** Some words without an end. */
export function clause(random: Random): string {
  return `${random.pick(VERBS)}${random.pick(PRODUCTS)}${random.pick(OBJECTS)}`;
}

export function ending(random: Random): string {
  return random.pick(ENDS);
}

export function link(random: Random): string {
  return random.pick(LINKS);
}
