import type { Reading } from '../shared/reading';
import type { OrderOnPage } from './conversation';
import type { Health } from './view';

/** What an order page shows, as far as it is drawn. Held in memory only: nothing of it is stored. */
export interface OrdersView {
  packId: string;
  /** The pack's name for the page. */
  label: string;
  platform: string;
  shopId: string;
  orders: Reading<OrderOnPage[]>;
  health: Health;
}
