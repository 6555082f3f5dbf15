import { err, ok, type Result } from '../shared/result';
import { z } from '../shared/zod';
import { isMatchPattern } from '../text/match-pattern';
import { regexFault } from '../text/regex-sanity';
import type { ConsolePack, PackFault } from './pack';

/** Caps for packs that users bring, far above what a console needs. */
const MAX_SELECTOR = 400;
const MAX_LOCATORS = 12;
const MAX_PATTERNS = 20;

const name = z.string().check(z.minLength(1), z.maxLength(80));
const selector = z.string().check(z.minLength(1), z.maxLength(MAX_SELECTOR));
/** Where elements are asked for by one selector, or from inside, there is no way into shadow roots. */
const plainSelector = selector.check(
  z.refine((css) => !css.includes('>>>'), 'no way into shadow roots here: only css of a locator has one'),
);
const attribute = z.string().check(z.regex(/^[\w:.-]{1,60}$/));
const pattern = z.string().check(
  z.maxLength(300),
  z.refine((text) => isMatchPattern(text), 'no match pattern'),
);
const regex = z.string().check(
  z.minLength(1),
  z.superRefine((source, context) => {
    const fault = regexFault(source);
    if (fault) context.addIssue({ code: 'custom', message: `regex: ${fault}`, input: source });
  }),
);

const verified = z.strictObject({
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  by: z.enum(['fixture', 'live-page', 'public-code', 'user']),
  sureness: z.enum(['A', 'B', 'C']),
});

const locator = z
  .strictObject({
    css: z.exactOptional(selector),
    closest: z.exactOptional(plainSelector),
    label: z.exactOptional(regex),
    column: z.exactOptional(regex),
    attribute: z.exactOptional(attribute),
    style: z.exactOptional(z.strictObject({ property: attribute, value: name })),
    geometry: z.exactOptional(z.enum(['left-half', 'right-half'])),
    match: z.exactOptional(regex),
    digits: z.exactOptional(z.boolean()),
    visible: z.exactOptional(z.boolean()),
    verified,
  })
  .check(z.refine(({ label, column }) => !(label && column), 'label and column exclude each other'));

const field = z.array(locator).check(z.minLength(1), z.maxLength(MAX_LOCATORS));
const maybe = z.exactOptional(field);
/** Empty where no way is known. */
const tests = z.array(locator).check(z.maxLength(MAX_LOCATORS));

const product = { id: maybe, title: maybe, price: maybe };

const list = z.strictObject({
  list: maybe,
  row: plainSelector,
  key: z
    .strictObject({
      css: z.exactOptional(selector),
      attribute: z.exactOptional(attribute),
      match: z.exactOptional(regex),
    })
    .check(z.refine(({ css, attribute }) => Boolean(css || attribute), 'css or attribute')),
  keyIsName: z.exactOptional(z.boolean()),
  name: field,
  preview: maybe,
  unread: maybe,
  waiting: maybe,
  active: field,
});

const messages = z.strictObject({
  list: field,
  row: plainSelector,
  newestFirst: z.exactOptional(z.boolean()),
  id: z.strictObject({ attribute: z.exactOptional(attribute), match: z.exactOptional(regex) }),
  side: z
    .strictObject({ buyer: tests, agent: tests, system: tests })
    .check(
      z.refine(({ buyer, agent }) => Boolean(buyer.length) === Boolean(agent.length), 'buyer and agent, or neither'),
    ),
  robot: maybe,
  withdrawn: maybe,
  text: field,
  textEnd: z.exactOptional(regex),
  image: maybe,
  product: z.exactOptional(z.strictObject({ card: field, ...product })),
  order: z.exactOptional(z.strictObject({ card: field, no: maybe })),
  time: maybe,
});

const orders = z
  .strictObject({
    list: field,
    row: z.exactOptional(plainSelector),
    rowLabel: z.exactOptional(regex),
    parts: z.exactOptional(
      z.strictObject({ attribute: z.exactOptional(attribute), css: z.exactOptional(plainSelector) }),
    ),
    tables: z.exactOptional(regex),
    empty: maybe,
    no: field,
    status: maybe,
    item: z.exactOptional(
      z.strictObject({ row: z.exactOptional(plainSelector), title: maybe, sku: maybe, quantity: maybe, price: maybe }),
    ),
    paid: maybe,
    createdAt: maybe,
    buyer: maybe,
    receiver: maybe,
    phone: maybe,
    address: maybe,
    buyerMemo: maybe,
    sellerMemo: maybe,
    flag: maybe,
    courier: maybe,
    waybill: maybe,
  })
  .check(z.refine(({ row, rowLabel }) => Boolean(row || rowLabel), 'row or rowLabel'));

const patterns = z.array(pattern).check(z.maxLength(MAX_PATTERNS));

const consolePack: z.ZodMiniType<ConsolePack> = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,40}$/)),
    label: name,
    platform: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,40}$/)),
    version: name,
    matches: patterns.check(z.minLength(1)),
    hosts: patterns,
    devHosts: z.exactOptional(patterns),
    url: z.exactOptional(regex),
    home: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(300))),
    kind: z.enum(['chat', 'orders', 'order-detail']),
    shop: maybe,
    conversation: z.exactOptional(
      z.strictObject({
        key: z.array(locator).check(z.maxLength(MAX_LOCATORS)),
        openRow: z.exactOptional(z.boolean()),
        buyer: field,
        product: z.exactOptional(z.strictObject({ root: field, ...product })),
      }),
    ),
    list: z.exactOptional(list),
    messages: z.exactOptional(messages),
    orders: z.exactOptional(orders),
    composer: z.exactOptional(
      z.pipe(
        z.strictObject({
          box: field,
          send: z.array(locator).check(z.maxLength(MAX_LOCATORS)),
          enter: z.enum(['enter', 'ctrl-enter', 'none']),
          // A hint that packs could once give and nothing reads: such packs are still taken.
          driver: z.exactOptional(name),
        }),
        z.transform(({ driver: _, ...rest }) => rest),
      ),
    ),
  })
  .check(
    z.refine(
      (pack) => [...pack.hosts, ...(pack.devHosts ?? [])].every((host) => pack.matches.includes(host)),
      'hosts and devHosts must be among matches',
    ),
    z.refine(
      ({ conversation, list }) =>
        !conversation || conversation.key.length > 0 || (conversation.openRow && list !== undefined),
      'a conversation needs a key',
    ),
    z.refine((pack) => pack.kind !== 'chat' || pack.conversation !== undefined, 'a chat needs conversation'),
    z.refine((pack) => pack.kind === 'chat' || pack.orders !== undefined, 'an order page needs orders'),
  );

/** Checks a pack that came as data. Unknown fields are refused too: they are typing errors, or meant for a later version. */
export function parsePack(data: unknown): Result<ConsolePack, PackFault[]> {
  const parsed = z.safeParse(consolePack, data);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : issue.message,
    })),
  );
}
