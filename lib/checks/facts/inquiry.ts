import { mentionedProduct, orderInTalk } from '../../service/context-values';
import type { OrderOnPage } from '../../service/conversation';
import type { PageView } from '../../service/view';
import { knownValue } from '../../shared/reading';
import type { Product } from '../../shop/product';
import type { Promotion } from '../../shop/promotion';
import { readable } from '../../text/quantities/readable';
import { DraftReading } from './draft-reading';
import type { ShopKnowledge } from './shop-knowledge';
import { type ShopTime, shopTime } from './shop-time';

/** 这款, 它: the words are about the product in talk and no other. */
const THIS = /这[款件个条双床套只]|该款|此款|本款|它|您(?:看|拍|选|咨询)的/;
/** Goods that drafts speak of. One that the product in talk is not called by is another product. */
const GOODS = new RegExp(
  [
    '[长短西牛仔中]?裤|[长短连衣半身]?裙|衬衫|t恤|卫衣|外套|毛衣|开衫|马甲|羽绒服?|大衣|风衣|帽子?|围巾|手套|袜子?|鞋|背包|被[子芯套]|枕[头套芯]|床单|床笠|四件套|毛巾|浴巾',
    '杯子?|蜡烛|灯|收纳箱|锅|碗(?!机)|坚果|零食|藕粉|草莓|暖手宝|充电宝|耳机|手机(?!号|app|[上里端]|连|远程|操控|控制|扫|看|查|充|下个?|装|打开|蓝牙|wi-?fi)|内衣|睡衣|家居服|面膜|口红|精华|面霜|奶粉|玩具',
  ].join('|'),
  'g',
);

/** From here on, a promotion's name says its form and no longer its goods. */
const FORM = /(?:每?满|第?\d|限[时量]|秒杀|直降|特价|打?折|券|预售|包邮|新品|上新|活动).*$/;

/** One draft before the facts: what it says, what the shop knows, what the page shows, what time it is. */
export class Inquiry {
  readonly draft: DraftReading;
  readonly time: ShopTime;
  readonly #talk: Product[];
  readonly #inDraft: Product[];

  constructor(
    readonly text: string,
    readonly shop: ShopKnowledge,
    readonly view: PageView | null,
    /** Epoch ms. */
    readonly now: number,
  ) {
    this.draft = new DraftReading(text);
    this.time = shopTime(now);
    this.#inDraft = shop.named(this.draft.folded);
    this.#talk = this.#productsInTalk();
  }

  /** Orders the page shows of this buyer. */
  get orders(): OrderOnPage[] {
    return knownValue(this.view?.conversation?.orders) ?? [];
  }

  /** The order that is talked of, when it is plain which. */
  get order(): OrderOnPage | null {
    return this.view ? orderInTalk(this.view, this.orders) : null;
  }

  get conversationKey(): string {
    return this.view?.conversation?.key ?? '';
  }

  /** What the buyer wrote of late, newest last, folded. */
  get buyerWords(): string[] {
    return (this.view?.conversation?.messages ?? [])
      .filter(({ side, kind }) => knownValue(side) === 'buyer' && kind === 'text')
      .slice(-6)
      .map(({ text }) => readable(text.slice(0, 500)));
  }

  /** Products that a claim at this place may be about: those named nearest, else those in talk. Empty: nobody knows which. */
  productsAt(start: number, end = start): Product[] {
    if (this.#inDraft.length === 0) return this.#talk;
    const clause = this.shop.named(this.draft.clauseAt(start, end + 1));
    if (clause.length > 0) return clause;
    // 马丁靴16厘米，这双3厘米: pointed at beside another.
    if (this.#talk.length > 0 && THIS.test(this.draft.clauseAt(start, end + 1))) return this.#talk;
    const sentence = this.shop.named(this.draft.sentenceAt(start));
    return sentence.length > 0 ? sentence : this.#inDraft;
  }

  /** Whether the words tie the claim to the product: it is named, or pointed at. */
  isTied(start: number): boolean {
    const sentence = this.draft.sentenceAt(start);
    return THIS.test(sentence) || this.shop.named(sentence).length > 0;
  }

  /** Whether the clause speaks of goods that these products are not; `meant` are words of theirs, too. */
  speaksOfOthers(start: number, end: number, products: readonly Product[], meant = ''): boolean {
    const clause = this.draft.clauseAt(start, end);
    if (/另外?[一]?[款件个]|其[他它]|别的|搭配|配套|加购|换成|同款/.test(clause)) return true;
    const goods = clause.match(GOODS) ?? [];
    const own = products
      .map(({ title, shortName, category, skus, attributes }) =>
        readable(
          `${title} ${shortName} ${category} ${[...skus, ...attributes].map(({ name }) => name).join(' ')} ${meant}`,
        ),
      )
      .join(' ');
    return goods.some((word) => !own.includes(word) && !own.includes(word.slice(0, 1)));
  }

  /** The one product that a claim is about; null where that may be several or none, or other goods. `meant` are words of its, too. */
  productAt(start: number, end: number, meant = ''): Product | null {
    const [product, ...others] = this.productsAt(start, end);
    return !product || others.length > 0 || this.speaksOfOthers(start, end, [product], meant) ? null : product;
  }

  /** Promotions that run now; of those that cover one of the products, where products are given. */
  running(products: readonly Product[] = []): Promotion[] {
    return this.shop.facts.promotions.filter((it) => this.isRunning(it) && covers(it, products));
  }

  /** Whether words name what a promotion of some products is for: one of these, their category, or the promotion's own name. */
  namesScope(text: string, { name, scope }: Promotion): boolean {
    if (scope.kind === 'shop') return false;
    const head = readable(name).replace(FORM, '');
    if (head.length >= 2 && text.includes(head)) return true;
    const named = this.shop.named(text);
    return scope.productIds.some((id) => {
      const product = this.shop.product(id);
      return product !== undefined && (named.includes(product) || text.includes(product.category));
    });
  }

  /** Promotions that are over, or yet to come. */
  notRunning(): Promotion[] {
    return this.shop.facts.promotions.filter((it) => !this.isRunning(it));
  }

  isRunning({ startsAt, endsAt }: Promotion): boolean {
    return startsAt <= this.now && this.now < endsAt;
  }

  #productsInTalk(): Product[] {
    const { view, shop } = this;
    if (!view) return [];
    const found = new Set<Product>();
    const mention = mentionedProduct(view);
    const shown = mention && shop.product(knownValue(mention.id), knownValue(mention.title));
    if (shown) found.add(shown);
    // A card the shop doesn't know is a product nobody can check.
    if (mention && !shown && (mention.id.known || mention.title.known)) return [];
    for (const words of this.buyerWords.slice(-3)) for (const product of shop.named(words)) found.add(product);
    if (found.size === 0) {
      for (const { title } of this.order?.items ?? []) {
        const product = shop.product(undefined, knownValue(title));
        if (product) found.add(product);
      }
    }
    return [...found];
  }
}

const covers = ({ scope }: Promotion, products: readonly Product[]): boolean =>
  products.length === 0 || scope.kind === 'shop' || products.some(({ id }) => scope.productIds.includes(id));
