import { CONTEXT_VARIABLES } from '../../../service/context-values';
import { productValues } from '../../../service/product-values';
import { parseTemplate } from '../../variables';
import { nameKey, settingOf } from '../../variables/name';
import { type LintCheck, type LintFacts, type LintFinding, perPhrase, textsOf } from '../check';

/** Names that people give to what the page fills under another. */
const ALIASES: Record<string, string> = Object.fromEntries(
  (
    [
      ['买家', '买家名 买家昵称 买家姓名 顾客 客户 客户昵称 昵称 用户 用户名'],
      ['商品', '商品名 商品名称 商品标题 宝贝 宝贝名称 产品 产品名称'],
      ['订单号', '订单 订单编号 订单号码'],
      ['快递', '快递公司 物流 物流公司 快递名称'],
      ['运单号', '单号 快递单号 物流单号 运单 快递号'],
      ['店铺', '店铺名 店铺名称 店名'],
    ] as const
  ).flatMap(([name, others]) => others.split(' ').map((other) => [other, name])),
);

const ofPage = CONTEXT_VARIABLES.map(nameKey);

/** Of a shop with one product that has these attributes. */
function factsOf(...names: string[]): LintFacts {
  const attributes = names.map((name) => ({ name, value: '写明的' }));
  const product = { price: 1, skus: [], faq: [], caveats: [], attributes };
  return { shopId: 'a', products: [product], promotions: [], policies: [] };
}

const unknownVariable: LintCheck = {
  kind: 'unknown-variable',
  title: 'lintUnknownVariable',
  level: 'tip',
  find: (library) => {
    const ofProducts = library.facts.flatMap(({ products }) =>
      products.flatMap((it) => Object.keys(productValues(it))),
    );
    const known = new Set([...ofPage, ...ofProducts.map(nameKey)]);
    return perPhrase(library, (phrase) => {
      const names = new Map<string, string>();
      for (const part of textsOf(phrase).flatMap(parseTemplate)) {
        if (part.kind !== 'variable' || part.fallback !== undefined || part.options.length > 0) continue;
        if (!known.has(nameKey(part.name)) && !settingOf(phrase.variables, part.name))
          names.set(nameKey(part.name), part.name);
      }
      return [...names].map(([key, name]): LintFinding => {
        const to = ALIASES[key];
        return to === undefined
          ? { phraseId: phrase.id, say: 'lintUnknownVariableSay', args: [name], fixes: [] }
          : {
              phraseId: phrase.id,
              say: 'lintVariableAlias',
              args: [name, to],
              level: 'warn',
              fixes: [{ do: 'rename-variable', from: name, to }],
            };
      });
    });
  },
  examples: {
    hit: [
      { phrases: [{ body: '{仓库}发出' }] },
      { phrases: [{ body: '好', variants: ['{订单编号}查到了'] }] },
      { phrases: [{ body: '{产地}的' }], library: { facts: [factsOf('材质')] } },
      { phrases: [{ autoReply: { occasion: 'away', related: [{ question: '发了吗', answer: '{物流}在送' }] } }] },
    ],
    pass: [
      { phrases: [{ body: '{买家}，{快递=中通}，{码=S|M}，{今天+2}，{话术:fh}' }] },
      { phrases: [{ body: '{仓库}发出', variables: [{ name: '仓库', prompt: '哪个仓' }] }] },
      { phrases: [{ body: '{产地}的，{成分}' }], library: { facts: [factsOf('材质', '产地')] } },
    ],
  },
};
export default unknownVariable;
