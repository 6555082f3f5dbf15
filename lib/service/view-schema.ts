import type { Reading, UnknownReason } from '../shared/reading';
import { z } from '../shared/zod';
import type { Conversation, ConversationRow, Message, OrderOnPage, ProductMention } from './conversation';
import type { OrdersView } from './orders-view';
import { short, text } from './text-schema';
import type { PageView } from './view';

const why = z.enum(['missing', 'blind', 'masked', 'ambiguous', 'unreadable'] satisfies UnknownReason[]);

function reading<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Reading<T>> {
  return z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value }),
    z.object({ known: z.literal(false), why }),
  ]) as unknown as z.ZodMiniType<Reading<T>>;
}

const product: z.ZodMiniType<ProductMention> = z.object({
  id: reading(short),
  title: reading(short),
  price: reading(z.number()),
});

const message: z.ZodMiniType<Message> = z.object({
  id: short,
  side: reading(z.enum(['buyer', 'agent', 'system'])),
  kind: z.enum(['text', 'image', 'product', 'order', 'system', 'withdrawn']),
  text,
  at: reading(z.number()),
  robot: z.boolean(),
  product: z.exactOptional(product),
  orderNo: z.exactOptional(reading(short)),
});

const order: z.ZodMiniType<OrderOnPage> = z.object({
  no: reading(short),
  status: reading(short),
  items: z
    .array(
      z.object({
        title: reading(short),
        sku: reading(short),
        quantity: reading(z.number()),
        price: reading(z.number()),
      }),
    )
    .check(z.maxLength(200)),
  paid: reading(z.number()),
  createdAt: reading(z.number()),
  buyer: z.exactOptional(reading(short)),
  receiver: reading(short),
  phone: reading(short),
  address: reading(short),
  buyerMemo: reading(short),
  sellerMemo: reading(short),
  flag: reading(short),
  courier: reading(short),
  waybill: reading(short),
});

const ordersSchema: z.ZodMiniType<Reading<OrderOnPage[]>> = reading(z.array(order).check(z.maxLength(200)));
const healthSchema = z.record(short, z.enum(['found', 'missing', 'blind']));

const conversation: z.ZodMiniType<Conversation> = z.object({
  key: short,
  buyer: reading(short),
  shop: reading(short),
  messages: z.array(message).check(z.maxLength(500)),
  product: z.nullable(product),
  orders: ordersSchema,
});

const row: z.ZodMiniType<ConversationRow> = z.object({
  key: short,
  name: reading(short),
  preview: reading(text),
  unread: reading(z.number()),
  waitingSeconds: reading(z.number()),
  active: z.boolean(),
});

export const pageViewSchema: z.ZodMiniType<PageView> = z.object({
  packId: short,
  platform: short,
  shopId: short,
  conversation: z.nullable(conversation),
  rows: z.array(row).check(z.maxLength(1_000)),
  health: healthSchema,
  revision: z.number(),
  changedAt: z.number(),
});

export const ordersViewSchema: z.ZodMiniType<OrdersView> = z.object({
  packId: short,
  label: short,
  platform: short,
  shopId: short,
  orders: ordersSchema,
  health: healthSchema,
});
