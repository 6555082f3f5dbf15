import type { Conversation, ProductMention } from '../service/conversation';
import { shopIdOf } from '../service/shop-identity';
import type { Health, PageView } from '../service/view';
import { type Clock, systemClock } from '../shared/clock';
import { type Reading, unknown } from '../shared/reading';
import { findComposer } from './composer';
import { ConversationListReader } from './conversation-list';
import { currentKey, headerName } from './header';
import { healthOf } from './health';
import { findElements, readField } from './locate';
import { MessageListReader } from './message-list';
import { OrderListReader } from './order-list';
import type { ConsolePack } from './pack';
import { readProduct } from './product-reader';

/** What a page shows, before the page's runtime numbers and dates it. */
export type PageReading = Omit<PageView, 'revision' | 'changedAt'>;

export interface Reader {
  /**
   * Reads the page. `changed`: the targets of the mutations since the last call, of which only the neighbourhoods are read again;
   * undefined: everything. Gives the same object as before when nothing it holds has changed. The conversation holds the last
   * `VIEW_MESSAGES` messages, and more only while more are waiting for an answer (to `VIEW_OPEN_MESSAGES`).
   */
  read(changed?: Iterable<Node>): PageReading;
}

/**
 * Makes a reader of one page by its pack. It only looks: it writes nothing, clicks nothing and scrolls nothing, so what the page
 * hasn't drawn stays unknown. `clock` completes shown times that lack a date.
 */
export function createReader(pack: ConsolePack, document: Document, clock: Clock = systemClock): Reader {
  const list = pack.list && new ConversationListReader(pack.list);
  const messages = pack.messages && new MessageListReader(pack.messages, clock);
  const orders = pack.orders && new OrderListReader(pack.orders, clock);
  let shop: Reading<string> = unknown('missing');
  let last: PageReading | null = null;
  let written = '';

  const readShop = (): Reading<string> => {
    const now = readField(pack.shop, document);
    // Signing in to another shop loads the page anew; a name that is gone for a moment must not move notes to another shop.
    if (now.known || !shop.known) shop = now;
    return shop;
  };

  const readTalkedProduct = (): ProductMention | null => {
    const rules = pack.conversation?.product;
    const root = rules && findElements(rules.root, document).at(-1);
    return rules && root ? readProduct(rules, root) : null;
  };

  return {
    read(changed) {
      const changes = changed && new Set(changed);
      const health: Health = {};
      if (pack.shop) health.shop = healthOf(readShop());

      const rows = list?.read(document, changes);
      Object.assign(health, rows?.health);

      let conversation: Conversation | null = null;
      if (pack.conversation) {
        let key = currentKey(pack, document);
        const noneActive = rows !== undefined && rows.rows.length > 0 && !rows.rows.some(({ active }) => active);
        if (!key.known && key.why === 'blind' && noneActive) key = unknown('missing');
        health['conversation.key'] = healthOf(key);
        if (key.known) {
          const talk = messages?.read(document, key.value, changes);
          const order = orders?.read(document, key.value, changes);
          const buyer = headerName(pack, document);
          const product = talk?.stale ? null : readTalkedProduct();
          conversation = {
            key: key.value,
            buyer,
            shop,
            messages: talk?.messages ?? [],
            product,
            orders: order?.orders ?? unknown('blind'),
          };
          health['conversation.buyer'] = healthOf(buyer);
          if (pack.conversation.product) health['conversation.product'] = product ? 'found' : 'missing';
          Object.assign(health, talk?.health, order?.health);
        }
      }
      if (pack.composer) {
        // Consoles draw the box with the conversation: without one it isn't expected.
        const absent = health['conversation.key'] === 'missing' ? 'missing' : 'blind';
        health['composer.box'] = findComposer(pack, document) ? 'found' : absent;
        health['composer.send'] = findElements(pack.composer.send, document).length > 0 ? 'found' : absent;
      }

      const view: PageReading = {
        packId: pack.id,
        platform: pack.platform,
        shopId: shopIdOf(pack.platform, shop),
        conversation,
        rows: rows?.rows ?? [],
        health,
      };
      const text = JSON.stringify(view);
      if (last && text === written) return last;
      written = text;
      last = view;
      return view;
    },
  };
}
