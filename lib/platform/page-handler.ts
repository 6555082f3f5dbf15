import { isShopOf } from '../service/shop-identity';
import type { Message } from './message';
import { answer, type Handler, type Sender } from './messaging';

/**
 * Answers pages' messages. A page speaks for the shops of its own platforms only: what it says of another's shop is refused.
 * `platformsOf`: the platforms whose chats or orders are at this address.
 */
export const pageHandler =
  (platformsOf: (url: string) => Promise<readonly string[]>, fault: (where: string, cause: unknown) => void) =>
  <Q, R>(message: Message<Q, R>, work: (request: Q, sender: Sender) => R | Promise<R>): Handler => {
    const ofItsShop = async (shopId: string, sender: Sender, then: () => R | Promise<R>): Promise<R> => {
      const platforms = await platformsOf(sender.url);
      if (!platforms.some((platform) => isShopOf(platform, shopId))) throw new Error('not its shop');
      return then();
    };
    return answer(
      message,
      (request, sender) => {
        const { shopId } = request as { shopId?: string };
        // Without a shop nothing is waited for: the side panel opens only in the same task as the click.
        return shopId === undefined ? work(request, sender) : ofItsShop(shopId, sender, () => work(request, sender));
      },
      fault,
    );
  };
