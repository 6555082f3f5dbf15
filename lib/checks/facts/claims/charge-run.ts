import type { Product } from '../../../shop/product';
import type { Quantity } from '../../../text/quantities/quantity';
import { readable } from '../../../text/quantities/readable';
import { type ChargeRun, chargeRunsIn } from '../charge-runs';
import { facetsOf } from '../facets';
import type { Contradiction, FactCheck } from '../fact-check';
import { productFact } from '../sources';

/** A charge this much of the full one is called the full one. */
const FULL = 0.9;

const sameKind = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind && (a.kind === 'duration' || a.unit === b.unit);
const holds = (known: Quantity, said: Quantity): boolean =>
  (known.from <= said.from && said.to <= known.to) ||
  (said.from < said.to && said.from <= known.from && known.to <= said.to);

interface Known {
  attribute: { name: string; value: string };
  pair: ChargeRun;
}

const pairsOf = (product: Product): Known[] =>
  [...product.attributes, ...product.faq.map(({ question, answer }) => ({ name: question, value: answer }))].flatMap(
    (attribute) => chargeRunsIn(readable(attribute.value)).map((pair) => ({ attribute, pair })),
  );

function contradiction(product: Product, { charge, run }: ChargeRun): Contradiction | null {
  const pairs = pairsOf(product).filter(({ pair }) => sameKind(pair.run, run));
  if (pairs.some(({ pair }) => holds(pair.charge, charge) && holds(pair.run, run))) return null;
  const sameCharge = pairs.find(({ pair }) => holds(pair.charge, charge));
  const sameRun = pairs.find(({ pair }) => holds(pair.run, run));
  const near = sameCharge ?? sameRun;
  if (near)
    return {
      ...(sameCharge ? { start: run.start, end: run.end } : { start: charge.start, end: charge.end }),
      fact: productFact(product, `${near.attribute.name}：${near.attribute.value}`),
    };
  const facets = facetsOf(product);
  const full = facets.find(({ attribute, figure }) => /充电时|充满/.test(attribute.name) && figure.kind === 'duration');
  const runs = facets.filter(
    ({ attribute, figure }) => /续航|使用时|工作时|播放|待机/.test(attribute.name) && sameKind(figure, run),
  );
  const [first] = runs;
  if (!full || !first) return null;
  const isFull = charge.to >= full.figure.from * FULL && charge.from <= full.figure.to / FULL;
  const fact = (it: { attribute: Known['attribute'] }) =>
    productFact(product, `${it.attribute.name}：${it.attribute.value}`);
  if (isFull)
    return runs.some(({ figure }) => holds(figure, run)) ? null : { start: run.start, end: run.end, fact: fact(first) };
  // Half a charge that lasts as long as a whole one.
  const most = Math.max(...runs.map(({ figure }) => figure.to));
  return pairs.length === 0 && charge.to < full.figure.from * FULL && run.from >= most
    ? { start: charge.start, end: charge.end, fact: fact(full) }
    : null;
}

export default {
  id: 'charge-run',
  why: '充电和使用的时间和商品资料对不上',
  advice: '按商品资料里的充电时间和续航改一下',
  find: (inquiry) => {
    const { draft } = inquiry;
    return chargeRunsIn(draft.folded).flatMap((pair): Contradiction[] => {
      const { start, end } = pair;
      if (!draft.isClaim(start, end)) return [];
      const product = inquiry.productAt(start, end);
      if (!product) return [];
      const found = contradiction(product, pair);
      return found ? [found] : [];
    });
  },
  examples: {
    conflict: [
      { text: '充3小时能照50小时', given: { product: 'lantern' } },
      { text: '充满3小时能用10小时', given: { product: 'lantern' } },
      { text: '应急的话充10分钟亮4小时', given: { product: 'lantern' } },
    ],
    agrees: [
      { text: '充3小时能照30小时', given: { product: 'lantern' } },
      { text: '充10分钟亮2小时', given: { product: 'lantern' } },
    ],
    unknown: [
      { text: '充一个小时大概用多久', given: { product: 'lantern' } },
      { text: '充3小时能用50小时', given: { product: 'cup' } },
    ],
  },
} satisfies FactCheck;
