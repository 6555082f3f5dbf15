import type { QuantityKind } from '../../text/quantities/quantity';

/** How agents call attributes of one sort. */
interface Spoken {
  /** What shops name the attribute. */
  of: RegExp;
  kinds: QuantityKind[];
  /** Pattern of what stands in front of the figure. */
  before: string;
  /** Pattern of what stands behind it. */
  behind?: string;
  /** Pattern of what stands behind a figure at the head of a clause: 三公斤多, 不重. */
  alone?: string;
}

const THIS =
  '(?:它|这[款个只把件台条盏双]|整[机个把件床体台条车]|本身|机身|[大小](?:的|号|款)|那[个款]|总共|一共|全部)';

/** Attributes and their spoken names, the first row that fits an attribute counting. */
export const SPOKEN: readonly Spoken[] = [
  {
    of: /内存|存储|闪存|硬盘/,
    kinds: ['weight', 'other'],
    before: '标配|内存|卡|扩展?到?|支持|插|存',
    behind: '的?(?:内存|卡|存储|版)',
  },
  { of: /录音|录像|录制/, kinds: ['duration'], before: '录' },
  {
    of: /重量|[净毛总自单]重|^重|份量/,
    kinds: ['weight'],
    before: `(?<![承载体超毛续首])重|${THIS}|[一单每][只条件把个台双]`,
    behind: '(?:多点?|左右|不到|出头|上下)?(?:都|还)?(?:的重量|不?重(?!的))',
    alone: '(?:多点?|左右|不到|出头|上下)?(?:都|还)?(?:不?重(?!的)|[,。!;~ ]|$)',
  },
  {
    of: /容量|容积|水箱|油箱/,
    kinds: ['volume'],
    before: '能装|可以装|装得下|装|盛|水箱|桶|缸|容量',
    behind: '的?(?:大?容量|大?水箱|一杯)',
  },
  {
    of: /续航|待机|工作时[间长]|使用时[间长]/,
    kinds: ['duration', 'count'],
    before:
      '能用|可以用|(?<![适使食享])用|续航|(?:能|可以|可|连续|一直)?(?:喷|弹|听|打|榨|亮|播|跑|撑|刷|吹|放|走|玩|拍|洗|拖|吸|扫|剃|转|工作)(?!折|包|车)',
    behind: '续航|的?电',
  },
  {
    of: /充电时[间长]|充满时/,
    kinds: ['duration'],
    before: '充电|充满|充满电|充',
    behind: '(?:就|就能|能|可以)?充?满',
  },
  { of: /燃烧/, kinds: ['duration'], before: '能烧|可以烧|能点|可以点|烧|燃|点' },
  { of: /搭建|安装时|组装/, kinds: ['duration'], before: '搭|装|撑开|搭起来|装好', behind: '(?:就|就能)?(?:搭|装|撑)' },
  {
    of: /承重|承载|载重/,
    kinds: ['weight'],
    before: '能承|承|能放|可以放|放|压|坐|载|挂',
    behind: '的?(?:东西|重物|承重|以内)',
  },
  {
    of: /净含量|数量|件数|规格|包装/,
    kinds: ['weight', 'volume', 'count'],
    before: '[一每单][盒罐包套瓶袋片支条桶听箱组份提]|里面[是有]|一共有',
  },
  { of: /含量$|填充/, kinds: ['percent', 'weight'], before: '含绒量|含绒|绒子|绒含量' },
  { of: /充绒/, kinds: ['weight'], before: '充绒|充' },
  { of: /电池/, kinds: ['other'], before: '电池容量|电池是|电量|电池' },
  {
    of: /温标|舒适温|工作温|使用温|耐寒/,
    kinds: ['other'],
    before: '',
    behind: '(?:都|也|以内|以下|左右|还)*(?:能|可以|没问题|不冷|舒服|ok|能睡|的)',
  },
  { of: /水温|温度/, kinds: ['other'], before: '水温|用' },
  { of: /耐温|温控|控温|调温/, kinds: ['other'], before: '耐高温|高温|最高能?到?|最低' },
  { of: /敷/, kinds: ['duration'], before: '敷' },
  { of: /频率/, kinds: ['count'], before: '[一每][周天]' },
  {
    of: /面积/,
    kinds: ['area'],
    before: '适合|适用|房间|客厅|卧室|屋子?|空间',
    behind: '(?:左右|以内|以下)?的?(?:房间|客厅|卧室|屋|空间|都|够|没问题)',
  },
  { of: /加湿量|雾化量|出雾/, kinds: ['volume'], before: '喷|出雾|雾量|每?小时' },
  { of: /噪音|分贝|静音/, kinds: ['other'], before: '噪音|声音|最[高大]' },
  {
    of: /线长|电源线|线缆|绳长/,
    kinds: ['length'],
    before: '(?:电|电源|插头|连接|数据)?线|绳子?',
    behind: '的?(?:线|绳)',
  },
  {
    of: /适用身高/,
    kinds: ['length'],
    before: '身高',
    behind: '(?:以[内下]|以上)?的?(?:人|个子|身高|大?高个)|以[内下](?:都|也)?(?:能|可以)',
  },
];

const NEVER = '(?!)';
/** An attribute is also called by its name without what all such names end in. */
const ENDINGS = /(?:容量|直径|时长|时间|尺寸|大小|重量|量|范围|指数|参数)$/;
/** 粗蛋白 is 蛋白. */
const HEADS = /^(?:粗|总|净|额定|最大)(?=..)/;
/** Ways of standing of things that a side is told of: 展开长度, 折叠后的长. */
const STANDS = /展开|折叠|收纳|收起|伸缩/;
const SIDE_NAME = /([长宽高厚深])[度]?$|^(直径|口径|周长|跨度|半径)$/;

const literal = (word: string): string =>
  word === '重'
    ? '(?<![承载体超续首])重'
    : word === '用'
      ? '(?<![适使食享])用'
      : word.replace(/[^\u4e00-\u9fa5a-z0-9]/g, '.');

/** Which side of a thing an attribute is: 展开长度 is its 长. */
export const sideOf = (name: string): string | null => {
  const found = SIDE_NAME.exec(name);
  return found ? (found[1] ?? found[2] ?? null) : null;
};

/** The way of standing that words speak of. */
export function standIn(words: string): '展开' | '收起' | null {
  const found =
    STANDS.exec(words)?.[0] ??
    (/折起|收起来?|叠起|合起|打包后|收好/.test(words) ? '收起' : /打开|撑开|铺开|拉开/.test(words) ? '展开' : null);
  return found === null ? null : found === '展开' || found === '伸缩' ? '展开' : '收起';
}

/** Patterns of what stands before and behind a figure of an attribute, by its name, and by how it is spoken of. */
export function callsOf(name: string, kind: QuantityKind): { before: string; behind: string; alone: string } {
  const names = [...new Set([name, name.replace(ENDINGS, ''), name.replace(HEADS, '')])]
    .filter((it) => it.length >= 2 || /[重装用敷烧点煮泡听]/.test(it))
    .map(literal);
  const spoken = SPOKEN.find(({ of }) => of.test(name));
  const fits = spoken?.kinds.includes(kind);
  const before = [...names, ...(fits && spoken && spoken.before !== '' ? [spoken.before] : [])].join('|') || NEVER;
  const behind = [...names, ...(fits && spoken?.behind ? [spoken.behind] : [])].join('|') || NEVER;
  return { before, behind, alone: (fits && spoken?.alone) || NEVER };
}
