import type { Conversation, ConversationRow, ProductMention } from '../../service/conversation';
import { shopIdOf } from '../../service/shop-identity';
import type { Health, PageView } from '../../service/view';
import { type Clock, systemClock } from '../../shared/clock';
import { knownValue, type Reading, unknown } from '../../shared/reading';
import { same } from '../../shared/same';
import { findComposer } from '../composer';
import { healthOf } from '../health';
import type { ConsolePack } from '../pack';
import { type Changes, holdsNode } from './changes';
import { ConversationListReader, type ListReading } from './conversation-list';
import { currentKey, headerName } from './header';
import { findElements, readField } from './locate';
import { MessageListReader } from './message-list';
import { OrderListReader } from './order-list';
import { readProduct } from './product-reader';

/** What a page shows, before the page's runtime numbers and dates it. */
export type PageReading = Omit<PageView, 'revision' | 'changedAt'>;

export interface Reader {
  /**
   * Reads the page. `changed`: the targets of the mutations since the last call, of which only the neighbourhoods are read again;
   * undefined: everything. Gives the same object, or the same conversation in it, as before when nothing it holds has changed. The conversation holds the last
   * `VIEW_MESSAGES` messages, and more only while more are waiting for an answer (to `VIEW_OPEN_MESSAGES`). `former`: those of them that
   * had changed while the key was still as it was read last.
   */
  read(changed?: Iterable<Node>, former?: Iterable<Node>): PageReading;
  /** Whether at the last reading nothing had changed but messages and rows of the list: the box and its control are as they were. */
  readonly readListsOnly: boolean;
  /** Whether another conversation is open than at the last reading. `changed`: the targets of the mutations that may have brought it. */
  hasSwitched(changed: Iterable<Node>): boolean;
}

/** What is compared with the former reading, each as a whole. */
interface Parts {
  head: Pick<Conversation, 'key' | 'buyer' | 'shop' | 'product'> | null;
  messages: Conversation['messages'];
  orders: Conversation['orders'];
  rows: ConversationRow[];
  health: Health;
}
const NOTHING: ReadonlySet<Node> = new Set();
const TALK = ['head', 'messages', 'orders'] as const;
const PARTS = [...TALK, 'rows', 'health'] as const;

/** Where the page marks no row as the open one: the row of the open conversation, as what stands beside the list names it. */
function withOpen(list: ListReading, key: string): ListReading {
  const isListed = list.rows.some((row) => row.key === key);
  if (!isListed || list.rows.some(({ active }) => active)) return list;
  return {
    rows: list.rows.map((row) => (row.key === key ? { ...row, active: true } : row)),
    health: { ...list.health, 'list.active': 'found' },
  };
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, which Node's test environment has on the window only. */
const FOLLOWING = 4;

/** The last of these on the page: cards of one kind lie in those of another, which then is the whole one. */
const lastOf = ([first, ...others]: readonly Element[]): Element | undefined =>
  others.reduce((last, one) => {
    if (one.contains(last)) return one;
    return !last.contains(one) && last.compareDocumentPosition(one) & FOLLOWING ? one : last;
  }, first as Element);

/** Gives the former value in place of an equal new one, so that what is unchanged can be told by identity. */
function keeper(): <T>(name: string, value: T) => T {
  const kept = new Map<string, unknown>();
  return <T>(name: string, value: T): T => {
    const before = kept.get(name);
    if (kept.has(name) && same(before, value)) return before as T;
    kept.set(name, value);
    return value;
  };
}

/**
 * Makes a reader of one page by its pack. It only looks: it writes nothing, clicks nothing and scrolls nothing, so what the page
 * hasn't drawn stays unknown. `clock` completes shown times that lack a date.
 */
export function createReader(pack: ConsolePack, document: Document, clock: Clock = systemClock): Reader {
  const list = pack.list && new ConversationListReader(pack.list);
  const messages = pack.messages && new MessageListReader(pack.messages, clock);
  const orders = pack.orders && new OrderListReader(pack.orders, clock);
  const keep = keeper();
  let shop: Reading<string> = unknown('missing');
  let openKey: string | undefined;
  /** Whether the conversation's lists have been told of every change: while none is open, they aren't. */
  let isFollowed = true;
  let around: Health = {};
  let before: Partial<Parts> = {};
  let last: PageReading | null = null;
  let inLists = false;

  /** What lies outside the lists: the shop's name, and the box with its send control. */
  const readAround = (open: boolean): Health => {
    const health: Health = {};
    if (pack.shop) {
      const now = readField(pack.shop, document);
      // Signing in to another shop loads the page anew; a name that is gone for a moment must not move notes to another shop.
      if (now.known || !shop.known) shop = now;
      health.shop = healthOf(now);
    }
    if (pack.composer) {
      // Consoles draw the box with the conversation: without one it isn't expected.
      const absent = open ? 'blind' : 'missing';
      health['composer.box'] = findComposer(pack, document) ? 'found' : absent;
      const { send } = pack.composer;
      if (send.length > 0) health['composer.send'] = findElements(send, document).length > 0 ? 'found' : absent;
    }
    return health;
  };

  const readTalkedProduct = (): ProductMention | null => {
    const rules = pack.conversation?.product;
    const root = lastOf((rules?.root ?? []).flatMap((locator) => findElements([locator], document).at(-1) ?? []));
    return rules && root ? readProduct(rules, root) : null;
  };

  const readTalk = (key: string, changes: Changes, inLists: boolean) => {
    const talk = messages?.read(document, key, changes);
    const order = orders?.read(document, key, changes, inLists ? NOTHING : changes);
    const buyer = headerName(pack, document);
    const product = talk?.stale ? null : readTalkedProduct();
    const health: Health = {
      'conversation.buyer': healthOf(buyer),
      ...(pack.conversation?.product && { 'conversation.product': product ? 'found' : 'missing' }),
      ...talk?.health,
      ...order?.health,
    };
    return {
      head: { key, buyer, shop, product },
      messages: talk?.messages ?? [],
      orders: order?.orders ?? unknown('blind'),
      health,
    };
  };

  /** New messages and rows are most of what happens, and they say nothing about the rest of the page. */
  const onlyInLists = (changes: Changes): boolean => {
    const lists = [messages?.list, list?.list].filter((part) => part?.isConnected);
    const [one, other] = lists;
    // Rows without a list of their own may stand so far apart that the whole page lies between them.
    if (one && other && (one.contains(other) || other.contains(one))) return false;
    return changes !== undefined && [...changes].every((node) => lists.some((part) => part && holdsNode(part, node)));
  };

  return {
    get readListsOnly() {
      return inLists;
    },
    hasSwitched(changed) {
      const talk = messages?.list;
      if (talk && [...changed].every((node) => holdsNode(talk, node))) return false;
      return knownValue(currentKey(pack, document)) !== openKey;
    },
    read(changed, former) {
      if (former && openKey !== undefined) {
        messages?.read(document, openKey, new Set(former));
        orders?.read(document, openKey, new Set(former));
      }
      const changes = changed && new Set(changed);
      inLists = last !== null && onlyInLists(changes);
      const rows = list?.read(document, changes);
      let key = currentKey(pack, document, list?.keyRead);
      // A page of past talks has neither list nor box, and none of them may be open.
      const noneActive = rows
        ? !rows.rows.some(({ active }) => active) &&
          // A list may be empty because it is filtered, beside a conversation that is open: that has a box.
          (rows.rows.length > 0 || (rows.health.list === 'missing' && !!pack.composer && !findComposer(pack, document)))
        : !pack.composer && findElements(pack.messages?.list ?? [], document).length === 0;
      if (!key.known && key.why === 'blind' && noneActive) key = unknown('missing');
      if (!inLists) around = readAround(key.known || key.why !== 'missing');
      openKey = knownValue(key);
      const listed = openKey === undefined ? rows : rows && withOpen(rows, openKey);
      const talk = key.known ? readTalk(key.value, isFollowed ? changes : undefined, isFollowed && inLists) : null;
      isFollowed = key.known;
      const parts: Parts = {
        head: keep('head', talk?.head ?? null),
        messages: keep('messages', talk?.messages ?? []),
        orders: keep('orders', talk?.orders ?? unknown('blind')),
        rows: keep('rows', listed?.rows ?? []),
        health: keep('health', {
          ...around,
          ...listed?.health,
          ...(pack.conversation && { 'conversation.key': healthOf(key) }),
          ...talk?.health,
        }),
      };
      const isKept = (part: keyof Parts): boolean => parts[part] === before[part];
      if (last && PARTS.every(isKept)) return last;
      const isSameTalk = last !== null && TALK.every(isKept);
      before = parts;
      last = {
        packId: pack.id,
        platform: pack.platform,
        shopId: shopIdOf(pack.platform, shop),
        conversation: isSameTalk
          ? (last as PageReading).conversation
          : parts.head && { ...parts.head, messages: parts.messages, orders: parts.orders },
        rows: parts.rows,
        health: parts.health,
      };
      return last;
    },
  };
}
