import { z } from '../../shared/zod';
import { FLAGS, ORDER_STATUS, type Order } from '../../shop/order';
import type { Policy } from '../../shop/policy';
import type { Fab, Product, SizeChart, Sku } from '../../shop/product';
import type { Promotion, PromotionRule } from '../../shop/promotion';
import { amount, at, list, oneOf, row, type Shape, shape, text, texts } from './row-shape';

const range = z.tuple([amount, amount]) as unknown as Shape<[number, number]>;

export const product = row<Product>(
  { id: text },
  {
    shopId: text,
    title: text,
    shortName: text,
    category: text,
    price: amount,
    skus: list(shape<Sku>({ id: text, name: text, price: amount, stock: amount, code: text })),
    attributes: list(shape<Product['attributes'][number]>({ name: text, value: text })),
    fab: list(shape<Fab>({ attribute: text, advantage: text, benefit: text })),
    sizeChart: shape<SizeChart>({
      note: text,
      rows: list(
        shape<SizeChart['rows'][number]>({
          size: text,
          height: range,
          weight: range,
          measures: list(shape<SizeChart['rows'][number]['measures'][number]>({ name: text, cm: amount })),
        }),
      ),
    }),
    care: text,
    warranty: text,
    caveats: texts,
    faq: list(shape<Product['faq'][number]>({ question: text, answer: text })),
    goesWith: texts,
  },
);

type RuleOf<Form extends PromotionRule['form']> = Extract<PromotionRule, { form: Form }>;

const rule = <Form extends PromotionRule['form']>(
  form: Form,
  fields: Parameters<typeof shape<Omit<RuleOf<Form>, 'form'>>>[0],
): z.ZodMiniType => z.extend(z.partial(z.object(fields as Record<string, z.ZodMiniType>)), { form: z.literal(form) });

/** By form: one that is added is missed here by the compiler, and not by a restore. */
const RULES: Record<PromotionRule['form'], z.ZodMiniType> = {
  discount: rule('discount', { rate: amount }),
  'special-price': rule('special-price', { price: amount }),
  'flash-sale': rule('flash-sale', { price: amount, quantity: amount }),
  'amount-off': rule('amount-off', {
    tiers: list(shape<RuleOf<'amount-off'>['tiers'][number]>({ from: amount, off: amount })),
    every: z.boolean(),
  }),
  gift: rule('gift', { from: amount, gift: text }),
  'nth-item': rule('nth-item', { nth: amount, rate: amount }),
  coupon: rule('coupon', { from: amount, off: amount, by: oneOf({ shop: true, item: true, platform: true }) }),
  'free-shipping': rule('free-shipping', { from: amount, excludedRegions: texts, excludedCouriers: texts }),
  deposit: rule('deposit', { deposit: amount, worth: amount }),
};

const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shop') }),
  z.object({ kind: z.literal('products'), productIds: texts }),
]) as unknown as Shape<Promotion['scope']>;

export const promotion = row<Promotion>(
  { id: text },
  {
    shopId: text,
    name: text,
    startsAt: at,
    endsAt: at,
    scope,
    rule: z.union(Object.values(RULES)) as unknown as Shape<PromotionRule>,
    stackable: z.boolean(),
    order: amount,
    exclusions: texts,
    caveats: texts,
    answers: texts,
  },
);

export const policy = row<Policy>(
  { id: text },
  {
    shopId: text,
    topic: oneOf<Policy['topic']>({
      shipping: true,
      freight: true,
      returns: true,
      warranty: true,
      invoice: true,
      'price-protection': true,
      'after-sale': true,
      other: true,
    }),
    title: text,
    text,
    answers: texts,
  },
);

export const order = row<Order>(
  { no: text },
  {
    shopId: text,
    buyer: text,
    status: z.enum(ORDER_STATUS),
    items: list(
      shape<Order['items'][number]>({
        productId: text,
        title: text,
        sku: text,
        code: text,
        quantity: amount,
        price: amount,
      }),
    ),
    freight: amount,
    paid: amount,
    createdAt: at,
    paidAt: at,
    shippedAt: at,
    receiver: text,
    phone: text,
    address: text,
    buyerMemo: text,
    sellerMemo: text,
    flag: z.nullable(z.enum(FLAGS)) as unknown as Shape<Order['flag']>,
    courier: text,
    waybill: text,
    logistics: list(shape<Order['logistics'][number]>({ at, text })),
  },
);
