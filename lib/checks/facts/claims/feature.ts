import { type DeniedFeature, deniedFeatures } from '../denied-features';
import type { Contradiction, FactCheck } from '../fact-check';
import { productFact } from '../sources';

/** What makes of a word a statement about the goods. */
const HAS =
  '(?:可以|能够?|支持|会|有|带|送|配|附|含|是|属于|也|都|很|挺|特别|超|比较|直接|随便|放心|尽管|照样|下|下载|装)(?:[^,不没无未别]{0,3})';
const AT_HEAD = '(?:^|这[款件个种条床]|它|本款|面料|材质|都|绝对|完全)(?:的)?';
const SAID =
  '(?=的(?:手感|质感|材质|设计|款式)|的(?![\\u4e00-\\u9fa5])|的?[哦哈呢呀啊啦]|款|功能|服务|不是|效果(?!一般|不|差|有限)|没问题|没事|使用|[穿用戴洗当里\\d](?!不)|就[行好能可]|也[行能可]|都[行能可]|[,。!;~]|$)';
/** 2米床的也有 */
const THERE_IS = '(?:款|尺寸|规格|颜色)?的?(?:也|都|还|是|现在)*有(?=的|货|[哦哈呢呀啊啦,。!;~]|$)';
const OTHER = /怕|避免|担心|(?<!可)以免|防止|注意|除了|比|另一款|别的|其[他它]|要找|想要|需要|得看|如需|建议|尽量/;

/** What is said behind it takes it back: 电箱款没有. */
const TAKES_BACK = /^(?:[:, ]?|(?:款|的|版)?[: ]?(?:目前|暂时|现在|都|也|还|是)*)[无不没](?!问题|事|关系)/;

/** What is done to goods in what they may not be put in. */
const PUT_TO = '加热|热|转|清?洗|烘|烤|蒸';

const known = new WeakMap<DeniedFeature, { needs: string; said: RegExp }[]>();

/** The ways of stating what is denied, built once: that it has it, that it may be put there, that it comes with it. */
function patternsOf(feature: DeniedFeature): { needs: string; said: RegExp }[] {
  let patterns = known.get(feature);
  if (!patterns) {
    const { words, put, apart } = feature;
    patterns = words.map((word) => ({
      needs: word,
      said: new RegExp(`(?:${HAS}${word}(?:${SAID}|可以|能)|${AT_HEAD}${word}${SAID})|${word}${THERE_IS}`, 'g'),
    }));
    // 带GPS轨迹的: letters are one word, whatever follows.
    for (const word of words.filter((it) => /^[a-z]+$/.test(it)))
      patterns.push({ needs: word, said: new RegExp(`(?:带|有|支持|自带|可以|能)${word}[\\u4e00-\\u9fa5]{0,4}`, 'g') });
    if (put)
      patterns.push({
        needs: put.noun,
        said: new RegExp(
          [
            `${put.noun}(?:的|车|款)?(?:也|都|是|直接|照样|一样|完全)*(?:可以|能|随便)(?:直接|放心)?(?:${put.verbs.join('|')})`,
            // 可以微波炉加热, 洗碗机直接洗没问题
            `(?:可以|能|直接|放心)用?${put.noun}(?:${PUT_TO})`,
            `${put.noun}(?:里|直接)*(?:${PUT_TO})(?:没问题|都行|可以|也行|的)`,
          ].join('|'),
          'g',
        ),
      });
    if (apart)
      patterns.push({
        needs: apart,
        said: new RegExp(
          `(?:送|附赠|附带|配|自带|带|含)(?:您|你|了|有|的)*[^,不没无未别另]{0,3}${apart}|${apart}(?:也|都|是|一起)*(?:送|附赠|赠)(?:的|您|了)`,
          'g',
        ),
      });
    known.set(feature, patterns);
  }
  return patterns;
}

export default {
  id: 'feature',
  why: '商品资料里写的正相反',
  advice: '按商品资料如实说',
  find: (inquiry) => {
    const { draft } = inquiry;
    const products = inquiry.productsAt(0, draft.folded.length);
    return products.length > 2
      ? []
      : products.flatMap((product) =>
          deniedFeatures(product).flatMap((feature): Contradiction[] => {
            const { subject, told } = feature;
            for (const { needs, said } of patternsOf(feature)) {
              if (!draft.folded.includes(needs)) continue;
              for (const clause of draft.clauses) {
                said.lastIndex = 0;
                const match = said.exec(clause.text);
                if (!match) continue;
                const start = clause.start + match.index;
                const end = start + match[0].length;
                const at = inquiry.productsAt(start, end);
                if (at.length !== 1 || at[0] !== product || inquiry.speaksOfOthers(start, end, at, needs)) continue;
                if (TAKES_BACK.test(draft.folded.slice(end)) || OTHER.test(clause.text) || !draft.isClaim(start, end))
                  continue;
                if (subject !== '' && !draft.sentenceAt(start).includes(subject.slice(0, 2))) continue;
                const from = match[0].endsWith(needs) ? end - needs.length : start;
                return [{ start: from, end, fact: productFact(product, told) }];
              }
            }
            return [];
          }),
        );
  },
  examples: {
    conflict: ['这款是免烫的', '有弹力的，不紧', { text: '可以进洗碗机的', given: { product: 'cup' } }],
    agrees: ['不是免烫的，会有自然褶皱', '这款没有弹力哦', { text: '不能进洗碗机', given: { product: 'cup' } }],
    unknown: ['这款是免烫的吗', '想要免烫的可以看别家', { text: '这款是免烫的', given: { product: 'cup' } }],
  },
} satisfies FactCheck;
