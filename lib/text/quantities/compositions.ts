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
  白鹅绒: '鹅绒',
  牛皮: '头层牛皮 真皮',
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
const SHARES = new RegExp(
  `(${NUMBER}) ?(%)的?(${MATERIAL})(?! ?\\d)|百分之(${NUMBER})的?(${MATERIAL})|(${MATERIAL})(?:含量|占比|成分)?(?:占|是|为|:|有|达到?)? ?(?:(${NUMBER}) ?%|百分之(${NUMBER}))|(?<!清|单|不|非)(?:纯|全)(${MATERIAL}|毛|羊毛|麻)(?!色)`,
  'g',
);

/** Shares of materials in a readable text. 纯 and 全 say 100 %. */
export function sharesIn(text: string): MaterialShare[] {
  const found: MaterialShare[] = [];
  for (const match of text.matchAll(SHARES)) {
    const [all, before, , named1, hundredth, named2, named3, after, hundredth2, pure] = match;
    const name = named1 ?? named2 ?? named3 ?? (pure === '毛' ? '羊毛' : pure);
    const figure = before ?? hundredth ?? after ?? hundredth2;
    const percent = pure === undefined ? numberOf(figure ?? '') : 100;
    if (percent === null || percent > 100 || name === undefined) continue;
    found.push({ material: ONE_NAME.get(name) ?? name, percent, start: match.index, end: match.index + all.length });
  }
  return found;
}

/** The one name of a material, or undefined for what is none known here. */
export const materialName = (word: string): string | undefined => ONE_NAME.get(word);
