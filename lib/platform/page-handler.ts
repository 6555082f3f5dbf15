import { isShopOf } from '../service/shop-identity';
import type { Message } from './message';
import { answer, type Handler, overhear, type Sender } from './messaging';

/** What may speak of an address, as packs do. */
export type ReadersOf = (url: string) => Promise<readonly { id: string; platform: string }[]>;
type Fault = (where: string, cause: unknown) => void;

/** Whom a page says that it speaks for. */
interface Claim {
  shopId?: string;
  platform?: string;
  packId?: string;
}

/** What a message claims, of itself and of the view that it brings along. */
const claimsOf = (request: unknown): Claim[] =>
  [request, (request as { view?: unknown }).view].flatMap((it) => {
    const claim = it as Claim | undefined;
    return claim?.shopId === undefined ? [] : [claim];
  });

type Readers = Awaited<ReturnType<ReadersOf>>;

/** Whether each claim is one that a reader of the page makes: the browser attests the address, and nothing else that a page says. */
const areTheirs = (claims: readonly Claim[], readers: Readers): boolean =>
  claims.every(({ shopId = '', platform, packId }) =>
    readers.some(
      (reader) =>
        isShopOf(reader.platform, shopId) &&
        (platform === undefined || platform === reader.platform) &&
        (packId === undefined || packId === reader.id),
    ),
  );

/** Gives the readers of the address; throws for claims that are not theirs. */
async function check(claims: readonly Claim[], url: string, readersOf: ReadersOf): Promise<Readers> {
  const readers = await readersOf(url);
  if (!areTheirs(claims, readers)) throw new Error('not its shop');
  return readers;
}

/** Answers pages' messages. A page speaks for the shops of its own platforms, and by its own packs: anything else is refused. */
export const pageHandler =
  (readersOf: ReadersOf, fault: Fault) =>
  <Q, R>(message: Message<Q, R>, work: (request: Q, sender: Sender) => R | Promise<R>): Handler =>
    answer(
      message,
      (request, sender) => {
        const claims = claimsOf(request);
        // Without a shop nothing is waited for: the side panel opens only in the same task as the click.
        if (claims.length === 0) return work(request, sender);
        return check(claims, sender.url, readersOf).then(() => work(request, sender));
      },
      fault,
    );

export interface NewsListener {
  /** Hears what pages tell the worker, as far as the worker would take it. */
  page<Q, R>(message: Message<Q, R>, work: (request: Q, sender: Sender) => void): Handler;
  /** Hears the extension's own parts. */
  own<Q, R>(message: Message<Q, R>, work: (request: Q) => void): Handler;
}

/** Pages whose readers are remembered. */
const REMEMBERED = 40;

/**
 * Hears messages that somebody else answers, one after the other as they came: what the worker says to a page's news comes after it. Who
 * reads a page is asked once, and again only where that doesn't fit: news that is heard late could undo what the user did meanwhile.
 */
export function newsListener(readersOf: ReadersOf, fault: Fault): NewsListener {
  const known = new Map<string, Readers>();
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  const run = (name: string, work: () => void): void => {
    try {
      work();
    } catch (cause) {
      fault(name, cause);
    }
  };
  /** At once where nothing is to be waited for. */
  const next = (name: string, work: () => void, before?: () => Promise<void>): void => {
    if (waiting === 0 && !before) {
      run(name, work);
      return;
    }
    waiting++;
    last = last
      .then(before)
      .then(work)
      .catch((cause: unknown) => fault(name, cause))
      .finally(() => waiting--);
  };
  const learn = async (claims: readonly Claim[], url: string, page: string): Promise<void> => {
    known.set(page, await check(claims, url, readersOf));
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  };
  return {
    page: (message, work) =>
      overhear(message, (request, sender) => {
        const claims = claimsOf(request);
        // Single-page consoles may name the open conversation behind these.
        const [page = ''] = sender.url.split(/[?#]/, 1);
        const isKnown = areTheirs(claims, known.get(page) ?? []);
        next(message.name, () => work(request, sender), isKnown ? undefined : () => learn(claims, sender.url, page));
      }),
    own: (message, work) => overhear(message, (request) => next(message.name, () => work(request))),
  };
}
