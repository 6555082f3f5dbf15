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

/** Throws for a claim that none of the address's readers makes: the browser attests the address, and nothing else that a page says. */
async function check(claims: readonly Claim[], url: string, readersOf: ReadersOf): Promise<void> {
  const readers = await readersOf(url);
  const isOf = ({ shopId = '', platform, packId }: Claim): boolean =>
    readers.some(
      (reader) =>
        isShopOf(reader.platform, shopId) &&
        (platform === undefined || platform === reader.platform) &&
        (packId === undefined || packId === reader.id),
    );
  if (!claims.every(isOf)) throw new Error('not its shop');
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

/** Hears messages that somebody else answers, one after the other as they came: what the worker says to a page's news comes after it. */
export function newsListener(readersOf: ReadersOf, fault: Fault): NewsListener {
  let last: Promise<void> = Promise.resolve();
  const next = (name: string, work: () => void | Promise<void>): void => {
    last = last.then(work).catch((cause: unknown) => fault(name, cause));
  };
  return {
    page: (message, work) =>
      overhear(message, (request, sender) => {
        const claims = claimsOf(request);
        next(message.name, async () => {
          if (claims.length > 0) await check(claims, sender.url, readersOf);
          work(request, sender);
        });
      }),
    own: (message, work) => overhear(message, (request) => next(message.name, () => work(request))),
  };
}
