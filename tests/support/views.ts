import type { Message, Side } from '../../lib/service/conversation';
import type { PageView } from '../../lib/service/view';
import { known, unknown } from '../../lib/shared/reading';

let next = 0;

/** A text message of one side. */
export const said = (side: Side, text: string, change: Partial<Message> = {}): Message => ({
  id: `m${++next}`,
  side: known(side),
  kind: 'text',
  text,
  at: unknown('missing'),
  robot: false,
  ...change,
});

/** A page on which a conversation is open. */
export function aView(messages: Message[], change: Partial<PageView> = {}): PageView {
  return {
    packId: 'practice',
    platform: 'practice',
    shopId: 'practice',
    conversation: {
      key: 'c1',
      buyer: known('小林'),
      shop: unknown('missing'),
      messages,
      product: null,
      orders: known([]),
    },
    rows: [],
    health: {},
    revision: 1,
    changedAt: 0,
    ...change,
  };
}
