import type { ConsolePack } from '../pack';
import { at, labelled, published } from '../pack-parts';

const guessed = published('2026-06-01', 'C');
/** eBay's orders (`/sh/ord`). Only the address is known: they are read by their labels. Sums, which are not in yuan, are left out. */
const ebayOrders: ConsolePack = {
  id: 'ebay-orders',
  label: 'eBay · 订单',
  platform: 'ebay',
  version: '2026-06',
  matches: ['com', 'co.uk', 'de', 'com.au', 'ca'].map((site) => `https://www.ebay.${site}/sh/ord*`),
  // Too little is sure for a permission that everybody has to give.
  hosts: [],
  kind: 'orders',
  orders: {
    list: [at(guessed, 'body')],
    rowLabel: 'Order(?: number)?[:：]',
    no: labelled(guessed, 'Order(?: number)?[:：]', { match: '^[0-9]{2}-[0-9]{5}-[0-9]{5}(?![0-9])' }),
    status: labelled(guessed, 'Status[:：]', {
      match:
        '^(?:Awaiting payment|Paid|Awaiting shipment|Ready to ship|Shipped|Delivered|Cancelled|Canceled|Refunded)$',
    }),
    item: { title: labelled(guessed, 'Item[:：]', { match: '^.{1,200}$' }) },
    buyer: labelled(guessed, 'Buyer[:：]', { match: '^[a-zA-Z0-9._*-]{3,64}$' }),
    waybill: labelled(guessed, 'Tracking(?: number)?[:：]', { match: '^[A-Za-z0-9]{8,30}$' }),
  },
};

export default ebayOrders;
