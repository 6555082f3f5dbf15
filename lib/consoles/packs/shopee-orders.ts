import type { ConsolePack } from '../pack';
import { at, published, SHOPEE_LOCAL } from '../pack-parts';

const reported = published('2026-09-01', 'B');
/** Read on a live page by its author, in one country. */
const measured = published('2026-10-08', 'B');
const guessed = published('2026-09-01', 'C');

const PAGE = ['cn', ...SHOPEE_LOCAL].map((site) => `https://seller.shopee.${site}/portal/sale/order*`);

/**
 * Shopee's orders (`/portal/sale/order`), a card an order; what is being packed has a card a parcel, by itself or inside its order's. Sums,
 * which are not in yuan, are left out, and the list has no dates.
 */
const shopeeOrders: ConsolePack = {
  id: 'shopee-orders',
  label: 'Shopee · 订单',
  platform: 'shopee',
  version: '2026-09',
  matches: PAGE,
  hosts: PAGE,
  // Single orders have the same address with a number behind it.
  url: '/portal/sale/order(?:[?#]|$)',
  kind: 'orders',
  orders: {
    list: [at(measured, '.table-body-wrapper'), at(guessed, 'body')],
    row: '.order-card, [data-testid^="package-card-"]:has(.order-sn)',
    // Behind a label in the language of the country.
    no: [at(reported, '.order-sn', { match: '(?:^|[ :：#])([0-9]{6}[0-9A-Z]{8})$' })],
    status: [at(measured, '.status-info-col .status', { match: '^.{2,40}$' })],
    item: {
      row: '.item-list .item',
      title: [at(reported, '.item-name')],
      sku: [at(reported, '.item-variation'), at(measured, '.item-description', { match: '^[^:：]{2,20}[:：] ?(.+)$' })],
      quantity: [at(reported, '.item-amount', { match: '^[×xX]? ?[0-9]{1,5}$' })],
    },
    buyer: [at(reported, '.buyer-username')],
    courier: [at(reported, '.fulfilment-channel-name')],
    waybill: [at(reported, '.tracking-number', { match: '(?:^|[ :：])([0-9A-Z]{8,30})$' })],
  },
};

export default shopeeOrders;
