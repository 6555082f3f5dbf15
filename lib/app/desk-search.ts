import type { ShopFacts } from '../data/repositories/shop-facts';
import type { Store } from '../data/store';
import { isOffered, isValid } from '../phrases/offered';
import type { Phrase } from '../phrases/phrase';
import { PhraseSearch } from '../phrases/search/phrase-search';
import { fillTemplate } from '../phrases/variables';
import { wordingInTurn } from '../phrases/variables/worded';
import { type ContextValues, contextValues } from '../service/context-values';
import { knownValue } from '../shared/reading';
import type { Alone, InsertSource, Ready, SearchAction, SearchHit } from './desk';
import { type FindPhrase, findAmong, offersOf } from './phrase-offer';
import { repliesIn, talkOf } from './suggest-replies';

const MOST = 30;
const PHRASES = 12;
/** Found beyond that, because some may not be offered here. */
const SPARE = 4;
/** Of each other kind, so that no kind pushes the others out. */
const OF_A_KIND = 6;

/** Ctrl/⌘ K: phrases of the library, and the facts of the shop on show. */
export class DeskSearch {
  #phrases = new Map<string, Phrase>();
  #search: PhraseSearch | null = null;
  #nested: FindPhrase = () => undefined;
  readonly #store: Pick<Store, 'phrases' | 'ready' | 'remembered'>;

  constructor(
    store: Pick<Store, 'phrases' | 'ready' | 'remembered'>,
    signal: AbortSignal,
    failed: (cause: unknown) => void,
  ) {
    this.#store = store;
    void store.ready
      .then(() => {
        const stop = store.phrases.watchAll((phrases) => {
          this.#phrases = new Map(phrases.map((phrase) => [phrase.id, phrase]));
          // Built at the first search: a panel that is only looked at needs none.
          this.#search = null;
          this.#nested = findAmong(phrases);
        }, failed);
        signal.addEventListener('abort', stop, { once: true });
      })
      .catch(failed);
  }

  async find(
    query: string,
    ready: Ready | Alone | null,
    facts: ShopFacts,
    now: number,
    signal: AbortSignal,
  ): Promise<SearchHit[]> {
    const wanted = query.trim().toLowerCase();
    if (wanted === '' || signal.aborted) return [];
    this.#search ??= PhraseSearch.build([...this.#phrases.values()]);
    const phrases = this.#search.find(wanted, PHRASES * SPARE).flatMap(({ id }) => this.#phrases.get(id) ?? []);
    const hits = await this.#phraseHits(phrases, ready, now);
    return [...hits, ...factHits(wanted, ready, facts, now), ...settingHits(wanted)].slice(0, MOST);
  }

  async #phraseHits(phrases: readonly Phrase[], ready: Ready | Alone | null, now: number): Promise<SearchHit[]> {
    const talk = ready && talkOf(ready.view, now);
    const conversation = ready?.view.conversation;
    const said = conversation ? repliesIn(conversation) : [];
    const replies = phrases
      .filter((phrase) => (talk ? isOffered(phrase, talk) : isValid(phrase, now)))
      .slice(0, PHRASES)
      .map((phrase) => ({ phrase, wording: wordingInTurn([phrase.body, ...phrase.variants], said) }));
    const context = contextOf(ready);
    const offers = await offersOf(this.#store, replies, context, this.#nested, now);
    return replies.map(({ phrase: { id, title, code } }, i): SearchHit => {
      const { template, missing } = offers[i] as (typeof offers)[number];
      const source: InsertSource = { kind: 'phrase', phraseId: id };
      const action = { type: 'insert' as const, source, template, values: context.values, missing };
      return { kind: 'phrase', id, title, detail: template, code, action };
    });
  }
}

/** What the page and the agent have told so far. */
function contextOf(ready: Ready | Alone | null): ContextValues {
  const context = ready ? contextValues(ready.view) : { values: {}, choices: {} };
  return { ...context, values: { ...context.values, ...ready?.fills } };
}

function insertAction(source: InsertSource, template: string, ready: Ready | Alone | null, now: number): SearchAction {
  const { values, choices } = contextOf(ready);
  const missing = fillTemplate(template, values, now).missing.map((variable) => ({
    ...variable,
    options: choices[variable.name] ?? variable.options,
  }));
  return { type: 'insert', source, template, values, missing };
}

function factHits(wanted: string, ready: Ready | Alone | null, facts: ShopFacts, now: number): SearchHit[] {
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
  { words: '店铺与后台 平台 教后台 网址 consoles', section: 'consoles' },
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
