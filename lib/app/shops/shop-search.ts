import { ruleText } from '../../checks/facts/sources';
import type { ShopFacts } from '../../data/repositories/shop-facts';
import { PhraseSearch } from '../../phrases/search/phrase-search';
import type { SearchablePhrase } from '../../phrases/search/prepared';
import { fillTemplate } from '../../phrases/variables';
import { type ContextValues, contextValues, productInTalk } from '../../service/context-values';
import type { OrderOnPage } from '../../service/conversation';
import { withProduct } from '../../service/product-values';
import { knownValue, type Reading } from '../../shared/reading';
import type { StringKey, Translate } from '../../shared/strings';
import type { Policy } from '../../shop/policy';
import type { Product } from '../../shop/product';
import type { Promotion } from '../../shop/promotion';
import type { Alone, InsertSource, Ready, SearchAction, SearchHit } from '../desk/desk';
import type { ShownOrder } from '../desk/order-book';
import type { WorkspaceSection } from '../library/library';

/** Of each kind, so that no kind pushes the others out. */
const OF_A_KIND = 6;
/** Found beyond that, because some may not hold now. */
const SPARE = 4;
/** Digits of an order's number that agents call it by. */
const TAIL = 4;

/** A hit, and whether more than its small print matched. */
export interface RankedHit {
  hit: SearchHit;
  isStrong: boolean;
}

/** Things other than phrases, found as phrases are. */
class Things<T> {
  readonly #things: ReadonlyMap<string, T>;
  readonly #search: PhraseSearch;

  constructor(things: readonly T[], wordsOf: (thing: T, place: number) => { id: string } & Partial<SearchablePhrase>) {
    const entries = things.map((thing, order) => ({
      ...{ code: '', title: '', body: '', variants: [], questions: [], tags: [], pinned: false, order },
      ...wordsOf(thing, order),
    }));
    this.#things = new Map(entries.map(({ id }, i) => [id, things[i] as T]));
    this.#search = PhraseSearch.build(entries);
  }

  find(query: string, hitOf: (thing: T) => SearchHit | null): RankedHit[] {
    return this.#search
      .find(query, OF_A_KIND * SPARE)
      .flatMap(({ id, ranges }) => {
        const hit = hitOf(this.#things.get(id) as T);
        return hit ? [{ hit, isStrong: isStrong(ranges) }] : [];
      })
      .slice(0, OF_A_KIND);
  }
}

export const isStrong = (ranges: readonly { field: string }[]): boolean => ranges.some(({ field }) => field !== 'body');

/** Made anew only when its source is another. */
function lastOf<S, T>(make: (source: S) => T): (source: S) => T {
  let last: { source: S; made: T } | null = null;
  return (source) => {
    if (last?.source !== source) last = { source, made: make(source) };
    return last.made;
  };
}

export interface ShopSearched {
  ready: Ready | Alone;
  facts: ShopFacts;
  /** What the order pages show that are open. */
  orders: readonly ShownOrder[];
  now: number;
}

/** Products, promotions, policies, orders and settings, by code, pinyin, initials and words. */
export class ShopSearch {
  readonly #facts = lastOf(({ products, promotions, policies }: ShopFacts) => ({
    products: new Things<Product>(products, ({ id, title, shortName, skus }) => ({
      ...{ id, code: id, title: shortName === title ? title : `${shortName} ${title}` },
      questions: skus.map(({ code }) => code),
    })),
    promotions: new Things<Promotion>(promotions, ({ id, name, rule, answers }) => ({
      ...{ id, title: name, questions: [ruleText(rule)], body: answers.join('\n') },
    })),
    policies: new Things<Policy>(policies, ({ id, title, text, answers }) => ({
      ...{ id, title, body: [text, ...answers].join('\n') },
    })),
  }));
  readonly #shown = lastOf(
    (orders: readonly ShownOrder[]) =>
      new Things(orders, ({ platform, no, order }) => ({ id: `${platform} ${no}`, ...wordsOfOrder(order) })),
  );
  readonly #own = lastOf(
    (orders: Reading<OrderOnPage[]> | undefined) =>
      new Things(knownValue(orders) ?? [], (order, place) => ({ id: `${place}`, ...wordsOfOrder(order) })),
  );
  #settings: Things<(typeof SETTINGS)[number]> | null = null;
  readonly #t: Translate;

  constructor(t: Translate) {
    this.#t = t;
  }

  find(query: string, { ready, facts, orders, now }: ShopSearched): RankedHit[] {
    const { products, promotions, policies } = this.#facts(facts);
    const found = [
      ...products.find(query, productHit),
      ...promotions.find(query, (one) =>
        one.startsAt <= now && now < one.endsAt ? promotionHit(one, ready, now) : null,
      ),
      ...policies.find(query, (one) => policyHit(one, ready, now)),
    ];
    if (ready.kind === 'no-console') return [...found, ...this.#shown(orders).find(query, shownHit)];
    return [...found, ...this.#own(ready.view.conversation?.orders).find(query, ownHit)];
  }

  settings(query: string): RankedHit[] {
    this.#settings ??= new Things(SETTINGS, ({ section, title, words }) => ({
      id: section,
      title: this.#t(title),
      questions: [...words],
    }));
    return this.#settings.find(query, ({ section, title }) => ({
      ...{ kind: 'settings', id: section, title: this.#t(title), detail: '', code: '' },
      action: { type: 'open-workspace', section },
    }));
  }
}

/** What the page, the shop and the agent have told so far. A product that was only looked up is not what is spoken of. */
export function contextOf(ready: Ready | Alone | null): ContextValues {
  if (!ready) return { values: {}, choices: {} };
  const product = ready.product?.id === productInTalk(ready.view) ? ready.product : null;
  const context = withProduct(contextValues(ready.view), product);
  return { ...context, values: { ...context.values, ...ready.fills } };
}

function insertAction(source: InsertSource, template: string, ready: Ready | Alone, now: number): SearchAction {
  const { values, choices } = contextOf(ready);
  const missing = fillTemplate(template, values, now).missing.map((variable) => ({
    ...variable,
    options: choices[variable.name] ?? variable.options,
  }));
  return { type: 'insert', source, template, values, missing };
}

const productHit = ({ id, title, shortName, price }: Product): SearchHit => ({
  ...{ kind: 'product', id, title: shortName || title, detail: title, code: `¥${price}` },
  action: { type: 'show-product', productId: id },
});

const promotionHit = ({ id, name, answers: [answer] }: Promotion, ready: Ready | Alone, now: number): SearchHit => ({
  ...{ kind: 'promotion', id, title: name, detail: answer ?? '', code: '' },
  action: answer
    ? insertAction({ kind: 'promotion', id }, answer, ready, now)
    : { type: 'show-section', section: 'promotion' },
});

const policyHit = ({ id, title, text, answers: [answer] }: Policy, ready: Ready | Alone, now: number): SearchHit => ({
  ...{ kind: 'policy', id, title, detail: text, code: '' },
  action: insertAction({ kind: 'policy', id }, answer ?? text, ready, now),
});

const itemsOf = ({ items }: OrderOnPage): string[] => items.flatMap(({ title }) => knownValue(title) ?? []);
const namesOf = ({ receiver, buyer }: OrderOnPage): string[] =>
  [
    ...new Set([knownValue(receiver), knownValue(buyer)].filter((name) => name !== undefined && name !== '')),
  ] as string[];

const wordsOfOrder = (order: OrderOnPage) => {
  const no = knownValue(order.no) ?? '';
  const numbers = [order.waybill, order.phone].flatMap((reading) => knownValue(reading) ?? []);
  const title = [no, ...namesOf(order), ...itemsOf(order)].join(' ');
  return { code: no.slice(-TAIL), title, questions: numbers };
};

const orderHit = (order: OrderOnPage, label: string, action: SearchAction): SearchHit => {
  const no = knownValue(order.no) ?? '';
  const detail = [namesOf(order).join('、'), itemsOf(order).join('、'), label].filter(Boolean).join(' · ');
  return { kind: 'order', id: no, title: no, detail, code: knownValue(order.status) ?? '', action };
};

const ownHit = (order: OrderOnPage): SearchHit => orderHit(order, '', { type: 'show-section', section: 'order' });

const shownHit = ({ order, no, platform, label }: ShownOrder): SearchHit =>
  orderHit(order, label, { type: 'pick-order', no, platform });

/** Sections of the workspace that hold no facts, with what people call them in either language. */
const SETTINGS = [
  { section: 'settings', title: 'workspaceSettings', words: ['设置', '快捷键', '时限', 'settings', 'keys'] },
  { section: 'rules', title: 'workspaceRules', words: ['规则', '禁语', '拦截', 'rules'] },
  { section: 'consoles', title: 'workspaceConsoles', words: ['店铺与后台', '平台', '教后台', '网址', 'consoles'] },
  { section: 'data', title: 'workspaceData', words: ['数据', '备份', '导入', '导出', 'data'] },
  { section: 'practice', title: 'workspacePractice', words: ['练习', 'practice'] },
] as const satisfies readonly { section: WorkspaceSection; title: StringKey; words: readonly string[] }[];
