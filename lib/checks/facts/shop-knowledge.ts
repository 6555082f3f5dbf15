import type { Order } from '../../shop/order';
import type { Policy } from '../../shop/policy';
import type { Product } from '../../shop/product';
import type { Promotion } from '../../shop/promotion';
import { readable } from '../../text/quantities/readable';
import { wordsOf } from './sku-choice';
import { ruleText } from './sources';

/** What a shop knows, as it is stored. */
export interface ShopFacts {
  products: readonly Product[];
  promotions: readonly Promotion[];
  policies: readonly Policy[];
  orders: readonly Order[];
}

/** A word that names more products than this names none. */
const NAMESAKES = 6;

/** One version of a shop's facts, prepared for looking things up; built once, asked at each draft. */
export class ShopKnowledge {
  readonly #byId: ReadonlyMap<string, Product>;
  readonly #byTitle: ReadonlyMap<string, Product>;
  /** Names by their first two units. */
  readonly #names = new Map<string, { name: string; whole: boolean; products: Product[] }[]>();
  /** Colours and kinds of all choices, each with the products that come in it. */
  readonly #choices = new Map<string, Set<Product>>();
  readonly #texts = new Map<Policy, string[]>();
  readonly #said = new Map<Promotion, string[]>();
  readonly #written = new Map<string, string>();

  constructor(readonly facts: ShopFacts) {
    this.#byId = new Map(facts.products.map((product) => [product.id, product]));
    this.#byTitle = new Map(facts.products.map((product) => [product.title, product]));
    const names = new Map<string, { whole: boolean; products: Product[] }>();
    const call = (name: string, whole: boolean, product: Product) => {
      if (name.length < 2) return;
      const named = names.get(name) ?? { whole, products: [] };
      names.set(name, named);
      named.whole ||= whole;
      if (!named.products.includes(product)) named.products.push(product);
    };
    for (const product of facts.products) {
      for (const word of product.skus.flatMap(({ name }) => wordsOf(name))) {
        if (!/^[\u4e00-\u9fa5]{2,4}$/.test(word)) continue;
        this.#choices.set(word, (this.#choices.get(word) ?? new Set()).add(product));
      }
      const name = readable(product.shortName).trim();
      call(name, true, product);
      // Agents leave the first half out: 圆领卫衣 is 卫衣.
      if (name.length >= 4) call(name.slice(-2), false, product);
      if (name.length >= 5) call(name.slice(-3), false, product);
      // 跑步鞋 is 跑鞋.
      if (name.length === 3) call(`${name[0]}${name[2]}`, false, product);
    }
    for (const [name, { whole, products }] of names) {
      if (products.length > NAMESAKES) continue;
      const key = name.slice(0, 2);
      this.#names.set(key, [...(this.#names.get(key) ?? []), { name, whole, products }]);
    }
  }

  product(id: string | undefined, title?: string): Product | undefined {
    return (
      (id === undefined ? undefined : this.#byId.get(id)) ??
      (title === undefined ? undefined : this.#byTitle.get(title))
    );
  }

  /** The products that a folded text names; by their whole names, where any stands there. */
  named(text: string): Product[] {
    const whole = new Set<Product>();
    const part = new Set<Product>();
    for (let at = 0; at + 1 < text.length; at++) {
      for (const it of this.#names.get(text.slice(at, at + 2)) ?? []) {
        if (!text.startsWith(it.name, at)) continue;
        for (const product of it.products) (it.whole ? whole : part).add(product);
      }
    }
    return [...(whole.size > 0 ? whole : part)];
  }

  /** Whether a text names a colour or kind that other products come in, and this doesn't. */
  hasChoiceElsewhere(text: string, product: Product): boolean {
    for (const [word, products] of this.#choices) if (!products.has(product) && text.includes(word)) return true;
    return false;
  }

  policies(...topics: Policy['topic'][]): Policy[] {
    return this.facts.policies.filter(({ topic }) => topics.includes(topic));
  }

  /** A policy's sentences, folded. */
  sentences(policy: Policy): string[] {
    let sentences = this.#texts.get(policy);
    if (!sentences) {
      sentences = [policy.text, ...policy.answers].flatMap((text) => this.#sentencesOf(text));
      this.#texts.set(policy, sentences);
    }
    return sentences;
  }

  /** All that a promotion says of itself, folded, a sentence each. */
  said(promotion: Promotion): string[] {
    let said = this.#said.get(promotion);
    if (said === undefined) {
      const { name, rule, exclusions, caveats, answers } = promotion;
      said = [name, ruleText(rule), ...exclusions, ...caveats, ...answers].flatMap((text) => this.#sentencesOf(text));
      this.#said.set(promotion, said);
    }
    return said;
  }

  /** A folded sentence as the shop wrote it. */
  asWritten(sentence: string): string {
    return this.#written.get(sentence) ?? sentence;
  }

  #sentencesOf(text: string): string[] {
    return [...readable(text).matchAll(/[^。!?;\n]+/g)].map(({ 0: sentence, index }) => {
      this.#written.set(sentence, text.slice(index, index + sentence.length));
      return sentence;
    });
  }
}
