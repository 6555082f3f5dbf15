import { NUMBER, numberOf } from './numerals';

/** One part of a composition: 棉95%, 含棉95%, 95%棉, 纯棉. */
export interface MaterialShare {
  /** The material's one name. */
  material: string;
  percent: number;
  start: number;
  end: number;
}

/** Materials by their one name, with what else they are called. */
const NAMES: Record<string, string> = {
  棉: '长绒棉 精梳棉 新疆棉 棉花 棉纤维 有机棉',
  亚麻: '麻',
  聚酯纤维: '涤纶 聚酯 涤',
  聚酰胺纤维: '锦纶 尼龙 聚酰胺',
  腈纶: '聚丙烯腈纤维',
  氨纶: '莱卡 弹性纤维 聚氨酯弹性纤维',
  粘纤: '粘胶 粘胶纤维 粘纤维',
  莫代尔: '莫代尔纤维',
  莱赛尔: '天丝 莱赛尔纤维',
  羊毛: '绵羊毛 美利奴羊毛',
  羊绒: '山羊绒',
  桑蚕丝: '真丝 蚕丝',
  大豆蛋白纤维: '大豆纤维 大豆',
  白鸭绒: '鸭绒',
  雪纺: '',
  冰丝: '',
  铜氨丝: '',
  兔毛: '',
  牛仔布: '',
  白鹅绒: '鹅绒',
  牛皮: '头层牛皮 真皮',
  橡胶: '',
  乳胶: '天然乳胶',
  硅胶: '',
  pu: 'pu皮 人造革 仿皮',
  eva: '',
  记忆棉: '',
  珊瑚绒: '',
  法兰绒: '',
  灯芯绒: '',
  竹纤维: '',
  羊皮: '',
  猪皮: '',
  不锈钢: '',
  '304不锈钢': '食品级304',
  '316不锈钢': '316l不锈钢 医用级316',
  '201不锈钢': '',
  铝合金: '航空铝 铝',
  碳钢: '',
  铸铁: '生铁',
  精铁: '熟铁',
  黄铜: '纯铜 紫铜 铜',
  钛: '纯钛 钛合金',
  锌合金: '',
  特氟龙: '',
  麦饭石: '',
  tritan: '',
  ppsu: '',
  pc: '',
  亚克力: '有机玻璃',
  树脂: '',
  玻璃纤维: '玻纤',
  碳纤维: '碳素 全碳',
  骨瓷: '',
  紫砂: '',
  粗陶: '',
  搪瓷: '',
  牛津布: '',
  涤塔夫: '',
  云杉: '',
  桃花心木: '',
  玫瑰木: '',
  枫木: '',
  松木: '',
  橡木: '白橡木',
  榉木: '',
  胡桃木: '黑胡桃',
  柚木: '',
  檀木: '黑檀',
  相思木: '',
  竹子: '楠竹 毛竹 竹',
  密度板: '',
  颗粒板: '',
  超纤: '超纤皮',
  陶瓷: '',
  玻璃: '高硼硅玻璃 高硼硅',
  塑料: '',
  tpe: '',
  pvc: '',
  abs: '',
  pp: '',
  网布: '飞织 飞织网布 网面',
  帆布: '',
  绒面: '磨砂皮 翻毛皮 麂皮',
  大豆蜡: '',
  蜂蜡: '',
};
const ONE_NAME = new Map(
  Object.entries(NAMES).flatMap(
    ([name, others]) =>
      [
        [name, name],
        ...others
          .split(' ')
          .filter(Boolean)
          .map((other) => [other, name]),
      ] as [string, string][],
  ),
);
const MATERIAL = [...ONE_NAME.keys()].sort((a, b) => b.length - a.length).join('|');
const PERCENT = `(?:${NUMBER}) ?%|百分之(?:${NUMBER}|百)|百分百|百分之一百|[一二三四五六七八九\\d]成半?`;
const SHARES = new RegExp(
  `(${PERCENT})(?:都|全)?(?:是|的|为)?(${MATERIAL})(?! ?\\d)|(?:含)?(${MATERIAL})(?:的)?(?:量|含量|占比|成分|比例)?(?:只|大概|大约|约|就|都)?(?:占|是|为|:|有|达到?)?了?(?:大概|大约|约)? ?(${PERCENT})|(?<!清|单|不|非)(?:纯|全)(${MATERIAL}|毛|羊毛|麻)(?!色)`,
  'g',
);
/** Without the sign, where two or more add up: 亚麻65棉35. */
const PLAIN = new RegExp(`(${MATERIAL})(?:含量|占)? ?(\\d{1,2})(?![\\d.%元块支g克])`, 'g');
const BETWEEN = /^[,、/+ 和跟配]*$/;

function percentOf(word: string): number | null {
  if (/^百分百|百分之一?百$/.test(word)) return 100;
  const tenths = /^(.)成(半?)$/.exec(word);
  if (tenths) return (numberOf(tenths[1] as string) ?? 0) * 10 + (tenths[2] ? 5 : 0);
  return numberOf(word.replace(/^百分之| ?%$/g, ''));
}

/** Shares of materials in a readable text. 纯 and 全 say 100 %. */
export function sharesIn(text: string): MaterialShare[] {
  const found: MaterialShare[] = [];
  for (const match of text.matchAll(SHARES)) {
    const [all, before, named1, named2, after, pure] = match;
    const name = named1 ?? named2 ?? (pure === '毛' ? '羊毛' : pure);
    const percent = pure === undefined ? percentOf((before ?? after) as string) : 100;
    if (percent === null || percent > 100 || name === undefined) continue;
    found.push({ material: ONE_NAME.get(name) ?? name, percent, start: match.index, end: match.index + all.length });
  }
  return found.length > 0 ? found : plainShares(text);
}

function plainShares(text: string): MaterialShare[] {
  let run: MaterialShare[] = [];
  for (const match of text.matchAll(PLAIN)) {
    const [all, name, figure] = match as unknown as [string, string, string];
    const last = run.at(-1);
    if (last && !BETWEEN.test(text.slice(last.end, match.index))) run = [];
    run.push({
      material: ONE_NAME.get(name) ?? name,
      percent: Number(figure),
      start: match.index,
      end: match.index + all.length,
    });
    const sum = run.reduce((total, { percent }) => total + percent, 0);
    if (run.length > 1 && sum >= 90 && sum <= 110) return run;
  }
  return [];
}

/** A material that words name, with nothing of its share: 是真丝的, 鹅绒填充. */
export interface NamedMaterial {
  material: string;
  start: number;
  end: number;
}

const NAMED = new RegExp(
  `(?:是|用的?是?|选用|采用|面料|材质|填充物?|里面|成分)(?:都|就)?(?:是|为|:)?(${MATERIAL})(?=材质|面料|做|填充|的(?:$|[,。!;~ 哦哈呢啦])|[,。!;~ 哦哈呢啦]|$)|(${MATERIAL})(?:材质|面料|填充|做的)|(?:^|[,。!;] ?)(${MATERIAL})的(?=[,。!;~ 哦哈呢啦]|$)`,
  'g',
);

export const materialsNamedIn = (text: string): NamedMaterial[] =>
  [...text.matchAll(NAMED)].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3]) as string;
    const start = match.index + match[0].indexOf(name);
    return { material: ONE_NAME.get(name) ?? name, start, end: start + name.length };
  });

const EVERY = new RegExp(`(${MATERIAL})`, 'g');

/** Every material a folded text has a word for, however it stands there; the longest words first. */
export const materialWordsIn = (text: string): NamedMaterial[] =>
  [...text.matchAll(EVERY)].map(({ 0: name, index }) => ({
    material: ONE_NAME.get(name) ?? name,
    start: index,
    end: index + name.length,
  }));

/** Whether a folded text names any material known here. */
export const namesMaterial = (text: string): boolean => text.search(EVERY) >= 0;
