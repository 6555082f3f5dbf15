import type { QuantityKind } from './quantity';

interface Unit {
  kind: QuantityKind;
  /** How many of the kind's own unit one of these is. */
  factor: number;
}

const DAY = 24;
const unit = (kind: QuantityKind, factor: number, words: string): [string, Unit][] =>
  words.split(' ').map((word) => [word, { kind, factor }]);

/** Units as they stand behind a number in a folded text. Weeks and months count as 7 and 30 days, a year as 365. */
export const UNIT_TABLE: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...unit('money', 1, '元 块 块钱 圆 rmb 元钱'),
  ...unit('money', 0.1, '毛 角 毛钱'),
  ...unit('money', 0.01, '分钱'),
  ...unit('percent', 1, '% 个点 个百分点'),
  ...unit('discount', 1, '折'),
  ...unit('duration', 1 / 3_600, '秒 秒钟'),
  ...unit('duration', 1 / 60, '分钟'),
  ...unit('duration', 1, '小时 个小时 h 钟头 个钟头 个钟'),
  ...unit('duration', DAY, '天 日 个工作日 工作日 个自然日 自然日'),
  ...unit('duration', 7 * DAY, '周 个星期 星期 个礼拜 礼拜'),
  ...unit('duration', 30 * DAY, '个月'),
  ...unit('duration', 365 * DAY, '年'),
  ...unit('length', 0.1, '毫米 mm'),
  ...unit('length', 1, '厘米 公分 cm'),
  ...unit('length', 100, '米 m'),
  ...unit('area', 10_000, '平方米 平米 平方 平 个平方 个平'),
  ...unit('weight', 1, '克 g'),
  ...unit('weight', 50, '两'),
  ...unit('weight', 500, '斤 市斤'),
  ...unit('weight', 1_000, '千克 公斤 kg'),
  ...unit('volume', 1, '毫升 ml'),
  ...unit('volume', 1_000, '升 l'),
  ...unit('count', 1, '件 个 条 双 只 盒 包 袋 瓶 套 床 张 支 把 罐 箱 片 颗 粒 对 份 单 枚 台 次 杯 头'),
  ...unit(
    'other',
    1,
    '瓦 w 瓦时 wh 毫安 毫安时 mah v 伏 度 k 根 支装 寸 英寸 针 档 层 db 分贝 hz 赫兹 gb tb 万像素 流明 转 帕 pa 键 孔 目 岁',
  ),
]);

/** Longest first, so that 个工作日 is not read as 个. */
export const UNIT_WORDS = [...UNIT_TABLE.keys()]
  .sort((a, b) => b.length - a.length)
  // 1两天 is a day or two.
  .map((word) => ({ 两: '两(?![天日周个件条双只张次月年])', 平: '平(?![时安铺整常台均价摊行日])' })[word] ?? word)
  .join('|');
