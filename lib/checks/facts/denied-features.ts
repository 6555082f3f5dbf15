import type { Product } from '../../shop/product';
import { readable } from '../../text/quantities/readable';

/** What a product is said not to be, have or do. */
export interface DeniedFeature {
  /** How agents may call it. */
  words: string[];
  /** What alone is denied it: 盖子 of 盖子不密封. Empty: the product. */
  subject: string;
  /** As the shop wrote it. */
  told: string;
  /** What may not be put in or on it, and by which verbs it would be: 湿粮, of 不能放湿粮. */
  put?: { noun: string; verbs: string[] };
  /** What does not come with it: 电池, of 电池不附赠. */
  apart?: string;
}

const DENIES =
  /(不是|没有|不含|不带|不能|不可以?|不支持|不适合|无法|暂无|不(?=防|密封|保温|透气|可|耐|加[绒厚棉]))((?:[\u4e00-\u9fa5a-z0-9]{2,8}?)(?:[、和或与][\u4e00-\u9fa5]{2,6})*)(?=$|[,。;:()])/g;
const LEADING =
  /^(?:这[款件个]|本[款店]|目前|暂时|现在|它|的|也|都|还|并|但|,)+|(?:这[款件个]|本[款店]|目前|暂时|现在|的|也|都|还|并|但)+$/g;
/** A word of sorts behind what matters: 免烫面料, 床笠款. */
const SORT = /(?:面料|材质|产品|商品|功能|功效|服务|作用|尺寸|规格|颜色|产区|品种|的|款|杯|被|裤|类)+$/;
/** Denied of a use or a person rather than of the goods. */
const NO_FEATURE = /参加|代替|替代|属于|保证|直接|马上|全|自己|判断|误|漂白/;

/** Words of one thing. */
const CALLED: string[][] = [
  ['弹力', '弹性', '有弹', '高弹', '微弹'],
  ['免烫', '免熨', '免熨烫', '不用烫', '不用熨'],
  ['充电插头', '充电头', '插头', '充电器', '适配器'],
  ['无糖', '0糖', '不加糖', '零糖'],
  ['给手机充电', '手机充电', '充手机', '充电宝', '当充电宝', '当充电宝用'],
  ['防水', '水洗没事', '泡水'],
  ['烘干', '烘干机', '烘干机烘'],
  ['刻字', '定制刻字'],
  ['边充边用', '边充电边用', '充着电用', '充电时用', '插着电用', '充着电也能用'],
  ['遥控器', '遥控'],
  ['暴晒', '晒太阳', '太阳下晒', '太阳底下晒', '拿去晒', '拿出去晒'],
  ['水洗', '洗衣机洗', '下水洗'],
];

/** What is put into goods, or goods into it, by verbs that mean the same: 放洗碗机 is 进洗碗机, 加精油 is 滴精油. */
const PUT: string[][] = [
  ['放', '进', '扔', '丢', '塞', '放进', '扔进', '上', '用'],
  ['加', '滴', '倒', '放', '添', '加点', '滴点', '放点'],
  ['打', '榨', '搅', '绞', '打碎', '做'],
  ['装', '盛', '倒', '泡'],
];

const wordsFor = (term: string, own: string): string[] => {
  const group = CALLED.find((words) => words.includes(term));
  if (group) return group;
  const put = PUT.find((verbs) => verbs[0] === term[0] || verbs[1] === term[0]);
  const noun = term.slice(1);
  if (put && noun.length >= 2) return put.map((verb) => `${verb}${noun}`).concat(put[0] === '放' ? [] : [term]);
  // APP控制 is an APP, too.
  const letters = /[a-z]{3,}/.exec(term)?.[0];
  if (letters) return [term, letters];
  // 坐人踩踏 is two; 无线充电 of what is charged by a wire is one.
  const halves = [term.slice(0, 2), term.slice(2)];
  const isTwo = term.length === 4 && !/给|用|有|\d/.test(term) && !halves.some((half) => own.includes(half));
  return isTwo ? [term, ...halves] : [term];
};

const putOf = (term: string): Pick<DeniedFeature, 'put'> => {
  const verbs = PUT.find(([first, second]) => first === term[0] || second === term[0]);
  return verbs && term.length >= 3 ? { put: { noun: term.slice(1), verbs } } : {};
};
/** 电池不附赠, 灯泡需另购 */
const APART =
  /^(?:[^,。;]{0,2}的)?([\u4e00-\u9fa5a-z]{2,5}?)(?:不附赠|不赠送|不附带|不随机|需要?另购|需要?另买|要?另外购买|需要?自备|自备)$/;

/** 七座车不适用 */
const UNFIT = /^([\u4e00-\u9fa5a-z\d]{2,6}?)(?:不适用|不能用|不可用|用不了|装不了|不适配)$/;

function apartIn(sentence: string, told: string): DeniedFeature[] {
  return sentence.split(/[,。;]/).flatMap((part) => {
    const apart = APART.exec(part.trim())?.[1];
    const unfit = UNFIT.exec(part.trim())?.[1]?.replace(/[车款机型]$/, '');
    return [
      ...(apart === undefined ? [] : [{ words: [], subject: '', told, apart }]),
      ...(unfit === undefined || unfit.length < 2
        ? []
        : [{ words: [], subject: '', told, put: { noun: unfit, verbs: ['用', '装', '适', '配', '穿', '放', '拍'] } }]),
    ];
  });
}

function ofSentence(sentence: string, told: string, own: string): DeniedFeature[] {
  return sentence.split(/[,。;]/).flatMap((part) =>
    [...part.matchAll(DENIES)].flatMap((match) => {
      const denial = match[1] as string;
      const subject = /不含|不带/.test(denial) ? '' : part.slice(0, match.index).replace(LEADING, '');
      return (
        (match[2] as string)
          .split(/[、和或与]/)
          .map((term) => (term.length > 2 && term.replace(SORT, '').length >= 2 ? term.replace(SORT, '') : term))
          .map((term) => (denial === '不' && !/^防|^密|^保|^透|^可|^耐|^加/.test(term) ? '' : term))
          .filter((term) => term.length >= 2 && !NO_FEATURE.test(term))
          // 不是重锤键盘 says nothing against a 键盘.
          .map((term) => ({
            words: denial === '不是' && term.length === 4 ? [term, term.slice(0, 2)] : wordsFor(term, own),
            subject,
            told,
            ...putOf(term),
          }))
          .filter(() => subject.length <= 6)
      );
    }),
  );
}

const known = new WeakMap<Product, DeniedFeature[]>();

/** What a product's caveats, attributes and answers deny, unless its title or choices say it. */
export function deniedFeatures(product: Product): DeniedFeature[] {
  let found = known.get(product);
  if (!found) {
    const own = readable(`${product.title} ${product.skus.map(({ name }) => name).join(' ')}`);
    const all = readable(`${own} ${product.attributes.map(({ name, value }) => `${name} ${value}`).join(' ')}`);
    found = [
      ...product.caveats.flatMap((it) => [...ofSentence(readable(it), it, all), ...apartIn(readable(it), it)]),
      ...product.attributes.flatMap(({ name, value }) => {
        const told = `${name}：${value}`;
        const isNone = /^(?:无|没有|不带|不含|不支持|不可)/.test(value) && value.length <= 6;
        return isNone
          ? [{ words: wordsFor(readable(name), all), subject: '', told }]
          : ofSentence(readable(value), told, all).map((it) => ({
              ...it,
              words: it.words.filter((word) => /^[不无没]/.test(value) || word !== readable(name)),
            }));
      }),
      ...product.faq.flatMap(({ answer }) => ofSentence(readable(answer), answer, all)),
    ].filter(({ words, subject }) => subject !== '' || !words.some((word) => own.includes(word)));
    known.set(product, found);
  }
  return found;
}
