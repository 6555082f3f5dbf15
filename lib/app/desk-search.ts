import type { ShopFacts } from '../data/repositories/shop-facts';
import type { Store } from '../data/store';
import type { Phrase } from '../phrases/phrase';
import { PhraseSearch } from '../phrases/search';
import { fillTemplate } from '../phrases/variables';
import { contextValues } from '../service/context-values';
import { knownValue } from '../shared/reading';
import type { InsertSource, Ready, SearchAction, SearchHit } from './desk';
import { isValid } from './suggest-replies';

const MOST = 30;
const PHRASES = 12;
/** Of each other kind, so that no kind pushes the others out. */
const OF_A_KIND = 6;

/** Ctrl/⌘ K: phrases of the library, and the facts of the shop on show. */
export class DeskSearch {
  #phrases = new Map<string, Phrase>();
  #search: PhraseSearch | null = null;

  constructor(store: Pick<Store, 'phrases' | 'ready'>, signal: AbortSignal, failed: (cause: unknown) => void) {
    void store.ready
      .then(() => {
        const stop = store.phrases.watchAll((phrases) => {
          this.#phrases = new Map(phrases.map((phrase) => [phrase.id, phrase]));
          // Built at the first search: a panel that is only looked at needs none.
          this.#search = null;
        }, failed);
        signal.addEventListener('abort', stop, { once: true });
      })
      .catch(failed);
  }

  async find(
    query: string,
    ready: Ready | null,
    facts: ShopFacts,
    now: number,
    signal: AbortSignal,
  ): Promise<SearchHit[]> {
    const wanted = query.trim().toLowerCase();
    if (wanted === '' || signal.aborted) return [];
    this.#search ??= PhraseSearch.build([...this.#phrases.values()]);
    const hits = this.#search.find(wanted, PHRASES).flatMap(({ id }) => {
      const phrase = this.#phrases.get(id);
      return phrase && isValid(phrase, now) ? [phraseHit(phrase, ready, now)] : [];
    });
    return [...hits, ...factHits(wanted, ready, facts, now), ...settingHits(wanted)].slice(0, MOST);
  }
}

function phraseHit(phrase: Phrase, ready: Ready | null, now: number): SearchHit {
  const source: InsertSource = { kind: 'phrase', phraseId: phrase.id };
  return {
    kind: 'phrase',
    id: phrase.id,
    title: phrase.title,
    detail: phrase.body,
    code: phrase.code,
    action: insertAction(source, phrase.body, ready, now),
  };
}

function insertAction(source: InsertSource, template: string, ready: Ready | null, now: number): SearchAction {
  const context = ready ? contextValues(ready.view) : { values: {}, choices: {} };
  const values = { ...context.values, ...ready?.fills };
  const missing = fillTemplate(template, values, now).missing.map((variable) => ({
    ...variable,
    options: context.choices[variable.name] ?? variable.options,
  }));
  return { type: 'insert', source, template, values, missing };
}

function factHits(wanted: string, ready: Ready | null, facts: ShopFacts, now: number): SearchHit[] {
  if (!ready) return [];
  const has = (...texts: string[]) => texts.some((text) => text.toLowerCase().includes(wanted));
  const { promotions, policies, view } = ready;
  const products = facts.products
    .filter((product) => has(product.id, product.title, product.shortName, ...product.skus.map(({ code }) => code)))
    .slice(0, OF_A_KIND)
    .map(
      (product): SearchHit => ({
        kind: 'product',
        id: product.id,
        title: product.shortName || product.title,
        detail: product.title,
        code: `¥${product.price}`,
        action: { type: 'show-product', productId: product.id },
      }),
    );
  const running = promotions
    .filter((promotion) => has(promotion.name, ...promotion.answers))
    .slice(0, OF_A_KIND)
    .map(
      (promotion): SearchHit => ({
        kind: 'promotion',
        id: promotion.id,
        title: promotion.name,
        detail: promotion.answers[0] ?? '',
        code: '',
        action: promotion.answers[0]
          ? insertAction({ kind: 'promotion', id: promotion.id }, promotion.answers[0], ready, now)
          : { type: 'show-section', section: 'promotion' },
      }),
    );
  const rules = policies
    .filter((policy) => has(policy.title, policy.text))
    .slice(0, OF_A_KIND)
    .map(
      (policy): SearchHit => ({
        kind: 'policy',
        id: policy.id,
        title: policy.title,
        detail: policy.text,
        code: '',
        action: insertAction({ kind: 'policy', id: policy.id }, policy.answers[0] ?? policy.text, ready, now),
      }),
    );
  const orders = (knownValue(view.conversation?.orders) ?? [])
    .filter((order) => has(knownValue(order.no) ?? '', knownValue(order.waybill) ?? ''))
    .slice(0, OF_A_KIND)
    .map(
      (order): SearchHit => ({
        kind: 'order',
        id: knownValue(order.no) ?? '',
        title: knownValue(order.no) ?? '',
        detail: order.items.map((item) => knownValue(item.title) ?? '').join('、'),
        code: knownValue(order.status) ?? '',
        action: { type: 'show-section', section: 'order' },
      }),
    );
  return [...products, ...running, ...rules, ...orders];
}

const SETTINGS = [
  { words: '设置 快捷键 时限 settings keys', section: 'settings' },
  { words: '规则 禁语 拦截 rules', section: 'rules' },
  { words: '数据 备份 导入 导出 data', section: 'data' },
  { words: '练习 practice', section: 'practice' },
] as const;

const settingHits = (wanted: string): SearchHit[] =>
  SETTINGS.filter(({ words }) => words.includes(wanted)).map(({ words, section }) => ({
    kind: 'settings',
    id: section,
    title: words.split(' ')[0] as string,
    detail: '',
    code: '',
    action: { type: 'open-workspace', section },
  }));
